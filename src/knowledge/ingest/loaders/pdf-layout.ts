import { joinLines, tidy } from '../blocks.js';
import { readMarker } from '../numbering.js';

/** A run of text with its place on the page, in points; `y` grows upwards. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page, cut where a gap is wider than a space between words. */
export interface Line {
  readonly cells: readonly Cell[];
  readonly text: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What a page shows, in order. */
export type PageBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly height: number }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly first: boolean };

/** Wider than this, in heights of the letters, two runs stand in different cells. */
const CELL_GAP = 0.8;
/** Where all lines of a table stand equally far apart: wider than this, in heights of the letters, each is a row. */
const ROW_GAP = 1.65;
/** Lines of one row are never further apart than this, in heights of the letters. */
const LOOSE_LINES = 2.2;
/** Rows stand further apart than lines by this ratio at least. */
const WIDEST_STEP = 1.25;
/** Typesetting leaves a little room between Chinese and Latin letters; it is no space. */
const HAN = /^\p{Script=Han}/u;
const EDGE_LINES = 3;
const PAGE_NUMBER = /^(?:[-—–－\s]*\d{1,4}[-—–－\s]*|第\s*\d+\s*页.*|(?:page\s*)?\d+\s*(?:of|\/)\s*\d+|page\s+\d+)$/iu;

/** Puts the runs of a page into lines from top to bottom. */
export function linesOf(items: readonly TextItem[]): Line[] {
  const filled = items.filter((item) => item.height > 0 && item.text !== '');
  const sorted = [...filled].sort((left, right) => right.y - left.y || left.x - right.x);
  const groups: TextItem[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const same =
      group?.[0] !== undefined && Math.abs(group[0].y - item.y) < Math.max(group[0].height, item.height) * 0.4;
    if (same) group.push(item);
    else groups.push([item]);
  }
  return groups.map(lineOf).filter((line) => line.text !== '');
}

function lineOf(items: readonly TextItem[]): Line {
  const ordered = [...items].sort((left, right) => left.x - right.x);
  const height = Math.max(...ordered.map((item) => item.height));
  const cells: { text: string; left: number; right: number }[] = [];
  for (const item of ordered) {
    const cell = cells.at(-1);
    const gap = cell ? item.x - cell.right : 0;
    if (!cell || gap > height * CELL_GAP) cells.push({ text: item.text, left: item.x, right: item.x + item.width });
    else {
      const spaced = gap > height * 0.15 && HAN.test(cell.text.at(-1) ?? '') === HAN.test(item.text);
      cell.text += (spaced ? ' ' : '') + item.text;
      cell.right = Math.max(cell.right, item.x + item.width);
    }
  }
  const shown = cells.map((cell) => ({ ...cell, text: tidy(cell.text) })).filter((cell) => cell.text !== '');
  return {
    cells: shown,
    text: shown.map((cell) => cell.text).join(' '),
    y: ordered[0]?.y ?? 0,
    left: shown[0]?.left ?? 0,
    right: shown.at(-1)?.right ?? 0,
    height,
  };
}

