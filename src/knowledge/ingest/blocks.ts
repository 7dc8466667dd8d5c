import { printable } from '../../lib/text.js';

/** A piece of a document as its file shows it, before the document's own structure is read. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly page: number | null }
  | { readonly kind: 'paragraph'; readonly text: string; readonly page: number | null }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] };

/** A row of a table; the first row of a table is its header. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly page: number | null;
}

/** What a loader read of a file, and what it could not read. */
export interface Loaded {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
}

const HAN = /\p{Script=Han}/u;

/** Joins lines that were broken for the page's width: Chinese without a space, other text with one. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const before = parts.at(-1);
    if (before !== undefined && !joinsClosely(before, line)) parts.push(' ');
    parts.push(line);
  }
  return parts.join('');
}

function joinsClosely(before: string, line: string): boolean {
  const last = before.at(-1) ?? '';
  const first = line.at(0) ?? '';
  const chinese = (HAN.test(last) || /[\u3000-\u303f\uff00-\uffef]/u.test(last)) && !/[a-z]/i.test(first);
  const hyphenated = /[a-z]-$/i.test(before.slice(-2)) && /^[a-z]/.test(line);
  return chinese || HAN.test(first) || hyphenated;
}

/** One space between words, none at the ends, and nothing that a terminal would act upon. */
export function tidy(text: string): string {
  return printable(text.replace(/[\s\u00a0\u3000]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A table that goes on over the page is one table; its header is not repeated. */
export function joinTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind !== 'table' || before?.kind !== 'table' || !continues(before.rows, block.rows)) joined.push(block);
    else joined[joined.length - 1] = { kind: 'table', rows: continued(before.rows, block.rows) };
  }
  return joined;
}

/** The other table begins on a later page, with as many columns. */
function continues(rows: readonly TableRow[], next: readonly TableRow[]): boolean {
  const last = rows.at(-1);
  const first = next[0];
  return (
    last !== undefined &&
    first !== undefined &&
    first.page !== last.page &&
    first.cells.length === rows[0]?.cells.length
  );
}

function continued(rows: readonly TableRow[], next: readonly TableRow[]): TableRow[] {
  const header = rows[0]?.cells.join('\t');
  const rest = next[0]?.cells.join('\t') === header ? next.slice(1) : [...next];
  const [first, ...others] = rest;
  const last = rows.at(-1);
  if (!first || !last || first.cells[0] !== '') return [...rows, ...rest];
  const cells = last.cells.map((cell, at) => joinLines([cell, first.cells[at] ?? ''].filter((part) => part !== '')));
  return [...rows.slice(0, -1), { ...last, cells }, ...others];
}
