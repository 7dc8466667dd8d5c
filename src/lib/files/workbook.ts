import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import { EMPTY_CELL, type FileCell, type FileRow } from './file-cell.js';

/** A number of a spreadsheet holds so many digits. */
const DIGITS = 15;
/** A number format with its places behind the point. */
const PLACES = /[0#](?:\.([0#?]+))?(?![0#,])/;
/** Fractions, powers of ten and thousands left out are not put into words here. */
const OTHERWISE_SHOWN = /[E?]|[0#],+(?![0#])/i;
/** A comma behind the last digit divides what is shown by a thousand. */
const SCALED = /[0#],+(?![0#])/;

/** Opens a workbook. @throws what exceljs says of one that is damaged. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  // exceljs describes its buffer by an older type of Node's.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

/** The rows of a sheet that hold something, each cell as a person sees it. */
export function rowsOfSheet(sheet: Worksheet): FileRow[] {
  const rows: FileRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: FileCell[] = [];
    for (let column = 1; column <= row.cellCount; column += 1) cells.push(cellOf(row.getCell(column)));
    rows.push({ row: number, cells });
  });
  return rows;
}

/** Of a merged cell each row has the value once, in its first column. */
function cellOf(cell: Cell): FileCell {
  if (!cell.isMerged || cell.master === cell) return contentOf(cell);
  const { master } = cell;
  if (master.fullAddress.col !== cell.fullAddress.col) return { ...EMPTY_CELL, across: true };
  const taken = contentOf(master);
  return taken.text === '' ? taken : { ...taken, spread: true };
}

function contentOf(cell: Cell): FileCell {
  const { value } = cell;
  if (value === null || typeof value !== 'object' || value instanceof Date) return plain(value, cell.numFmt);
  if ('formula' in value || 'sharedFormula' in value) return ofFormula(cell);
  if ('richText' in value) return plain(value.richText.map(({ text }) => text).join(''), undefined);
  if ('hyperlink' in value) return plain(linkText(value.text), undefined);
  return { text: String((value as { error: unknown }).error), value: null, broken: 'error' };
}

function ofFormula(cell: Cell): FileCell {
  const formula = `=${cell.formula}`;
  const result: CellValue | undefined = cell.result;
  if (result === undefined || result === null) return { text: formula, value: null, formula, broken: 'no-result' };
  if (typeof result === 'object' && !(result instanceof Date)) {
    const text = String((result as { error?: unknown }).error ?? formula);
    return { text, value: null, formula, broken: 'error' };
  }
  return { ...plain(result, cell.numFmt), formula };
}

function plain(value: string | number | boolean | Date | null | undefined, format: string | undefined): FileCell {
  if (value === null || value === undefined || value === '') return EMPTY_CELL;
  if (value instanceof Date) return ofDate(value, format);
  if (typeof value === 'string') return value.trim() === '' ? EMPTY_CELL : { text: value, value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', value };
  if (format?.includes('%')) return { text: `${shownNumber(value * 100, format)}%`, value, percent: true };
  const text = shownNumber(value, format);
  const unit = unitOf(format);
  return unit === undefined ? { text, value } : { text: `${text}${unit}`, value, unit };
}

/** Kept at noon or midnight of its zone, a day stays that day; a format that leaves the day out names a month. */
function ofDate(value: Date, format: string | undefined): FileCell {
  if (Number.isNaN(value.getTime())) return { text: '#VALUE!', value: null, broken: 'error' };
  const day = value.toISOString().slice(0, 10);
  return { text: namesMonth(format) ? day.slice(0, 7) : day, value: day, day };
}

function namesMonth(format: string | undefined): boolean {
  const letters = format?.replace(/"[^"]*"|\[[^\]]*\]/g, '') ?? '';
  return /y/i.test(letters) && /m/i.test(letters) && !/d/i.test(letters);
}

/** A unit that the format writes behind the number as it is; one that also scales it says something else. */
function unitOf(format: string | undefined): FileCell['unit'] {
  if (format === undefined || SCALED.test(format)) return undefined;
  return (/(亿元|万元|元)/u.exec(format)?.[1] as FileCell['unit']) ?? undefined;
}

/** With the places that the format shows at most, and never with what counting in binary leaves behind. */
function shownNumber(number: number, format: string | undefined): string {
  const exact = Number(number.toPrecision(DIGITS));
  const places = format === undefined ? null : PLACES.exec(format);
  if (places === null || OTHERWISE_SHOWN.test(format ?? '')) return String(exact);
  return String(Number(exact.toFixed(places[1]?.length ?? 0)));
}

/** The text of a link may itself be formatted in parts. */
function linkText(text: unknown): string {
  if (typeof text === 'string') return text;
  const parts = (text as { richText?: readonly { text: string }[] } | null)?.richText ?? [];
  return parts.map((part) => part.text).join('');
}
