import { CsvError, type Info, parse } from 'csv-parse/sync';
import { WutongError } from '../../../lib/errors.js';
import { decode } from './decode.js';
import { EMPTY_CELL, type FileCell, type FileRows, textCell } from './file-cell.js';

const SEPARATORS = [',', ';', '\t'] as const;
/** The separator is told by so much of the file. */
const LOOKED_AT = 20;

/** Reads a text file of rows, whatever separates its cells. @throws WutongError `bad-input` that names the line. */
export function readCsv(bytes: Buffer): FileRows {
  const { text, encoding } = decode(bytes);
  const lines = parseLines(text, separatorOf(text));
  const rows = lines.map(({ record, row }) => ({ row, cells: record.map(cellOf) }));
  return { sheet: null, otherSheets: [], encoding, rows };
}

/** A text file holds no results of formulas, so what a spreadsheet would work out has no value here. */
function cellOf(text: string): FileCell {
  const trimmed = text.trim();
  if (trimmed === '') return EMPTY_CELL;
  return trimmed.startsWith('=')
    ? { text: trimmed, value: null, formula: trimmed, broken: 'no-result' }
    : textCell(text);
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

function parseLines(text: string, delimiter: string): { record: string[]; row: number }[] {
  try {
    const options = { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const read = parse(text, options) as unknown as { record: string[]; info: Info }[];
    let last = 0;
    return read.map(({ record, info }) => {
      const row = last + 1;
      last = info.lines;
      return { record, row };
    });
  } catch (cause) {
    const line = cause instanceof CsvError && typeof cause.lines === 'number' ? cause.lines : null;
    const place = line === null ? '' : ` at line ${line}`;
    const message = `file: cannot be cut into cells${place}: a quotation mark is missing or too many. Mend the line, or save the file as .xlsx.`;
    throw new WutongError('bad-input', message, {
      cause,
      zh: `文件${line === null ? '' : `第${line}行`}的引号不成对，无法分列，请更正或另存为.xlsx。`,
    });
  }
}
