import type { Column } from '../../domain/ledgers/column.js';

const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Writes a value as its column has it in a file: sums in whole yuan, `yes` and `no`, lists with `|`, nothing for null. */
export function writeCell(column: Column<unknown>, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (column.kind === 'boolean') return value ? 'yes' : 'no';
  if (column.kind === 'list') return neutral((value as readonly string[]).join('|'));
  return neutral(String(value));
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; a plain negative number stays. */
function neutral(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}
