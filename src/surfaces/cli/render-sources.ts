import type { Answer, Fact, Passage } from '../../features/ask/index.js';
import { answerForm } from '../../texts/index.js';
import type { Markers } from './markers.js';
import { hang, type Screen } from './screen.js';
import { cut } from './width.js';

const ROWS_SHOWN = 6;
const WITHOUT_QUOTE = 120;

/** Where the evidence stands: rows of ledgers, and clauses of documents with the sentence that is quoted. */
export function renderSources(answer: Answer, markers: Markers, screen: Screen): string[] {
  const quotes = new Map<string, string>();
  for (const point of [...answer.what, ...answer.how, ...answer.other]) {
    for (const id of point.evidence) if (point.quote && !quotes.has(id)) quotes.set(id, point.quote);
  }
  const passages = answer.passages
    .filter((passage) => markers.numberOf(passage.id) !== undefined)
    .map((passage) => ({
      number: markers.numberOf(passage.id) as number,
      lines: hang(`  [${markers.numberOf(passage.id)}] `, describe(passage, answer, quotes.get(passage.id)), screen),
    }));
  const rows = ledgerRows(answer, markers).map(({ numbers, text }) => ({
    number: numbers[0] as number,
    lines: hang(`  ${numbers.map((number) => `[${number}]`).join('')} `, text, screen),
  }));
  return [...rows, ...passages].sort((left, right) => left.number - right.number).flatMap(({ lines }) => lines);
}

/** Facts from the same rows share a line. */
function ledgerRows(answer: Answer, markers: Markers): { numbers: number[]; text: string }[] {
  const lines = new Map<string, number[]>();
  for (const fact of answer.facts) {
    const number = markers.numberOf(fact.id);
    if (number === undefined) continue;
    const text = `${answerForm('ledger', answer.language)} ${fact.source.ledger}: ${rowsOf(fact)}`;
    lines.set(
      text,
      [...(lines.get(text) ?? []), number].sort((left, right) => left - right),
    );
  }
  return [...lines].map(([text, numbers]) => ({ numbers, text }));
}

function rowsOf({ source: { rows } }: Fact): string {
  const shown = rows.slice(0, ROWS_SHOWN).join(', ');
  return rows.length > ROWS_SHOWN ? `${shown}, … (${rows.length})` : shown;
}

function describe(passage: Passage, { language }: Answer, quote: string | undefined): string {
  const chinese = language === 'zh';
  const title = passage.language === 'zh' ? `《${passage.title}》` : `“${passage.title}”`;
  const place = [title, passage.number, passage.clause ?? passage.headingPath.at(-1), pageOf(passage, chinese)];
  const said = quote ?? cut(passage.text.replaceAll('\n', ' '), WITHOUT_QUOTE);
  const status = answerForm(`status.${passage.status}`, language);
  const internal = passage.label === 'INTERNAL' ? [answerForm('label.INTERNAL', language)] : [];
  const words = place.filter((part) => part !== null && part !== undefined && part !== '');
  return `${words.join(' ')}${chinese ? '：' : ': '}“${said}” (${[status, ...internal].join(', ')})`;
}

function pageOf({ page }: Passage, chinese: boolean): string | null {
  if (page === null) return null;
  return chinese ? `第${page}页` : `p. ${page}`;
}
