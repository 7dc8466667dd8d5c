import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import type { Queries } from './client.js';
import { tableOf } from './table.js';

/** The highest number behind a prefix among the ids of a ledger; 0 when there is none. */
export async function highestNumber(queries: Queries, ledger: LedgerName, prefix: string): Promise<number> {
  const written = `^${prefix}[0-9]+$`;
  const [row] = await queries.$queryRaw<{ highest: number | null }[]>`
    SELECT max(substr(id, ${prefix.length + 1}::int)::int) AS highest FROM ${tableOf(ledger)} WHERE id ~ ${written}`;
  return row?.highest ?? 0;
}
