import type { Answer, Fact, Passage } from '../../../knowledge/index.js';
import type { Language } from '../../../lib/language.js';
import { hasHan } from '../../../lib/text.js';
import { answerForm } from '../../../texts/index.js';
import type { Markers } from './markers.js';

const ROWS_SHOWN = 6;

/** Rows of one ledger that cited facts come from; facts from the same rows share it. */
export interface CitedRows {
  /** The numbers of the facts, ascending. */
  readonly numbers: readonly number[];
  readonly ledger: Fact['source']['ledger'];
  /** `T-0001, T-0002`; of more than six rows the first six and how many there are. */
  readonly rows: string;
}

/** A passage that is cited, with the sentence that a point quotes from it. */
export interface CitedPassage {
  readonly number: number;
  readonly passage: Passage;
  readonly quote: string | undefined;
}

/** The ledger rows behind an answer, in the order of their first numbers. */
export function citedRows({ facts }: Answer, markers: Markers): CitedRows[] {
  const found = new Map<string, { numbers: number[]; ledger: CitedRows['ledger']; rows: string }>();
  for (const fact of facts) {
    const number = markers.numberOf(fact.id);
    if (number === undefined) continue;
    const { ledger } = fact.source;
    const rows = shownRows(fact);
    const entry = found.get(`${ledger}: ${rows}`) ?? { numbers: [], ledger, rows };
    entry.numbers.push(number);
    found.set(`${ledger}: ${rows}`, entry);
  }
  for (const { numbers } of found.values()) numbers.sort((left, right) => left - right);
  return [...found.values()].sort((left, right) => (left.numbers[0] as number) - (right.numbers[0] as number));
}

/** The passages behind an answer, by their numbers. */
export function citedPassages(answer: Answer, markers: Markers): CitedPassage[] {
  const quotes = new Map<string, string>();
  for (const point of [...answer.what, ...answer.how, ...answer.other]) {
    for (const id of point.evidence) if (point.quote && !quotes.has(id)) quotes.set(id, point.quote);
  }
  return answer.passages
    .flatMap((passage) => {
      const number = markers.numberOf(passage.id);
      return number === undefined ? [] : [{ number, passage, quote: quotes.get(passage.id) }];
    })
    .sort((left, right) => left.number - right.number);
}

function shownRows({ source: { rows } }: Fact): string {
  const shown = rows.slice(0, ROWS_SHOWN).join(', ');
  return rows.length > ROWS_SHOWN ? `${shown}, … (${rows.length})` : shown;
}

/** Where a passage stands: its title in the quotation marks of its language, document number, clause and page. */
export function placeOf(passage: Passage, language: Language): string {
  const title = hasHan(passage.title) ? `《${passage.title}》` : `“${passage.title}”`;
  const place = [title, passage.number, passage.clause ?? passage.headingPath.at(-1), pageOf(passage, language)];
  return place.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
}

/** Whether it is in force, and that it is internal when it is. */
export function standingOf({ status, label }: Passage, language: Language): string {
  const internal = label === 'INTERNAL' ? [answerForm('label.INTERNAL', language)] : [];
  return [answerForm(`status.${status}`, language), ...internal].join(', ');
}

function pageOf({ page }: Passage, language: Language): string | null {
  if (page === null) return null;
  return language === 'zh' ? `第${page}页` : `p. ${page}`;
}
