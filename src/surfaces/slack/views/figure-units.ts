import type { RawTextElement, TableBlock } from '@slack/types';
import { type Answer, citedFigures, type Figure, type Markers } from '../../../features/ask/index.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { type AnswerFormKey, answerForm } from '../../../texts/index.js';
import { literal, shortened } from '../mrkdwn.js';
import { NOTHING } from './elements.js';
import type { Unit } from './paging.js';

/** Rows that somebody scrolls through in one message, below Slack's own limit. */
const ROWS = 45;
/** Characters of a table as JSON, far below Slack's 10,000 of text, since the message has a limit of its own. */
const SIZE = 8_800;
const CELL = 160;
const CELL_FRAME = 30;

const COLUMNS = ['subject', 'measure', 'value', 'period', 'dataDay'] as const satisfies readonly AnswerFormKey[];

/** The figures as tables, each small enough for a message; the value stands with its unit. Days are said by the points alone. */
export function figureUnits(answer: Answer, markers: Markers): Unit[] {
  const figures = citedFigures(answer, markers).filter(({ kind }) => kind === 'money' || kind === 'number');
  if (figures.length === 0) return [];
  const heading: Unit = { content: { kind: 'heading', text: answerForm('figures', answer.language) }, keep: true };
  return [heading, ...tables(figures.map(cellsOf)).map((rows) => ({ content: table(rows, answer.language) }))];
}

function cellsOf({ number, subject, measure, value, unit, period, asOf }: Figure): string[] {
  const spaced = unit === '%' || unit === '' ? `${value}${unit}` : `${value} ${unit}`;
  return [`[${number}]`, subject, measure, spaced, period, asOf].map(cellText);
}

function cellText(text: string): string {
  return shortened(literal(text).replaceAll('\n', ' ').trim(), CELL) || NOTHING;
}

function tables(rows: readonly string[][]): string[][][] {
  const found: string[][][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const needed = row.reduce((sum, cell) => sum + JSON.stringify(cell).length + CELL_FRAME, 0);
    if (size + needed > SIZE || (found.at(-1)?.length ?? 0) >= Math.min(ROWS, SLACK_LIMITS.table.rows - 1)) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(row);
    size += needed;
  }
  return found;
}

function table(rows: readonly string[][], language: Language): TableBlock {
  const headings = ['#', ...COLUMNS.map((key) => answerForm(key, language))];
  return {
    type: 'table',
    column_settings: headings.map((_, index) => ({ align: index === 3 ? 'right' : 'left', is_wrapped: index < 3 })),
    rows: [headings, ...rows].map((row) => row.map((text): RawTextElement => ({ type: 'raw_text', text }))),
  };
}
