import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import type { FileCell, FileRow } from '../../../lib/files/file-cell.js';
import type { FileRows } from '../files/file-rows.js';
import type { Finding } from '../finding.js';
import type { MoneyUnit } from '../headers/header.js';
import type { MappedHeader } from '../headers/map-headers.js';

/** A file that was read, with its headers understood: all that planning needs, and nothing that waits. */
export interface FileTable {
  readonly ledger: LedgerName;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fingerprint: string;
  readonly headers: readonly MappedHeader[];
  readonly noteUnit: MoneyUnit | null;
  readonly optionUnit: MoneyUnit | null;
  /** A value of a column that every row has which does not say another. */
  readonly constants: ReadonlyMap<string, string>;
  readonly rows: readonly FileRow[];
  /** What reading already found. */
  readonly findings: readonly Finding[];
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|total|subtotal|sum|grand total)\s*[:：]?\s*(?:[（(].*)?$/iu;
const REMARK = /^(?:注|备注|说明|填表人|填表说明|制表人?|审核人?|负责人签字|联系电话|note|prepared by)\s*[:：]/iu;

/** The rows that hold records, and notes on those that do not: totals, and remarks under the table. */
export function recordRows({ rows, headers }: Pick<FileTable, 'rows' | 'headers'>): {
  readonly rows: readonly FileRow[];
  readonly left: readonly Finding[];
} {
  const left: Finding[] = [];
  const kept = rows.filter((row) => {
    const texts = row.cells.map(({ text }) => text.trim()).filter((text) => text !== '');
    const first = texts[0] ?? '';
    const code = isTotal(row, headers)
      ? 'total-left-out'
      : REMARK.test(first) && texts.length <= 2
        ? 'note-left-out'
        : null;
    if (code !== null) left.push({ kind: 'warning', code, row: row.row, column: null, value: first, details: {} });
    return code === null;
  });
  return { rows: kept, left };
}

/** A total names itself in one of its first cells, and has no number of a record. */
function isTotal({ cells }: FileRow, headers: readonly MappedHeader[]): boolean {
  const id = headers.find(({ column }) => column === 'id');
  if (id !== undefined && (cells[id.at]?.text.trim() ?? '') !== '' && !TOTAL.test(cells[id.at]?.text.trim() ?? ''))
    return false;
  return cells.slice(0, 4).some(({ text }) => TOTAL.test(text.normalize('NFKC').trim()));
}

/** The cell of a row under a header. */
export function cellAt({ cells }: FileRow, { at }: Pick<MappedHeader, 'at'>): FileCell | null {
  const cell = cells[at];
  return cell === undefined || cell.text.trim() === '' ? null : cell;
}

/** What a file's reading finds to tell before any row. */
export function readingFindings({ encoding, otherSheets, sheet }: FileRows): Finding[] {
  const found: Finding[] = [];
  const add = (code: Finding['code'], details: Finding['details']) =>
    found.push({ kind: 'warning', code, row: null, column: null, value: null, details });
  if (encoding !== null && encoding !== 'utf-8') add('encoding', { encoding: encoding.toUpperCase() });
  if (otherSheets.length > 0) add('other-sheets', { sheet: sheet ?? '', sheets: otherSheets.join('、') });
  return found;
}