/** Takes off page numbers, and lines at the top or bottom that stand on other pages in the same place too. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map((lines) => new Map([...edgeKeys(lines)]));
  const counts = new Map<string, number>();
  for (const keys of edges) for (const key of new Set(keys.values())) counts.set(key, (counts.get(key) ?? 0) + 1);
  const needed = Math.max(2, Math.ceil(pages.filter((lines) => lines.length > 0).length / 2));
  return pages.map((lines, page) =>
    lines.filter((line) => {
      const key = edges[page]?.get(line);
      return key === undefined || !((counts.get(key) ?? 0) >= needed || PAGE_NUMBER.test(line.text));
    }),
  );
}

function* edgeKeys(lines: readonly Line[]): Iterable<[Line, string]> {
  for (const [at, line] of lines.entries()) {
    if (at >= EDGE_LINES && at < lines.length - EDGE_LINES) continue;
    yield [line, `${Math.round(line.y / 6)}:${line.text.replace(/\d+/g, '0')}`];
  }
}

/** Turns the lines of a page into paragraphs with their broken lines joined, and rows of tables. */
export function blocksOfPage(lines: readonly Line[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  const margins = marginsOf(lines);
  let open: Line[] = [];
  const flush = () => {
    if (open.length > 0)
      blocks.push({ kind: 'paragraph', text: joinLines(open.map((line) => line.text)), height: open[0]?.height ?? 0 });
    open = [];
  };
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    if (table) {
      flush();
      blocks.push(...table.rows.map((cells, row) => ({ kind: 'row' as const, cells, first: row === 0 })));
      at += table.lines;
      continue;
    }
    const line = lines[at] as Line;
    const before = open.at(-1);
    if (before && !goesOn(before, line, margins)) flush();
    open.push(line);
    at += 1;
  }
  flush();
  return blocks;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

function marginsOf(lines: readonly Line[]): Margins {
  return { left: Math.min(...lines.map((line) => line.left)), right: Math.max(...lines.map((line) => line.right)) };
}

/** A line goes on in the next when it is full, and the next begins at the margin without a number. Titles are centred. */
function goesOn(line: Line, next: Line, { left, right }: Margins): boolean {
  const sameSize = Math.abs(line.height - next.height) < 0.6;
  if (!sameSize || line.y - next.y > line.height * 2.6) return false;
  if (readMarker(next.text) !== null && /[。；：.;:!?！？]$/u.test(line.text)) return false;
  const full = right - line.right < line.height * 2.5 + firstWordWidth(next);
  const atMargin = next.left - left < next.height * 0.6;
  const centred = isCentred(line, left, right) && isCentred(next, left, right) && line.left - left > line.height;
  return (full && atMargin && !isCentred(next, left, right)) || (centred && full);
}

function isCentred(line: Line, left: number, right: number): boolean {
  return line.left - left > line.height && Math.abs(line.left - left - (right - line.right)) < line.height * 2;
}

/** A Latin word that did not fit leaves a gap as wide as itself. */
function firstWordWidth(line: Line): number {
  const word = /^[\p{L}\p{N}\p{P}]+/u.exec(line.text)?.[0] ?? '';
  return /^\p{Script=Han}/u.test(word) ? 0 : (word.length / Math.max(1, line.text.length)) * (line.right - line.left);
}

interface TableLines {
  readonly rows: string[][];
  readonly lines: number;
}

/** Lines in columns from here on; columns are told by the gaps that all the lines leave free. */
function tableAt(lines: readonly Line[], from: number): TableLines | null {
  const head = lines[from] as Line;
  if (head.cells.length < 2 || (readMarker(head.text)?.kind === 'clause' && head.cells.length < 3)) return null;
  let columns: Cell[] = head.cells.map((cell) => ({ ...cell }));
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    const before = lines[end - 1] as Line;
    const merged = mergeColumns(columns, line.cells);
    if (before.y - line.y > line.height * 5 || merged.length !== columns.length) break;
    columns = merged;
  }
  const rows = rowsOf(lines.slice(from, end), columns);
  const stranger = rows.findIndex((row) => columns.length > 2 && row.cells.filter((cell) => cell !== '').length === 1);
  const kept = stranger < 0 ? rows : rows.slice(0, stranger);
  if (kept.length < 2) return null;
  return { rows: kept.map((row) => row.cells), lines: kept.reduce((sum, row) => sum + row.lines, 0) };
}

function mergeColumns(columns: readonly Cell[], cells: readonly Cell[]): Cell[] {
  const all = [...columns, ...cells].sort((left, right) => left.left - right.left);
  const merged: Cell[] = [];
  for (const cell of all) {
    const last = merged.at(-1);
    if (last && cell.left < last.right)
      merged[merged.length - 1] = { ...last, right: Math.max(last.right, cell.right) };
    else merged.push({ ...cell });
  }
  return merged;
}

interface Row {
  readonly cells: string[];
  readonly lines: number;
}

function rowsOf(lines: readonly Line[], columns: readonly Cell[]): Row[] {
  const limit = rowGap(lines);
  const rows: { parts: string[][]; lines: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const gap = (lines[at - 1]?.y ?? Number.POSITIVE_INFINITY) - line.y;
    if (gap > limit || line.cells.length === columns.length) rows.push({ parts: columns.map(() => []), lines: 0 });
    const row = rows.at(-1) as (typeof rows)[number];
    row.lines += 1;
    for (const cell of line.cells) {
      const column = columns.findIndex((span) => cell.left < span.right && cell.right > span.left);
      row.parts[Math.max(0, column)]?.push(cell.text);
    }
  }
  return rows.map((row) => ({ cells: row.parts.map(joinLines), lines: row.lines }));
}

/** Lines of one row stand closer than rows do: the widest step among the gaps tells the two apart. */
function rowGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, at) => ((lines[at] as Line).y - line.y) / line.height);
  const sorted = [...gaps].sort((left, right) => left - right);
  let step = { ratio: WIDEST_STEP, limit: ROW_GAP };
  for (let at = 1; at < sorted.length; at += 1) {
    const lower = sorted[at - 1] as number;
    const upper = sorted[at] as number;
    if (lower < LOOSE_LINES && upper / lower > step.ratio) step = { ratio: upper / lower, limit: (lower + upper) / 2 };
  }
  return step.limit * (lines[0]?.height ?? 0);
}
