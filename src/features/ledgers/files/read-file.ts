import { WutongError } from '../../../lib/errors.js';
import { unpackedSize } from '../../../lib/unpacked-size.js';
import type { FileRows } from './file-rows.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const LARGEST = 20 * 1024 * 1024;
const LARGEST_UNPACKED = 400 * 1024 * 1024;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 300;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What the older format of Excel begins with, and a workbook under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the rows of a workbook or of a text file, told apart by what they hold and not by their names.
 * @throws WutongError `bad-input` that says what to do instead.
 */
export async function readFileRows(bytes: Buffer, sheet?: string): Promise<FileRows> {
  if (bytes.length === 0) refuse('is empty', '是空的');
  if (bytes.length > LARGEST)
    refuse('is larger than 20 MB. Split it, or leave out what is no ledger', '超过20 MB，请拆分后导入');
  if (begins(bytes, COMPOUND))
    refuse(
      'is an .xls of before 2007, or locked by a password. Open it and save it as .xlsx without a password',
      '是旧版.xls或带密码的文件，请打开后另存为不带密码的.xlsx',
    );
  const rows = begins(bytes, ZIP) ? await readWorkbook(bytes, sheet) : readCsv(bytes);
  if (rows.rows.length > MOST_ROWS)
    refuse(`has more than ${MOST_ROWS} rows. Split it`, `超过${MOST_ROWS}行，请拆分后导入`);
  if (rows.rows.some(({ cells }) => cells.length > MOST_COLUMNS))
    refuse(`has more than ${MOST_COLUMNS} columns`, `超过${MOST_COLUMNS}列，请删去无关的列`);
  return rows;
}

async function readWorkbook(bytes: Buffer, sheet: string | undefined): Promise<FileRows> {
  const size = unpackedSize(bytes, LARGEST_UNPACKED);
  if (size === 'corrupt')
    refuse(
      'is damaged. Open it in a spreadsheet program and save it as .xlsx again',
      '已损坏，请用表格软件打开后另存为.xlsx',
    );
  if (size === 'too large')
    refuse(
      'unpacks to more than 400 MB. Copy the ledger into a new workbook',
      '解压后超过400 MB，请将台账复制到新工作簿',
    );
  return await readXlsx(bytes, sheet);
}

function begins(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function refuse(reason: string, zh: string): never {
  throw new WutongError('bad-input', `file: ${reason}.`, { zh: `文件${zh}。` });
}
