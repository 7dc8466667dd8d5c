import { createHash } from 'node:crypto';
import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import { WutongError } from '../../lib/errors.js';
import type { ImportColumns, Reader } from '../../store/types.js';
import type { FileRows } from './files/file-rows.js';
import { readFileRows } from './files/read-file.js';
import { findHeader, fingerprintOf } from './headers/find-header.js';
import { readConstants, readMapping } from './headers/given-mapping.js';
import type { MoneyUnit } from './headers/header.js';
import { mapHeaders } from './headers/map-headers.js';
import { type FileTable, readingFindings } from './plan/file-table.js';

/** A file and what its sender says of it. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly ledger: LedgerName | undefined;
  readonly sheet: string | undefined;
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly unit: MoneyUnit | undefined;
}

/** Ledgers that a file is guessed to be of, when nobody says which. */
const GUESSED: readonly LedgerName[] = [
  'projects',
  'progressReports',
  'milestones',
  'tasks',
  'problems',
  'enterprises',
  'targets',
  'actuals',
];

/** Reads a file and understands its headers. @throws WutongError `bad-input` that says what to do. */
export async function readTable(file: WrittenFile, reader: Pick<Reader, 'importMapping'>): Promise<FileTable> {
  const rows = await readFileRows(file.bytes, file.sheet);
  const ledger = file.ledger ?? guessLedger(rows);
  const given = readMapping(ledger, file.map);
  const found = findHeader(ledger, rows.rows, given);
  const fingerprint = fingerprintOf(found.headers);
  const kept: ImportColumns | null = await reader.importMapping(ledger, fingerprint);
  const headers = mapHeaders(ledger, found.headers, { given, kept });
  demandHeaders(given, headers);
  return {
    ledger,
    fileName: file.name,
    fileHash: createHash('sha256').update(file.bytes).digest('hex'),
    fingerprint,
    headers,
    noteUnit: found.noteUnit,
    optionUnit: file.unit ?? null,
    constants: readConstants(ledger, file.set),
    rows: found.rows,
    findings: readingFindings(rows),
  };
}

/** The ledger of which the file names the most columns. */
function guessLedger({ rows }: FileRows): LedgerName {
  let best: { ledger: LedgerName; named: number } | null = null;
  for (const ledger of GUESSED) {
    const named = namedIn(ledger, rows);
    if (named > 1 && named > (best?.named ?? 0)) best = { ledger, named };
  }
  if (best !== null) return best.ledger;
  throw new WutongError('bad-input', `ledger: no telling which ledger this is; give one of ${GUESSED.join(', ')}.`, {
    zh: `无法判断是哪个台账，请指明其一：${GUESSED.join('、')}。`,
  });
}

function namedIn(ledger: LedgerName, rows: FileRows['rows']): number {
  try {
    const { headers } = findHeader(ledger, rows, {});
    return mapHeaders(ledger, headers, { given: {}, kept: null }).filter(({ column }) => column !== null).length;
  } catch (error) {
    if (error instanceof WutongError) return 0;
    throw error;
  }
}

/** A header that somebody gave a meaning to must be there. */
function demandHeaders(
  given: ImportColumns,
  headers: readonly { readonly key: string; readonly text: string }[],
): void {
  for (const key of Object.keys(given)) {
    if (headers.some((header) => header.key === key)) continue;
    const all = headers.map(({ text }) => text).join(', ');
    throw new WutongError('bad-input', `map: the file has no header "${key}"; it has ${all}`, {
      zh: `文件中没有表头“${key}”；现有表头：${all}。`,
    });
  }
}
