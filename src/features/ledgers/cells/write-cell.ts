import type { Column } from '../../../domain/ledgers/column.js';
import { neutralCell } from '../../../lib/neutral-cell.js';

/** What a reader of lists takes for the end of a word. */
const BETWEEN_WORDS = /[、；;,，/\n]/u;

/** Writes a value as its column has it in a file: sums in whole yuan, `yes` and `no`, lists with `|`, nothing for null. */
export function writeCell(column: Column<unknown>, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (column.kind === 'boolean') return value ? 'yes' : 'no';
  if (column.kind === 'list') return neutralCell(writeList(value as readonly string[]));
  return neutralCell(String(value));
}

/** A single word that holds a sign which parts words elsewhere ends with the sign that parts them here. */
function writeList(words: readonly string[]): string {
  const [only, ...others] = words;
  return only !== undefined && others.length === 0 && BETWEEN_WORDS.test(only) ? `${only}|` : words.join('|');
}
