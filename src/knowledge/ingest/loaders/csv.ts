import { CsvError } from 'csv-parse/sync';
import { readDelimited } from '../../../lib/files/delimited.js';
import { textCell } from '../../../lib/files/file-cell.js';
import type { Loaded } from '../blocks.js';
import { UnreadableFile } from '../failures.js';
import { decoded } from './decoded.js';
import { sheetBlocks } from './sheet-blocks.js';

/** Reads a text file of rows, whatever separates its cells. */
export function readCsv(bytes: Buffer): Loaded {
  try {
    const rows = readDelimited(decoded(bytes)).map(({ row, record }) => ({ row, cells: record.map(textCell) }));
    return { blocks: sheetBlocks(rows), notes: [] };
  } catch (cause) {
    if (cause instanceof CsvError) throw new UnreadableFile('uneven quotes', { cause });
    throw cause;
  }
}
