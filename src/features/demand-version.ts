import type { Column } from '../domain/ledgers/column.js';
import { LEDGERS, type LedgerName } from '../domain/ledgers/ledgers.js';
import { WutongError } from '../lib/errors.js';
import { grouped } from '../lib/money.js';
import type { AuditRow, Reader } from '../store/types.js';

type Values = Readonly<Record<string, unknown>>;

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Who wrote and when stands in the sentence already. */
const UNTOLD = new Set(['version', 'reportedById', 'reportedOn']);

/**
 * Lets pass who looked at the record as it stands.
 * @throws WutongError `conflict` that tells who changed it since, and each value before and after, from the audit.
 */
export async function demandVersion(
  reader: Reader,
  ledger: LedgerName,
  record: Versioned,
  version: number,
): Promise<void> {
  if (record.version === version) return;
  const rows = await reader.audit({ subject: record.id });
  const later = rows.filter((row) => Number(valuesOf(row.after).version) > version);
  const who = [...new Set(later.map((row) => row.actorId))].join(', ') || 'someone else';
  const changes = later.length > 0 ? differences(ledger, later) : [];
  const what = changes.length > 0 ? `: ${changes.join(', ')}` : '';
  throw new WutongError(
    'conflict',
    `${record.id} was changed by ${who} meanwhile and is now version ${record.version}, not ${version}${what}. Look at it again, then repeat the change.`,
  );
}

/** From the oldest of the rows, which come newest first, to the newest. */
function differences(ledger: LedgerName, rows: readonly AuditRow[]): string[] {
  const before = valuesOf(rows.at(-1)?.before);
  const after = valuesOf(rows[0]?.after);
  return Object.entries<Column<unknown>>(LEDGERS[ledger])
    .filter(([name]) => !UNTOLD.has(name) && String(before[name]) !== String(after[name]))
    .map(([name, column]) => `${name} ${shown(column, before[name])} → ${shown(column, after[name])}`);
}

function shown(column: Column<unknown>, value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return column.kind === 'money' ? `${grouped(BigInt(value as number | string))}元` : String(value);
}

function valuesOf(json: unknown): Values {
  return typeof json === 'object' && json !== null ? (json as Values) : {};
}
