import type { TextEncoding } from '../../../lib/files/decode-text.js';
import type { FileRow } from '../../../lib/files/file-cell.js';

/** The rows of one sheet of a file. */
export interface FileRows {
  /** The name of the sheet; null for a text file. */
  readonly sheet: string | null;
  /** Other sheets that hold something. */
  readonly otherSheets: readonly string[];
  /** How a text file is written; null for a workbook. */
  readonly encoding: TextEncoding | null;
  readonly rows: readonly FileRow[];
}
