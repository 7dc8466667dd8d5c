import type { Button, KnownBlock, RawTextElement, TableBlock } from '@slack/types';
import type { Sheet, SheetAct, SheetPart } from '../../../features/sheet.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { recordsText } from '../../../texts/records.js';
import { actId, askNextId, commandRunId, formValue, listPageId } from '../ids.js';
import { escaped, literal, pieces, shortened } from '../mrkdwn.js';
import { actions, button, context, NOTHING, plain, richSection, richText, run } from './elements.js';
import type { SlackMessage } from './message.js';

/** Slack refuses a message from about 12,000 characters of all blocks with their frames on (`msg_blocks_too_long`). */
const MESSAGE_SIZE = 11_500;
const ROWS = SLACK_LIMITS.table.rows - 1;
const CELL = 200;
const NOTE = 600;
const PIECE = 2_600;
const NOTICE = 300;
const BUTTONS = 12;
/** Kept free for the line that tells what did not fit. */
const REST = 300;

type Table = Extract<SheetPart, { kind: 'table' }>;

/**
 * A sheet as one message: title, marks, parts, notes, and buttons to other pages, records and questions. What does not fit
 * is left out from the end, and the message says how much.
 */
export function sheetMessage(sheet: Sheet, language: Language): SlackMessage {
  const head: KnownBlock[] = [
    { type: 'header', text: plain(sheet.title, SLACK_LIMITS.header) },
    ...(sheet.marks.length > 0 ? [context(sheet.marks.join(' · '))] : []),
  ];
  const foot = [...sheet.notes.map((note) => context(shortened(literal(note), NOTE))), ...buttons(sheet)];
  const body = bodyOf(sheet.parts, MESSAGE_SIZE - size([...head, ...foot]) - REST, language);
  return { text: noticeOf(sheet), blocks: [...head, ...body, ...foot].slice(0, SLACK_LIMITS.message.blocks) };
}

function noticeOf({ title, marks }: Sheet): string {
  return escaped(
    shortened(
      literal([title, ...marks].join(' · '))
        .replace(/\s+/g, ' ')
        .trim() || NOTHING,
      NOTICE,
    ),
  );
}

/** The parts as far as there is room; a part that does not fit whole gives its beginning. */
function bodyOf(parts: readonly SheetPart[], room: number, language: Language): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  const allowed = SLACK_LIMITS.message.blocks - 20;
  let left = 0;
  let tabled = false;
  for (const part of parts) {
    const space = room - size(blocks);
    if (part.kind === 'table' && !tabled) {
      const shown = fittingRows(part, space);
      left += part.rows.length - shown.length;
      tabled ||= shown.length > 0;
      if (shown.length > 0) blocks.push(...tableBlocks(part, shown));
      continue;
    }
    const texts = part.kind === 'lines' ? part.lines : part.rows.map((row) => row.join(' · '));
    const shown = fittingLines(part.heading, texts, { space, blocks: allowed - blocks.length });
    left += texts.length - shown.count;
    blocks.push(...shown.blocks);
  }
  return left === 0 ? blocks : [...blocks, context(`… +${left} (${recordsText('leftOut', language)})`)];
}

function fittingRows({ heading, columns, rows }: Table, space: number): string[][] {
  const headings = columns.slice(0, SLACK_LIMITS.table.columns);
  const frame = JSON.stringify(tableBlocks({ kind: 'table', heading, columns, rows }, [])).length;
  let used = frame;
  let characters = headings.reduce((sum, column) => sum + column.heading.length, 0);
  const shown: string[][] = [];
  for (const row of rows.slice(0, ROWS)) {
    const cells = row.slice(0, headings.length).map(cellText);
    used += JSON.stringify(cells.map(cell)).length + 1;
    characters += cells.reduce((sum, text) => sum + text.length, 0);
    if (used > space || characters > SLACK_LIMITS.table.characters) break;
    shown.push(cells);
  }
  return shown;
}

function tableBlocks({ heading, columns }: Table, rows: readonly string[][]): KnownBlock[] {
  const kept = columns.slice(0, SLACK_LIMITS.table.columns);
  const table: TableBlock = {
    type: 'table',
    column_settings: kept.map(({ side = 'left', flexible = false }) => ({ align: side, is_wrapped: flexible })),
    rows: [kept.map((column) => cellText(column.heading)), ...rows].map((row) => row.map(cell)),
  };
  return [...(heading === '' ? [] : [richText([richSection(run(heading, { bold: true }))])]), table];
}

function cell(text: string): RawTextElement {
  return { type: 'raw_text', text };
}

function cellText(text: string): string {
  return shortened(literal(text).replaceAll('\n', ' ').trim(), CELL) || NOTHING;
}

/** Lines under their heading as rich text, as many as there is room for. */
function fittingLines(
  heading: string,
  lines: readonly string[],
  room: { readonly space: number; readonly blocks: number },
): { readonly blocks: KnownBlock[]; readonly count: number } {
  for (let count = lines.length; count > 0; count -= 1) {
    const blocks = lineBlocks(heading, lines.slice(0, count));
    if (blocks.length <= room.blocks && size(blocks) <= room.space) return { blocks, count };
  }
  return { blocks: [], count: 0 };
}

function lineBlocks(heading: string, lines: readonly string[]): KnownBlock[] {
  const texts = lines.flatMap((line) => pieces(literal(line).replaceAll('\n', ' ').trim() || NOTHING, PIECE));
  const listed = texts.length > 1 || heading !== '';
  return inBlocks(texts).map((part, index) => {
    const items = part.map((text) => richSection(run(text)));
    const title = index === 0 && heading !== '' ? [richSection(run(heading, { bold: true }))] : [];
    return richText([...title, ...(listed ? [{ ...LIST, elements: items }] : items)]);
  });
}

const LIST = { type: 'rich_text_list', style: 'bullet' } as const;

/** The texts as many blocks as Slack's limit of a text asks for. */
function inBlocks(texts: readonly string[]): string[][] {
  const parts: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    if (length + text.length > PIECE) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(text);
    length += text.length;
  }
  return parts;
}

/** Buttons of what can be done, to the pages before and after, to records, and to questions: a row for each. */
function buttons({ paging, commands, questions, acts = [] }: Sheet): KnownBlock[] {
  const rows: Button[][] = [
    acts.slice(0, BUTTONS).map(actButton),
    paging.map(({ label, command }, index) => button({ id: listPageId(index + 1), text: label, value: command })),
    commands
      .slice(0, BUTTONS)
      .map(({ label, command }, index) => button({ id: commandRunId(index + 1), text: label, value: command })),
    questions
      .slice(0, BUTTONS)
      .map(({ label, question }, index) => button({ id: askNextId(index + 1), text: label, value: question })),
  ];
  return rows.filter((row) => row.length > 0).map(actions);
}

function actButton(act: SheetAct, index: number): Button {
  const value = act.kind === 'form' ? formValue({ given: {}, ...act }) : act.kind === 'undo' ? act.key : act.id;
  const style = act.kind === 'confirm' ? { style: 'primary' as const } : {};
  return button({ id: actId(act.kind, index + 1), text: act.label, value, ...style });
}

function size(blocks: readonly KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}
