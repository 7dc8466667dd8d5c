import type { Column, Columns } from '../../domain/ledgers/column.js';
import { LEDGERS, type LedgerName, type LedgerRecord } from '../../domain/ledgers/ledgers.js';
import type { Row } from './delegates.js';

/** A calendar day as Prisma wants it for a date column. */
export function dayToDate(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** A date column's value as `2026-11-20`. */
export function dateToDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** One value as the database keeps it. */
export function toValue(column: Column<unknown> | undefined, value: unknown): unknown {
  return column?.kind === 'date' && typeof value === 'string' ? dayToDate(value) : value;
}

/** A record, or some columns of one, as a row. */
export function toRow<L extends LedgerName>(ledger: L, record: Partial<LedgerRecord<L>>): Row {
  const values: Row = record;
  const present = columnsOf(ledger).filter(([name]) => values[name] !== undefined);
  return Object.fromEntries(present.map(([name, column]) => [name, toValue(column, values[name])]));
}

/** A row as a record of its ledger. */
export function toRecord<L extends LedgerName>(ledger: L, row: Row): LedgerRecord<L> {
  const values = columnsOf(ledger).map(([name]) => [name, fromValue(row[name])]);
  return Object.fromEntries(values) as LedgerRecord<L>;
}

function fromValue(value: unknown): unknown {
  return value instanceof Date ? dateToDay(value) : value;
}

function columnsOf(ledger: LedgerName): [string, Column<unknown>][] {
  const columns: Columns = LEDGERS[ledger];
  return Object.entries(columns);
}
