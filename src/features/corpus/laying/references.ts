import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { referenceOf } from '../../../domain/ledgers/references.js';
import { nearest } from '../../../lib/nearest.js';
import type { Faults } from './faults.js';
import type { PlacedRecord } from './read-records.js';

export type PlacedLedgers = ReadonlyMap<LedgerName, readonly PlacedRecord[]>;

/** Adds a fault for each number that stands twice, and for each that names a record which is not there. */
export function checkReferences(ledgers: PlacedLedgers, faults: Faults): void {
  const places = new Map<LedgerName, Map<string, string>>();
  for (const [ledger, records] of ledgers) places.set(ledger, placesOf(records, faults));
  for (const records of ledgers.values()) {
    for (const { place, record } of records) {
      for (const [column, value] of Object.entries(record)) {
        const known = places.get(referenceOf(column) as LedgerName);
        if (known === undefined || value === null) continue;
        for (const id of [value].flat() as string[]) {
          if (!known.has(id))
            faults.add(
              `${place}, column ${column}: ${unknown(id, referenceOf(column) ?? undefined, [...known.keys()])}`,
            );
        }
      }
    }
  }
}

function placesOf(records: readonly PlacedRecord[], faults: Faults): Map<string, string> {
  const places = new Map<string, string>();
  for (const { place, record } of records) {
    const id = record.id as string;
    const before = places.get(id);
    if (before !== undefined) faults.add(`${place}, column id: ${id} stands already in ${before}`);
    places.set(id, place);
  }
  return places;
}

function unknown(id: string, ledger: string | undefined, known: readonly string[]): string {
  const meant = nearest(id, known);
  return `the ledger ${ledger} has no "${id}"${meant ? `; ${meant}, probably` : ''}`;
}
