import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import { WutongError } from '../../../lib/errors.js';
import { EMPTY_CELL, type FileCell, type FileRow, type FileRows } from './file-cell.js';

/** Reads one sheet of a workbook: the one that is named, else the first that is shown and holds something. */
export async function readXlsx(bytes: Buffer, wanted: string | undefined): Promise<FileRows> {
  const workbook = await open(bytes);
  const filled = workbook.worksheets.filter((sheet) => sheet.actualRowCount > 0);
  const sheet = wanted === undefined ? filled.find(({ state }) => state === 'visible') : byName(filled, wanted);
  if (sheet === undefined)
    throw new WutongError('bad-input', 'file: no sheet of it holds anything.', { zh: '文件中的工作表都是空的。' });
  const otherSheets = filled.filter((each) => each !== sheet).map(({ name }) => name);
  return { sheet: sheet.name, otherSheets, encoding: null, rows: rowsOf(sheet) };
}

async function open(bytes: Buffer): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    // exceljs describes its buffer by an older type of Node's.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    return workbook;
  } catch (cause) {
    const message = 'file: is damaged, or no workbook. Open it in a spreadsheet program and save it as .xlsx again.';
    throw new WutongError('bad-input', message, {
      cause,
      zh: '文件已损坏或不是工作簿，请用表格软件打开后另存为.xlsx。',
    });
  }
}

function byName(sheets: readonly Worksheet[], wanted: string): Worksheet {
  const found = sheets.find(({ name }) => name.trim() === wanted.trim());
  if (found) return found;
  const names = sheets.map(({ name }) => name).join(', ');
  throw new WutongError('bad-input', `sheet: there is no "${wanted}" that holds anything; give one of ${names}.`, {
    zh: `没有名为“${wanted}”且有内容的工作表；可选：${names}。`,
  });
}

function rowsOf(sheet: Worksheet): FileRow[] {
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
  if (master.fullAddress.col !== cell.fullAddress.col) return EMPTY_CELL;
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
  if (value instanceof Date) return ofDate(value);
  if (typeof value === 'string') return value.trim() === '' ? EMPTY_CELL : { text: value, value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', value };
  if (format?.includes('%')) return { text: `${shortened(value * 100)}%`, value, percent: true };
  const unit = unitOf(format);
  return unit === undefined ? { text: String(value), value } : { text: `${value}${unit}`, value, unit };
}

/** Kept at noon or midnight of its zone, a day stays that day. */
function ofDate(value: Date): FileCell {
  if (Number.isNaN(value.getTime())) return { text: '#VALUE!', value: null, broken: 'error' };
  const day = value.toISOString().slice(0, 10);
  return { text: day, value: day, day };
}

/** A unit that the format writes behind the number as it is; one that also scales it says something else. */
function unitOf(format: string | undefined): FileCell['unit'] {
  if (format === undefined || /[0#],+(?![0#])/.test(format)) return undefined;
  return (/(亿元|万元|元)/u.exec(format)?.[1] as FileCell['unit']) ?? undefined;
}

function shortened(number: number): number {
  return Number(number.toPrecision(12));
}

/** The text of a link may itself be formatted in parts. */
function linkText(text: unknown): string {
  if (typeof text === 'string') return text;
  const parts = (text as { richText?: readonly { text: string }[] } | null)?.richText ?? [];
  return parts.map((part) => part.text).join('');
}
