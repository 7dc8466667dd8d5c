import { importRulesOf } from './import-rules.js';
import type { Known, Values } from './known.js';

/** Numbers new records in the order of the file, after the highest that is taken. */
export function createNumbers(known: Known): (record: Values) => string | null {
  const { numbered, idOf } = importRulesOf(known.ledger);
  let last = numbered === undefined ? 0 : highest(known.records.keys(), numbered.prefix);
  return (record) => {
    if (idOf) return idOf(record);
    if (numbered === undefined) return null;
    last += 1;
    return `${numbered.prefix}${String(last).padStart(numbered.digits, '0')}`;
  };
}

/** The highest number under a prefix; 0 when there is none. */
export function highest(ids: Iterable<string>, prefix: string): number {
  let most = 0;
  for (const id of ids) {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(digits)) most = Math.max(most, Number(digits));
  }
  return most;
}
