import { fold } from '../../../lib/text.js';
import { CellFault } from '../finding.js';
import { importRulesOf } from './import-rules.js';
import type { Known, Values } from './known.js';

/** Finds the record of the ledger that a row speaks of: by its number, else by what names it without one. */
export interface Matcher {
  /** Null: a new record. @throws CellFault `several-records`, `not-visible`. */
  match(values: Values): Values | null;
  /** The record other than this one that has the same name already. */
  namesake(record: Values): Values | null;
  /** What names a record in the file, for finding it twice. */
  keyOf(values: Values): string | null;
}

/** Over all records of the ledger; those that the person may not see are not matched, yet their numbers are taken. */
export function createMatcher(known: Known): Matcher {
  const { keys = [] } = importRulesOf(known.ledger);
  const indexes = keys.map((columns) => indexOf(known, columns));
  const byKey = (values: Values): readonly Values[] => {
    for (const [at, columns] of keys.entries()) {
      const key = keyIn(values, columns);
      const found = key === null ? undefined : indexes[at]?.get(key);
      if (found !== undefined) return found;
    }
    return [];
  };
  return {
    match(values) {
      if (typeof values.id === 'string') {
        const record = known.records.get(values.id);
        if (record !== undefined && !known.visible.has(values.id)) throw new CellFault('not-visible', { column: 'id' });
        return record ?? null;
      }
      const [only, ...others] = byKey(values);
      if (others.length > 0 && only !== undefined) {
        const ids = [only, ...others].map(({ id }) => String(id)).join('、');
        throw new CellFault('several-records', { column: keys[0]?.[0] ?? 'id', ids });
      }
      return only ?? null;
    },
    namesake: (record) => byKey(record).find(({ id }) => id !== record.id) ?? null,
    keyOf(values) {
      if (typeof values.id === 'string') return `#${values.id}`;
      const columns = keys.find((each) => keyIn(values, each) !== null);
      return columns === undefined ? null : `${columns.join()}=${keyIn(values, columns)}`;
    },
  };
}

function indexOf({ records, visible }: Known, columns: readonly string[]): Map<string, Values[]> {
  const index = new Map<string, Values[]>();
  for (const record of records.values()) {
    if (!visible.has(String(record.id))) continue;
    const key = keyIn(record, columns);
    if (key === null) continue;
    const group = index.get(key);
    if (group) group.push(record);
    else index.set(key, [record]);
  }
  return index;
}

/** Null when what names a record first is not told. */
function keyIn(values: Values, columns: readonly string[]): string | null {
  const [first] = columns;
  const told = first === undefined ? null : values[first];
  if (told === null || told === undefined || told === '') return null;
  return JSON.stringify(columns.map((column) => keyPart(values[column])));
}

function keyPart(value: unknown): unknown {
  return typeof value === 'string' ? fold(value) : (value ?? null);
}
