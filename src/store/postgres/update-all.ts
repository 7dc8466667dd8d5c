import { LEDGERS, type LedgerName, type LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { WutongError } from '../../lib/errors.js';
import type { Queries } from './client.js';
import { EDITIONS } from './editions.js';
import { Prisma } from './generated/client.js';
import { toJsonText } from './json.js';
import { snake, tableOf } from './table.js';

/** So many records go in one statement: its text stays within what a connection takes at once. */
const LOT = 2_000;

/**
 * Writes whole records over those that stand, a lot in one statement. The versions stand in its condition, so a record
 * that someone else changed is not among those written, and all of it fails.
 */
export async function updateAll<L extends LedgerName>(
  queries: Queries,
  ledger: L,
  records: readonly LedgerRecord<L>[],
): Promise<LedgerRecord<L>[]> {
  // Every ledger has an id, which the type of an unknown one does not show.
  const written = records as readonly unknown[] as readonly { id: string }[];
  for (let from = 0; from < records.length; from += LOT) {
    await updateLot(queries, ledger, written.slice(from, from + LOT));
  }
  return isCounted(ledger) ? records.map(raised) : [...records];
}

/** The types of the columns come from the table itself. */
async function updateLot(queries: Queries, ledger: LedgerName, records: readonly { id: string }[]): Promise<void> {
  const counted = isCounted(ledger);
  const columns = Object.keys(LEDGERS[ledger]).filter((name) => name !== 'id' && !(counted && name === 'version'));
  const set = columns.map((name) => `${quoted(name)} = given.${quoted(name)}`);
  const table = tableOf(ledger);
  const rows = records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value])),
  );
  const written = await queries.$queryRaw<{ id: string }[]>`
    UPDATE ${table} AS kept
    SET ${Prisma.raw([...set, ...(counted ? ['version = kept.version + 1'] : [])].join(', '))}
    FROM jsonb_populate_recordset(NULL::${table}, ${toJsonText(rows)}::jsonb) AS given
    WHERE kept.id = given.id ${Prisma.raw(counted ? 'AND kept.version = given.version' : '')}
    RETURNING kept.id`;
  const done = new Set(written.map(({ id }) => id));
  const missed = records.filter(({ id }) => !done.has(id)).map(({ id }) => id);
  if (missed.length === 0) return;
  const message = `${missed.slice(0, 5).join(', ')} changed or gone meanwhile. Look at it again, then repeat the change.`;
  throw new WutongError('conflict', message);
}

function isCounted(ledger: LedgerName): boolean {
  return 'version' in LEDGERS[ledger] && !EDITIONS.has(ledger);
}

function raised<R>(record: R): R {
  return { ...record, version: (record as { version: number }).version + 1 };
}

function quoted(name: string): string {
  return `"${snake(name)}"`;
}
