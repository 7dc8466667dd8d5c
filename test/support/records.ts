import type { Column, Columns } from '../../src/domain/ledgers/column.js';
import { LEDGERS, type LedgerName, type LedgerRecord } from '../../src/domain/ledgers/ledgers.js';

/** A complete record of a ledger: what the test cares about, and something harmless in every other column. */
export function record<L extends LedgerName>(ledger: L, values: Partial<LedgerRecord<L>>): LedgerRecord<L> {
  const columns: Columns = LEDGERS[ledger];
  const rest = Object.entries(columns).map(([name, column]) => [name, name === 'version' ? 1 : harmless(name, column)]);
  return { ...Object.fromEntries(rest), ...values } as LedgerRecord<L>;
}

const HARMLESS = { text: 'x', date: '2026-01-01', money: 0n, number: 0, integer: 0, boolean: false, list: [] } as const;

function harmless(name: string, column: Column<unknown>): unknown {
  if (column.optional) return null;
  return name === 'demo' ? true : (column.values?.[0] ?? HARMLESS[column.kind]);
}
