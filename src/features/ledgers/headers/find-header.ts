import { createHash } from 'node:crypto';
import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { WutongError } from '../../../lib/errors.js';
import type { FileRow } from '../../../lib/files/file-cell.js';
import { fold } from '../../../lib/text.js';
import { type Header, type MoneyUnit, readHeader, unitIn } from './header.js';
import { mapHeaders } from './map-headers.js';

/** The header row is looked for in so many rows. */
const LOOKED_AT = 20;

/** Where the header stands, and what is said above it. */
export interface FoundHeader {
  readonly row: number;
  readonly headers: readonly (Header & { readonly at: number })[];
  /** The unit of a note such as 单位：万元. */
  readonly noteUnit: MoneyUnit | null;
  /** The rows under it. */
  readonly rows: readonly FileRow[];
}

/**
 * The row of the headers: of the first rows the one that names the most columns of the ledger.
 * @throws WutongError `bad-input` when none names any.
 */
export function findHeader(
  ledger: LedgerName,
  rows: readonly FileRow[],
  given: Readonly<Record<string, string | null>>,
): FoundHeader {
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  let best = { at: -1, named: 0 };
  filled.slice(0, LOOKED_AT).forEach((row, at) => {
    const named = mapHeaders(ledger, headersOf(row), { given, kept: null }).filter(({ column }) => column !== null);
    if (named.length > best.named) best = { at, named: named.length };
  });
  const found = filled[best.at];
  if (found === undefined)
    throw new WutongError(
      'bad-input',
      `file: no row of it names columns of the ledger ${ledger}. Compare it with \`wutong import --template ${ledger}\`, or say what the headers mean with --map "投资额=totalInvestment".`,
      { zh: `文件中没有一行是${ledger}台账的表头，请对照导入模板，或用 map:"投资额=totalInvestment" 指明表头。` },
    );
  const above = filled.slice(0, best.at);
  const same = rowKey(found);
  const below = filled.slice(best.at + 1).filter((row) => rowKey(row) !== same);
  return { row: found.row, headers: headersOf(found), noteUnit: noteUnitOf(above), rows: below };
}

/** What the headers of a file are remembered by. */
export function fingerprintOf(headers: readonly Header[]): string {
  const hash = createHash('sha256').update(JSON.stringify(headers.map(({ text }) => fold(text))));
  return hash.digest('base64url').slice(0, 22);
}

function headersOf({ cells }: FileRow): (Header & { at: number })[] {
  return cells.flatMap(({ text }, at) => (text.trim() === '' ? [] : [{ ...readHeader(text), at }]));
}

function noteUnitOf(above: readonly FileRow[]): MoneyUnit | null {
  for (const { cells } of above)
    for (const { text } of cells) {
      const note = /(?:单\s*位|unit|in)\s*[:：]?\s*([^\s,，;；)）]+)/iu.exec(text.normalize('NFKC'));
      const unit = note?.[1] === undefined ? null : unitIn(fold(note[1]));
      if (unit !== null) return unit;
    }
  return null;
}

function rowKey({ cells }: FileRow): string {
  return cells
    .map(({ text }) => fold(text))
    .join('\t')
    .trimEnd();
}
