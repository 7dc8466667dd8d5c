import { type Answer, groupPoints, type Markers, type Point } from '../../../features/ask/index.js';
import { pieces } from '../mrkdwn.js';
import { LINE_TEXT, type Unit } from './paging.js';

/** Where a record's number begins a new entry of a long sentence. */
const ENTRY = /(?<=[.;:。；：]\s?)(?=(?:PRJ|T|P|M)-\d+\b)/u;
/** A sentence is read well up to this length; a longer one is shown as a list of its entries. */
const READ_AT_ONCE = 160;

/** The points of a list with the numbers of their evidence; those of one matter under its name. */
export function pointUnits(answer: Answer, list: readonly Point[], markers: Markers): Unit[] {
  return groupPoints(answer, list).flatMap(({ subject, points }) => {
    const title: Unit[] = subject === null ? [] : nameUnits(subject);
    const indent = subject === null ? 0 : 1;
    return [...title, ...points.flatMap(({ point, text }) => pointLines(text, evidenceOf(point, markers), indent))];
  });
}

function nameUnits(subject: string): Unit[] {
  return pieces(subject, LINE_TEXT).map((strong) => ({
    content: { kind: 'item', strong, text: '', indent: 0 },
    keep: true,
  }));
}

/** One item, or an item with the entries of a long list under it. */
function pointLines(text: string, marks: string, indent: 0 | 1): Unit[] {
  const [lead = '', ...entries] = entriesOf(text);
  const first = itemUnits(marks === '' ? lead : `${lead.trimEnd()} ${marks}`, indent);
  const inner = indent === 0 ? 1 : 2;
  return [...first, ...entries.flatMap((entry) => itemUnits(entry.trimEnd(), inner))];
}

function entriesOf(text: string): string[] {
  if (text.length <= READ_AT_ONCE) return [text];
  const parts = text.split(ENTRY);
  return parts.length > 2 ? parts : [text];
}

function itemUnits(text: string, indent: 0 | 1 | 2): Unit[] {
  return pieces(text, LINE_TEXT).map((piece) => ({ content: { kind: 'item', text: piece, indent } }));
}

function evidenceOf({ evidence }: Point, markers: Markers): string {
  return numberMarks(evidence.flatMap((id) => markers.numberOf(id) ?? []));
}

/** `[1]`, `[1–4]`, `[2, 5, 7–9]`: three and more in a row are said by the first and the last. */
export function numberMarks(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((left, right) => left - right);
  const runs: [from: number, to: number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const said = runs.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
  );
  return said.length === 0 ? '' : `[${said.join(', ')}]`;
}
