import { LEDGERS, type LedgerName } from '../../../domain/ledgers/ledgers.js';
import { nearest } from '../../../lib/nearest.js';
import type { Rules } from '../../rules.js';
import { CellFault, readCell } from './cells.js';
import { COMPUTED } from './computed.js';
import type { Faults } from './faults.js';

/** One record as a file writes it: words by column, and where they stand. */
export interface WrittenRecord {
  /** `projects.csv line 14` */
  readonly place: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A record that was read, still knowing its place for later complaints. */
export interface PlacedRecord {
  readonly place: string;
  readonly record: Record<string, unknown>;
}

/** What reading goes by: the seeding day, the rules, and where faults are collected. */
export interface Reading {
  readonly day: string;
  readonly rules: Rules;
  readonly faults: Faults;
}

/** Reads written records by the columns of their ledger; what is wrong is added to the faults. */
export function readRecords(
  ledger: LedgerName,
  written: readonly WrittenRecord[],
  { day, rules, faults }: Reading,
): PlacedRecord[] {
  const seeding = { day, calendar: rules.calendar };
  return written.map(({ place, cells }) => {
    checkNames(ledger, { place, cells }, faults);
    const record: Record<string, unknown> = {};
    const computed = COMPUTED[ledger];
    for (const [name, column] of Object.entries(LEDGERS[ledger])) {
      const text = cells[name] ?? '';
      if (text.trim() === '' && computed?.columns.includes(name)) continue;
      try {
        record[name] = readCell(name, column, text, seeding);
      } catch (error) {
        if (!(error instanceof CellFault)) throw error;
        faults.add(`${place}, column ${name}: ${error.message}`);
      }
    }
    return { place, record: computed ? { ...computed.fill(record, rules), ...record } : record };
  });
}

function checkNames(ledger: LedgerName, { place, cells }: WrittenRecord, faults: Faults): void {
  const columns = Object.keys(LEDGERS[ledger]);
  for (const name of Object.keys(cells)) {
    if (columns.includes(name)) continue;
    const meant = nearest(name, columns);
    faults.add(
      `${place}, column ${name}: the ledger ${ledger} has no such column${meant ? `; ${meant}, probably` : ''}`,
    );
  }
}
