import { expect } from 'vitest';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import type { Store } from '../../src/store/types.js';

const COUNTED = ['projects', 'milestones', 'progressReports'] as const;

interface Laid {
  readonly versions: ReadonlyMap<string, number>;
  readonly events: ReadonlySet<string>;
}

/** What stands in the ledgers before anybody writes: it has no audit rows. */
export async function laidBooks(store: Store): Promise<Laid> {
  const versions = new Map<string, number>();
  for (const ledger of COUNTED)
    for (const { id, version } of await store.read(ledger, EVERYTHING)) versions.set(id, version);
  const events = await store.read('stageEvents', EVERYTHING);
  return { versions, events: new Set(events.map(({ id }) => id)) };
}

/** Every version raised since has one audit row and every event one; tells how many rows there are. */
export async function expectBooksToAgree(store: Store, laid: Laid): Promise<number> {
  const rows = await store.audit();
  const bySubject = new Map<string, number[]>();
  for (const { subject, after } of rows.toReversed()) {
    const version = (after as { version?: number }).version ?? 0;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), version]);
  }
  let counted = 0;
  for (const ledger of COUNTED) {
    for (const { id, version } of await store.read(ledger, EVERYTHING)) {
      const before = laid.versions.get(id) ?? 0;
      const wanted = Array.from({ length: version - before }, (_, index) => before + index + 1);
      expect([id, bySubject.get(id) ?? []]).toEqual([id, wanted]);
      counted += wanted.length;
    }
  }
  for (const { id } of await store.read('stageEvents', EVERYTHING)) {
    const wanted = laid.events.has(id) ? 0 : 1;
    expect([id, bySubject.get(id)?.length ?? 0]).toEqual([id, wanted]);
    counted += wanted;
  }
  const ofEnterprises = rows.filter(({ subject }) => subject.startsWith('ENT-')).length;
  expect(rows).toHaveLength(counted + ofEnterprises);
  return rows.length;
}
