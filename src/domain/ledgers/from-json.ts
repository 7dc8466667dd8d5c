import type { Column } from './column.js';
import { LEDGERS, type LedgerName, type LedgerRecord } from './ledgers.js';

/** A record as the audit and receipts keep it, with its sums as sums again: JSON has no whole numbers of any size. */
export function recordFromJson<L extends LedgerName>(ledger: L, json: unknown): LedgerRecord<L> {
  const given = json as Readonly<Record<string, unknown>>;
  const values = Object.entries<Column<unknown>>(LEDGERS[ledger]).map(([name, column]) => [
    name,
    revived(column, given[name] ?? null),
  ]);
  return Object.fromEntries(values) as LedgerRecord<L>;
}

function revived(column: Column<unknown>, value: unknown): unknown {
  return column.kind === 'money' && value !== null ? BigInt(value as string | number) : value;
}
