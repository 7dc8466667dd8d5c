import type { Style } from './style.js';
import { pad, width, wrap } from './width.js';

/** A column of a table: its heading and which side its cells lean to. */
export interface TableColumn {
  readonly heading: string;
  readonly side?: 'left' | 'right';
  /** Shrinks when the table does not fit; others keep their width. */
  readonly flexible?: boolean;
  /** It shrinks no further than this while others can. */
  readonly narrowest?: number;
}

const GAP = '  ';
const NARROWEST = 10;
/** Figures and dates give way only when names have. */
const NARROWEST_FIGURE = 7;

/** Lays rows out in columns that fit the terminal; long cells of flexible columns go over several lines. */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { width: total, style }: { width: number; style: Style },
): string[] {
  const widths = fitWidths(columns, rows, total);
  const line = (cells: readonly string[], paint: (text: string) => string = (text) => text) => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] as number));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) =>
      paint(
        wrapped
          .map((lines, index) =>
            pad(lines[row] ?? '', widths[index] as number, columns[index]?.side === 'right' ? 'left' : 'right'),
          )
          .join(GAP)
          .trimEnd(),
      ),
    );
  };
  return [
    ...line(
      columns.map((column) => column.heading),
      style.quiet,
    ),
    ...rows.flatMap((row) => line(row)),
  ];
}

function fitWidths(columns: readonly TableColumn[], rows: readonly (readonly string[])[], total: number): number[] {
  const widths = columns.map((column, index) =>
    Math.max(width(column.heading), ...rows.map((row) => width(row[index] ?? ''))),
  );
  shrink(widths, (index) => (columns[index]?.flexible ? (columns[index].narrowest ?? NARROWEST) : null), total);
  shrink(widths, () => NARROWEST_FIGURE, total);
  return widths;
}

/** Takes columns from the widest that may shrink, one by one, until the table fits or nothing may shrink; null: it may not. */
function shrink(widths: number[], narrowestOf: (index: number) => number | null, total: number): void {
  const mayShrink = (each: number, index: number) => each > (narrowestOf(index) ?? Number.POSITIVE_INFINITY);
  let over = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (widths.length - 1) - total;
  while (over > 0) {
    const widest = Math.max(...widths.filter(mayShrink));
    if (!Number.isFinite(widest)) break;
    const index = widths.findIndex((each, at) => mayShrink(each, at) && each === widest);
    widths[index] = widest - 1;
    over -= 1;
  }
}
