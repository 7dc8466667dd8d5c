import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVERYTHING, PUBLIC_DOCUMENTS, underCeiling } from '../../../src/domain/people/scope.js';
import type { Scope } from '../../../src/domain/people/types.js';
import { FACTORS } from '../../../src/domain/problems/types.js';
import { narrowed, readRecords, type Wanted } from '../../../src/features/digests/records.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 60_000);
afterAll(() => opened.app.close());

const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 });
const scopes = (ids: Record<'chains' | 'counties' | 'units' | 'enterprises', string[]>): fc.Arbitrary<Scope> =>
  fc
    .record({
      chainIds: some(ids.chains),
      countyIds: some(ids.counties),
      unitIds: some(ids.units),
      enterpriseIds: some(ids.enterprises),
      factors: some(FACTORS),
    })
    .map((marks) => ({ ...PUBLIC_DOCUMENTS, maps: true, ...marks }));

it('cuts what all were read with to what each would have read alone, whatever may be seen', async () => {
  const { store, app } = opened;
  const { rules, clock } = await app.context('system');
  const wanted: Wanted = { today: clock.today(), calendar: rules.calendar, lights: rules.lights, from: null };
  const everything = await readRecords(store, EVERYTHING, wanted);
  const ids = async (ledger: 'chains' | 'counties' | 'units' | 'enterprises') =>
    (await store.read(ledger, EVERYTHING)).map(({ id }) => id);
  const one = scopes({
    chains: await ids('chains'),
    counties: await ids('counties'),
    units: await ids('units'),
    enterprises: await ids('enterprises'),
  });
  const either = fc.oneof(
    one,
    fc.tuple(one, one).map(([scope, ceiling]) => underCeiling(scope, ceiling)),
  );
  await fc.assert(
    fc.asyncProperty(either, async (scope) => {
      const alone = await readRecords(store, scope, wanted);
      const cut = narrowed(everything, scope);
      for (const part of ['projects', 'milestones', 'tasks', 'problems'] as const)
        expect(cut[part].map(({ id }) => id)).toEqual(alone[part].map(({ id }) => id));
    }),
    { numRuns: 40 },
  );
}, 60_000);
