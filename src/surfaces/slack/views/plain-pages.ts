import {
  type Answer,
  type CitedPassage,
  citedFigures,
  citedPassages,
  type Figure,
  numberEvidence,
  placeOf,
  standingOf,
} from '../../../features/ask/index.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { answerForm } from '../../../texts/index.js';
import { cutPlace, escaped, literal, shortened } from '../mrkdwn.js';
import { kindWords } from './answer-pages.js';
import { readingSections } from './answer-sections.js';
import { nextChoices } from './choice-units.js';
import type { Unit } from './paging.js';
import { ledgerUnits } from './source-units.js';

const PASSAGE_SHOWN = 120;

/** The same answer as messages of text alone, for the case that Slack refuses our blocks; nothing opens there, so quotes stand whole. */
export function plainPages(answer: Answer): readonly string[] {
  const { language, asOf, demo } = answer;
  const first = [...kindWords(answer), `${answerForm('asOf', language)} ${asOf}`];
  return filled([
    [...first, ...(demo ? [answerForm('demo', language)] : [])].join(' · '),
    ...readingSections(answer).flatMap(({ units }) => units.map(lineOf)),
    ...closingLines(answer),
  ]);
}

/** What stands under a streamed answer, as messages of text alone. */
export function plainClosing(answer: Answer): readonly string[] {
  return filled([...(answer.writing ? [say(answer.writing.note)] : []), ...closingLines(answer)]);
}

function closingLines(answer: Answer): string[] {
  const { kind, language } = answer;
  const markers = numberEvidence(answer);
  const evidence = [
    ...titled(answerForm('figures', language), citedFigures(answer, markers).map(figureLine)),
    ...titled(answerForm('sources', language), [
      ...citedPassages(answer, markers).map((cited) => passageLine(cited, answer)),
      ...ledgerUnits(answer, markers).map(lineOf),
    ]),
  ];
  const choices = nextChoices(answer.choices, [], Number.POSITIVE_INFINITY).map(({ question }) => `– ${say(question)}`);
  return [...evidence, ...titled(answerForm(kind === 'choose' ? 'choose' : 'next', language), choices)];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`\n*${title}*`, ...lines];
}

/** A text from elsewhere, harmless where Slack reads mrkdwn. */
function say(text: string): string {
  return escaped(literal(text).trim());
}

function lineOf({ content }: Unit): string {
  if (!('kind' in content)) {
    return content.type === 'context'
      ? content.elements.map((element) => ('text' in element ? say(element.text) : '')).join(' ')
      : '';
  }
  const { kind, text, strong = '', indent = 0 } = content;
  if (kind === 'heading') return `\n*${say(text)}*`;
  return kind === 'item' ? `${'    '.repeat(indent)}• ${say(strong + text)}` : say(text);
}

function figureLine({ number, subject, measure, value, unit, period, asOf }: Figure): string {
  const parts = [`${subject} · ${measure}: ${value} ${unit}`.trimEnd(), period, asOf];
  return `• [${number}] ${say(parts.filter((part) => part !== '').join(' · '))}`;
}

function passageLine({ number, passage, quote }: CitedPassage, { language }: Answer): string {
  const said = quote ?? shortened(literal(passage.text).replace(/\s+/g, ' '), PASSAGE_SHOWN);
  return `• [${number}] ${say(`${placeOf(passage, language)} (${standingOf(passage, language)}) “${said}”`)}`;
}

/** The lines in as few messages as they need. */
function filled(lines: readonly string[]): string[] {
  const limit = SLACK_LIMITS.message.text;
  const pages: string[] = [];
  let page = '';
  for (const line of lines.flatMap((each) => short(each, limit))) {
    const joined = page === '' ? line : `${page}\n${line}`;
    if (joined.length <= limit) page = joined;
    else {
      pages.push(page);
      page = line;
    }
  }
  if (page.trim() !== '') pages.push(page);
  return pages.map((each) => each.replace(/^\n+/, ''));
}

/** An escaped line in parts of a message's length, with no entity cut. */
function short(line: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > limit) {
    const place = cutPlace(rest, limit);
    const entity = /&[a-z]{0,3}$/.exec(rest.slice(0, place));
    const end = entity ? entity.index : place;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}
