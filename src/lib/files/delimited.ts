import { type Info, parse } from 'csv-parse/sync';

/** A line of a text file of rows, under its number there. */
export interface DelimitedRow {
  readonly row: number;
  readonly record: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;
/** The separator is told by so much of the file. */
const LOOKED_AT = 20;

/** Cuts a text into rows and cells, whatever separates them. @throws CsvError where a quotation mark is missing. */
export function readDelimited(text: string): DelimitedRow[] {
  const options = {
    delimiter: separatorOf(text),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  } as const;
  const read = parse(text, options) as unknown as { record: string[]; info: Info }[];
  let last = 0;
  return read.map(({ record, info }) => {
    const row = last + 1;
    last = info.lines;
    return { record, row };
  });
}

/** The one that cuts the most of the first lines into equally many cells, more than one. */
function separatorOf(text: string): string {
  const head = text.split(/\r?\n/, LOOKED_AT).join('\n');
  const tried = SEPARATORS.map((separator) => ({ separator, ...evenness(head, separator) }));
  const best = tried.reduce((one, other) => {
    if (other.rows !== one.rows) return other.rows > one.rows ? other : one;
    return other.cells > one.cells ? other : one;
  });
  return best.separator;
}

/** How many rows have as many cells as most have, and how many that is. */
function evenness(head: string, delimiter: string): { readonly rows: number; readonly cells: number } {
  const counts = new Map<number, number>();
  for (const width of widthsOf(head, delimiter)) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [cells, rows] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  return { rows, cells };
}

function widthsOf(head: string, delimiter: string): number[] {
  try {
    // The last line may end in the middle of a quoted cell.
    const rows = parse(head, { delimiter, bom: true, relax_column_count: true, relax_quotes: true }) as string[][];
    return rows.map((row) => row.length);
  } catch {
    return head.split('\n').map((line) => line.split(delimiter).length);
  }
}
