import { neutralCell } from '../lib/neutral-cell.js';

/** A table that is to become a file: words and numbers, each row with a cell for each heading. */
export interface TableFile {
  /** The name of the sheet. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** As CSV with a mark by which spreadsheets know that it is UTF-8. */
export async function csvOf({ headings, rows }: TableFile): Promise<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync');
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralCell(cell) : cell)));
  return new TextEncoder().encode(`\uFEFF${stringify([[...headings], ...cells])}`);
}

const NARROW = 10;
const WIDE = 40;

/** As a workbook with one sheet: numbers as numbers, the headings fixed above them. */
export async function xlsxOf({ name, headings, rows }: TableFile): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headings.map((heading, at) => ({ header: heading, width: widthOf(heading, rows, at) }));
  for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'string' ? neutralCell(cell) : cell)));
  sheet.getRow(1).font = { bold: true };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Chinese letters are twice as wide; the first rows tell enough. */
function widthOf(heading: string, rows: TableFile['rows'], at: number): number {
  const texts = [heading, ...rows.slice(0, 50).map((row) => String(row[at] ?? ''))];
  const widths = texts.map((text) => [...text].reduce((sum, letter) => sum + (letter > '\u2E80' ? 2 : 1), 0));
  return Math.min(Math.max(NARROW, ...widths) + 2, WIDE);
}
