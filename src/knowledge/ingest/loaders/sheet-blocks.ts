import type { FileCell, FileRow } from '../../../lib/files/file-cell.js';
import { hasHan } from '../../../lib/text.js';
import { type Block, type TableRow, tidy } from '../blocks.js';

/** What the figures of a table are counted in, as it stands above it: 「单位：万元」. */
const UNIT =
  /^(?:计量|金额)?(?:单位|unit)\s*[:：]\s*(.{0,18}(?:元|吨|亩|家|个|人|户|件|台|项|辆|米|瓦|时|%|％|yuan|million|mu))$/iu;
/** A remark, or who filled the table in: a few letters, a colon and something. */
const REMARK = /^[^:：]{1,10}[:：]\s*\S/u;

interface Header {
  readonly names: readonly string[];
  /** A merged name may stand over several below it. */
  readonly lines: number;
}

/**
 * The blocks of a sheet: what stands around a table as paragraphs, a row that is merged over its width as a heading of
 * the rows below, the rows with their header. A unit that is named above the table goes with each row.
 */
export function sheetBlocks(rows: readonly FileRow[]): Block[] {
  const blocks: Block[] = [];
  let header: Header | null = null;
  let unit: string | null = null;
  let table: TableRow[] | null = null;
  const filled = rows.filter((row) => textsOf(row).length > 0);
  for (let at = 0; at < filled.length; at += 1) {
    const row = filled[at] as FileRow;
    const belowGap = row.row > (filled[at - 1]?.row ?? row.row) + 1;
    if (header !== null && belowGap && isAlone(row)) {
      header = null;
      unit = null;
    }
    if (standsApart(row, header)) {
      const named = textsOf(row).flatMap((text) => UNIT.exec(text)?.[1] ?? [])[0] ?? null;
      table = null;
      unit = named ?? unit;
      if (named === null || !isAlone(row)) blocks.push(apartBlock(row, header));
    } else if (header === null) {
      header = headerOf(row, filled[at + 1]);
      at += header.lines - 1;
      table = [headerRow(header, unit)];
      blocks.push({ kind: 'table', rows: table });
    } else {
      if (table === null) {
        table = [headerRow(header, unit)];
        blocks.push({ kind: 'table', rows: table });
      }
      table.push(tableRow(row.cells.map(textOf), header, unit));
    }
  }
  return blocks.filter((block, at) => block.kind !== 'table' || block.rows.length > 1 || !goesOn(blocks, at));
}

/** A header whose rows come under headings of their own is said with them. */
function goesOn(blocks: readonly Block[], at: number): boolean {
  const header = wordsOfHeader(blocks[at]);
  return blocks.slice(at + 1).some((block) => block.kind === 'table' && wordsOfHeader(block) === header);
}

function wordsOfHeader(block: Block | undefined): string | null {
  return block?.kind === 'table' ? (block.rows[0]?.cells.join('\t') ?? null) : null;
}

function isAlone(row: FileRow): boolean {
  return new Set(textsOf(row)).size === 1;
}

/** Above a table whatever is no header; within it what is merged over its columns, and remarks. */
function standsApart(row: FileRow, header: Header | null): boolean {
  const texts = textsOf(row);
  const remarks = texts.every((text) => REMARK.test(text));
  if (header === null) return isAlone(row) || remarks;
  return isAlone(row) && (remarks || isMergedOver(row));
}

function isMergedOver({ cells }: FileRow): boolean {
  return cells.filter(({ across }) => across).length > 1;
}

function apartBlock(row: FileRow, header: Header | null): Block {
  const text = [...new Set(textsOf(row))].join(' ');
  if (header !== null && isMergedOver(row) && !REMARK.test(text))
    return { kind: 'heading', level: 3, text, page: null };
  return { kind: 'paragraph', text, page: null };
}

function headerOf(row: FileRow, next: FileRow | undefined): Header {
  const upper = row.cells.map(textOf);
  const merged = row.cells.some(({ across }) => across);
  if (!merged || next === undefined || !areNames(next)) return { names: upper, lines: 1 };
  let last = '';
  const names = row.cells.map((cell, at) => {
    last = cell.across ? last : (upper[at] ?? '');
    const lower = textOf(next.cells[at]);
    return lower === '' || lower === last ? last : `${last} ${lower}`.trim();
  });
  return { names, lines: 2 };
}

function areNames({ cells }: FileRow): boolean {
  return cells.every(({ value }) => value === null || typeof value === 'string');
}

function headerRow(header: Header, unit: string | null): TableRow {
  return tableRow(header.names, header, unit === null ? null : hasHan(unit) ? '单位' : 'Unit');
}

function tableRow(texts: readonly string[], { names }: Header, unit: string | null): TableRow {
  const width = Math.max(texts.length, names.length);
  const padded = [...texts, ...Array<string>(width - texts.length).fill('')];
  return {
    cells: unit === null ? padded : [...padded.slice(0, names.length), unit, ...padded.slice(names.length)],
    page: null,
  };
}

function textsOf({ cells }: FileRow): string[] {
  return cells.map(textOf).filter((text) => text !== '');
}

/** What has no value says nothing. */
function textOf(cell: FileCell | undefined): string {
  return cell === undefined || cell.broken !== undefined ? '' : tidy(cell.text);
}
