import {
  type Answer,
  type CitedPassage,
  citedPassages,
  citedRows,
  type Markers,
  placeOf,
  standingOf,
} from '../../../features/ask/index.js';
import { answerForm } from '../../../texts/index.js';
import { ledgerName, slackAnswerText } from '../../../texts/slack/answer.js';
import { ACTIONS, sourceValue } from '../ids.js';
import { literal, pieces, shortened } from '../mrkdwn.js';
import { button, section } from './elements.js';
import { LINE_TEXT, type Unit } from './paging.js';
import { numberMarks } from './point-lines.js';

const PLACE = 600;
const QUOTE = 280;

/** Where the evidence stands: documents first, each with a button that opens the passage, then the rows of each ledger. */
export function sourceUnits(answer: Answer, markers: Markers): Unit[] {
  const units = [
    ...citedPassages(answer, markers).map((cited) => passageUnit(cited, answer)),
    ...ledgerUnits(answer, markers),
  ];
  if (units.length === 0) return [];
  return [{ content: { kind: 'heading', text: answerForm('sources', answer.language) }, keep: true }, ...units];
}

function passageUnit({ number, passage, quote }: CitedPassage, { id, language }: Answer): Unit {
  const words = (text: string, limit: number) => shortened(literal(text).replace(/\s+/g, ' ').trim(), limit);
  const place = words(placeOf(passage, language), PLACE);
  const said = words(quote ?? passage.text, QUOTE);
  const open = button({
    id: ACTIONS.sourceOpen,
    text: slackAnswerText('open', language),
    value: sourceValue(id, passage.id),
    label: `${slackAnswerText('openSource', language)} ${number}`,
  });
  const quoted = said === '' ? '' : `\n“${said}”`;
  const standing = standingOf(passage, language);
  const state = language === 'zh' ? `（${standing}）` : ` (${standing})`;
  return { content: section(`[${number}] ${place}${state}${quoted}`, open) };
}

/** One entry a ledger: `Tasks: T-0013 [14, 39]; T-0007 [15]`, or without its rows `Tasks: [14, 15, 39]`. */
export function ledgerUnits(answer: Answer, markers: Markers, { rows: withRows = true } = {}): Unit[] {
  const cited = new Map<string, ReturnType<typeof citedRows>>();
  for (const entry of citedRows(answer, markers)) cited.set(entry.ledger, [...(cited.get(entry.ledger) ?? []), entry]);
  const byLedger = [...cited].map(([ledger, entries]): [string, string[]] => [
    ledger,
    withRows
      ? entries.map(({ rows, numbers }) => `${rows} ${numberMarks(numbers)}`)
      : [numberMarks(entries.flatMap(({ numbers }) => numbers))],
  ]);
  return byLedger.flatMap(([ledger, entries]) =>
    pieces(entries.join('; '), LINE_TEXT).map((text, index): Unit => {
      const part = index === 0 ? '' : ` (${index + 1})`;
      const colon = answer.language === 'zh' ? '：' : ': ';
      return { content: { kind: 'item', strong: `${ledgerName(ledger, answer.language)}${part}${colon}`, text } };
    }),
  );
}
