import { CsvError } from 'csv-parse/sync';
import { WutongError } from '../../../lib/errors.js';
import { decodeText } from '../../../lib/files/decode-text.js';
import { type DelimitedRow, readDelimited } from '../../../lib/files/delimited.js';
import { EMPTY_CELL, type FileCell, textCell } from '../../../lib/files/file-cell.js';
import type { FileRows } from './file-rows.js';

/** Reads a text file of rows, whatever separates its cells. @throws WutongError `bad-input` that names the line. */
export function readCsv(bytes: Buffer): FileRows {
  const decoded = decodeText(bytes);
  if (decoded === null)
    throw new WutongError('bad-input', 'file: is no text in UTF-8 or GB18030. Save it as .xlsx or as CSV in UTF-8.', {
      zh: '文件不是UTF-8或GB18030编码的文本，请另存为.xlsx或UTF-8编码的CSV。',
    });
  const rows = cutInto(decoded.text).map(({ record, row }) => ({ row, cells: record.map(cellOf) }));
  return { sheet: null, otherSheets: [], encoding: decoded.encoding, rows };
}

/** A text file holds no results of formulas, so what a spreadsheet would work out has no value here. */
function cellOf(text: string): FileCell {
  const trimmed = text.trim();
  if (trimmed === '') return EMPTY_CELL;
  return trimmed.startsWith('=')
    ? { text: trimmed, value: null, formula: trimmed, broken: 'no-result' }
    : textCell(text);
}

function cutInto(text: string): DelimitedRow[] {
  try {
    return readDelimited(text);
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
