import type { Workbook, Worksheet } from 'exceljs';
import { WutongError } from '../../../lib/errors.js';
import { openWorkbook, rowsOfSheet } from '../../../lib/files/workbook.js';
import type { FileRows } from './file-rows.js';

/** Reads one sheet of a workbook: the one that is named, else the first that is shown and holds something. */
export async function readXlsx(bytes: Buffer, wanted: string | undefined): Promise<FileRows> {
  const workbook = await open(bytes);
  const filled = workbook.worksheets.filter((sheet) => sheet.actualRowCount > 0);
  const sheet = wanted === undefined ? filled.find(({ state }) => state === 'visible') : byName(filled, wanted);
  if (sheet === undefined)
    throw new WutongError('bad-input', 'file: no sheet of it holds anything.', { zh: '文件中的工作表都是空的。' });
  const otherSheets = filled.filter((each) => each !== sheet).map(({ name }) => name);
  return { sheet: sheet.name, otherSheets, encoding: null, rows: rowsOfSheet(sheet) };
}

async function open(bytes: Buffer): Promise<Workbook> {
  try {
    return await openWorkbook(bytes);
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
