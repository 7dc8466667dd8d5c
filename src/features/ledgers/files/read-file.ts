import { WutongError } from '../../../lib/errors.js';
import { unpackedSize } from '../../../lib/unpacked-size.js';
import type { FileRows } from './file-cell.js';
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
  if (bytes.length === 0) refuse('is empty');
  if (bytes.length > LARGEST) refuse('is larger than 20 MB. Split it, or leave out what is no ledger');
  if (begins(bytes, COMPOUND))
    refuse('is an .xls of before 2007, or locked by a password. Open it and save it as .xlsx without a password');
  const rows = begins(bytes, ZIP) ? await readWorkbook(bytes, sheet) : readCsv(bytes);
  if (rows.rows.length > MOST_ROWS) refuse(`has more than ${MOST_ROWS} rows. Split it`);
  if (rows.rows.some(({ cells }) => cells.length > MOST_COLUMNS)) refuse(`has more than ${MOST_COLUMNS} columns`);
  return rows;
}

async function readWorkbook(bytes: Buffer, sheet: string | undefined): Promise<FileRows> {
  const size = unpackedSize(bytes, LARGEST_UNPACKED);
  if (size === 'corrupt') refuse('is damaged. Open it in a spreadsheet program and save it as .xlsx again');
  if (size === 'too large') refuse('unpacks to more than 400 MB. Copy the ledger into a new workbook');
  return await readXlsx(bytes, sheet);
}

function begins(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function refuse(reason: string): never {
  throw new WutongError('bad-input', `file: ${reason}.`);
}
