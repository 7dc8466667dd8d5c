import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerName } from '../../src/domain/ledgers/ledgers.js';
import { EVERYTHING, PUBLIC_DOCUMENTS, sees, underCeiling } from '../../src/domain/people/scope.js';
import type { Scope } from '../../src/domain/people/types.js';
import type { Store } from '../../src/store/types.js';
import { SCOPES } from './store-world.js';

type Seen = Partial<Record<LedgerName | 'lights', string>>;

/** What each sees: a ledger that is not named shows nothing. */
const SEEN: Record<Exclude<keyof typeof SCOPES, 'office'>, Seen> = {
  pharma: {
    counties: '370902 370983',
    enterprises: 'ENT-001 ENT-002 ENT-003 ENT-004 ENT-005',
    targetEnterprises: 'TE-001',
    contacts: 'CON-001',
    listingRecords: 'LST-ENT-001-01 LST-ENT-005-01',
    financings: 'FIN-0001 FIN-0002',
    enterpriseReports: 'ENT-001@2026-10 ENT-002@2026-10 ENT-003@2026-10',
    projects: 'PRJ-0001',
    stageEvents: 'SE-0001',
    milestones: 'MS-0001',
    progressReports: 'PRJ-0001@2026-10',
    problems: 'P-0001 P-0005',
    problemEvents: 'PE-0001',
    meetings: 'M-0001',
    plans: 'PLAN-pharma-1',
    tasks: 'T-0001',
    indicators: 'IND-01 IND-02 IND-03',
    targets: 'TG-0001 TG-0004 TG-0005',
    actuals: 'AC-0001 AC-0004',
    lights: 'IND-01 IND-02 MS-0001 P-0001 PRJ-0001 T-0001',
  },
  taishan: {
    counties: '370902 370983',
    enterprises: 'ENT-001 ENT-002 ENT-003 ENT-004 ENT-005',
    targetEnterprises: 'TE-002',
    contacts: 'CON-002',
    listingRecords: 'LST-ENT-001-01 LST-ENT-005-01',
    financings: 'FIN-0001 FIN-0004',
    enterpriseReports: 'ENT-001@2026-10 ENT-004@2026-09 ENT-004@2026-10',
    projects: 'PRJ-0001',
    stageEvents: 'SE-0001',
    milestones: 'MS-0001',
    progressReports: 'PRJ-0001@2026-10',
    problems: 'P-0002 P-0004',
    meetings: 'M-0001',
    tasks: 'T-0002 T-0004',
    indicators: 'IND-01 IND-02 IND-03',
    targets: 'TG-0001 TG-0002',
    actuals: 'AC-0001',
    lights: 'IND-01 MS-0001 PRJ-0001',
  },
  land: {
    counties: '370902 370983',
    enterprises: 'ENT-001 ENT-002 ENT-003 ENT-004 ENT-005',
    listingRecords: 'LST-ENT-001-01 LST-ENT-005-01',
    projects: 'PRJ-0002',
    stageEvents: 'SE-0002',
    milestones: 'MS-0002',
    progressReports: 'PRJ-0002@2026-10',
    problems: 'P-0003',
    problemEvents: 'PE-0003',
    meetings: 'M-0001',
    tasks: 'T-0003',
    indicators: 'IND-01 IND-02 IND-03',
    targets: 'TG-0001',
    actuals: 'AC-0001',
    lights: 'IND-01 MS-0002 PRJ-0002',
  },
  enterprise: {
    enterprises: 'ENT-001',
    listingRecords: 'LST-ENT-001-01',
    financings: 'FIN-0001',
    enterpriseReports: 'ENT-001@2026-10',
    projects: 'PRJ-0001',
    stageEvents: 'SE-0001',
    milestones: 'MS-0001',
    progressReports: 'PRJ-0001@2026-10',
    problems: 'P-0002',
    tasks: 'T-0002',
    lights: 'MS-0001 PRJ-0001',
  },
  guest: {},
};

const LEDGERS_OF_THE_WORLD: readonly LedgerName[] = [
  'counties',
  'enterprises',
  'targetEnterprises',
  'contacts',
  'listingRecords',
  'financings',
  'enterpriseReports',
  'projects',
  'stageEvents',
  'milestones',
  'progressReports',
  'problems',
  'problemEvents',
  'meetings',
  'plans',
  'tasks',
  'indicators',
  'targets',
  'actuals',
];

/** What a scope lets through, over the small city. */
export function scopeContract(store: () => Store): void {
  describe.each(Object.entries(SEEN))('the scope of %s', (name, seen) => {
    const scope = SCOPES[name as keyof typeof SCOPES];

    it.each(LEDGERS_OF_THE_WORLD)('shows of %s what is its own', async (ledger) => {
      const records = await store().read(ledger, scope);
      expect(records.map((found) => found.id).join(' ')).toBe(seen[ledger] ?? '');
    });

    it('shows the projects that the rule without a database says', async () => {
      const all = await store().read('projects', SCOPES.office);
      const own = all.filter((project) => sees(scope, { ...project, unitId: project.ownerUnitId }));
      expect(await store().read('projects', scope)).toEqual(own);
    });

    it('shows the lights of what it shows', async () => {
      const lights = await store().lights(scope);
      expect(lights.map((found) => found.subject).join(' ')).toBe(seen.lights ?? '');
      const ofProjects = lights.filter((found) => found.kind === 'PROJECT');
      expect(await store().lights(scope, { kind: 'PROJECT' })).toEqual(ofProjects);
    });
  });

  it('of the office shows everything', async () => {
    expect(await store().read('problems', SCOPES.office)).toHaveLength(6);
    expect(await store().read('targets', SCOPES.office)).toHaveLength(6);
    expect(await store().lights(SCOPES.office)).toHaveLength(11);
  });

  describe('the revenue of a chain', () => {
    const pharma = { disclosed: true, value: 9_007_199_254_741_493n, enterprises: 3 };

    it('is told over three enterprises, to the last yuan, to who sees all of them or none', async () => {
      expect(await store().chainRevenue(SCOPES.pharma, ['pharma'], '2026-10')).toMatchObject(pharma);
      expect(await store().chainRevenue(SCOPES.land, ['pharma'], '2026-10')).toMatchObject(pharma);
    });

    it('is not told to who could take off the one that he sees and have the sum of two', async () => {
      const withheld = { disclosed: false, reason: 'fewer-than-three' };
      expect(await store().chainRevenue(SCOPES.taishan, ['pharma'], '2026-10')).toEqual(withheld);
    });

    it('is not told over two, except to who may see both', async () => {
      const withheld = { disclosed: false, reason: 'fewer-than-three' };
      expect(await store().chainRevenue(SCOPES.taishan, ['metals'], '2026-10')).toEqual(withheld);
      expect(await store().chainRevenue(SCOPES.land, ['metals'], '2026-10')).toEqual(withheld);
      expect(await store().chainRevenue(SCOPES.office, ['metals'], '2026-10')).toEqual({
        disclosed: true,
        value: 90n,
        enterprises: 2,
        rows: ['ENT-004@2026-10', 'ENT-005@2026-10'],
      });
    });

    it('is told of a single enterprise to its own county', async () => {
      expect(await store().chainRevenue(SCOPES.taishan, ['metals'], '2026-09')).toMatchObject({ value: 60n });
      expect(await store().chainRevenue(SCOPES.pharma, ['metals'], '2026-09')).toMatchObject({ disclosed: false });
    });

    describe('where others read along', () => {
      const withheld = { disclosed: false, reason: 'not-in-channel' };

      it('is told when each of them may be seen there', async () => {
        const inPharma = underCeiling(SCOPES.office, channel({ chainIds: ['pharma'] }));
        expect(await store().chainRevenue(inPharma, ['pharma'], '2026-10')).toMatchObject(pharma);
      });

      it('is not told otherwise: a reader may take off what he sees by a right of his own', async () => {
        const inMetals = channel({ chainIds: ['metals'] });
        const inTaishan = channel({ countyIds: ['370902'] });
        for (const ceiling of [inMetals, inTaishan, PUBLIC_DOCUMENTS]) {
          for (const scope of [SCOPES.office, SCOPES.pharma, SCOPES.land, SCOPES.taishan])
            expect(await store().chainRevenue(underCeiling(scope, ceiling), ['pharma'], '2026-10')).toEqual(withheld);
        }
      });
    });

    it('is not told to who has no part in the work', async () => {
      expect(await store().chainRevenue(SCOPES.enterprise, ['pharma'], '2026-10')).toMatchObject({ disclosed: false });
      expect(await store().chainRevenue(SCOPES.guest, ['pharma'], '2026-10')).toMatchObject({ disclosed: false });
    });
  });

  describe('a scope under a ceiling', () => {
    const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
    const both = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id));

    it('shows of every ledger what both show, whatever the two are', async () => {
      await fc.assert(
        fc.asyncProperty(anyScope, anyScope, async (scope, ceiling) => {
          const under = underCeiling(scope, ceiling);
          for (const ledger of LEDGERS_OF_THE_WORLD) {
            const [seen, own, allowed] = [under, scope, ceiling].map((one) => store().read(ledger, one));
            expect([ledger, ids((await seen) ?? [])]).toEqual([
              ledger,
              both(ids((await own) ?? []), ids((await allowed) ?? [])),
            ]);
          }
          const [seen, own, allowed] = [under, scope, ceiling].map(async (one) =>
            (await store().lights(one)).map(({ subject }) => subject),
          );
          expect(await seen).toEqual(both((await own) ?? [], (await allowed) ?? []));
        }),
        { numRuns: 30 },
      );
    }, 120_000);

    it('shows a county officer in the channel of a chain the rows that are both', async () => {
      const under = underCeiling(SCOPES.taishan, channel({ chainIds: ['pharma'] }));
      expect(ids(await store().read('projects', under))).toEqual(['PRJ-0001']);
      expect(ids(await store().read('enterpriseReports', under))).toEqual(['ENT-001@2026-10']);
      expect(ids(await store().read('problems', under))).toEqual([]);
      expect(ids(await store().read('targets', under))).toEqual(['TG-0001']);
      expect(ids(await store().read('tasks', under))).toEqual([]);
    });

    it('of somebody who sees nothing, or in a channel that is not mapped, shows nothing', async () => {
      for (const under of [
        underCeiling(SCOPES.guest, channel({ chainIds: ['pharma'] })),
        underCeiling(SCOPES.office, PUBLIC_DOCUMENTS),
      ])
        for (const ledger of LEDGERS_OF_THE_WORLD) expect(await store().read(ledger, under)).toEqual([]);
    });

    it('shows a lit indicator that both may see', async () => {
      const under = underCeiling(SCOPES.pharma, channel({ chainIds: ['metals'] }));
      const lights = await store().lights(under, { kind: 'INDICATOR' });
      expect(lights.map(({ subject }) => subject)).toEqual(['IND-01']);
    });
  });
}

/** What a mapped channel may see. */
function channel(place: Partial<Scope>): Scope {
  return { ...PUBLIC_DOCUMENTS, maps: true, ...place };
}

const some = <T>(...values: T[]) => fc.subarray(values);

/** Scopes over the marks of the small city, some of them under a ceiling already. */
const plainScope: fc.Arbitrary<Scope> = fc.record({
  all: fc.constant(false),
  maps: fc.boolean(),
  label: fc.constantFrom('PUBLIC', 'INTERNAL'),
  chainIds: some('pharma', 'metals'),
  countyIds: some('370902', '370983'),
  factors: some('LAND', 'FINANCE'),
  unitIds: some('task-force-pharma', 'county-370902', 'department-natural-resources'),
  enterpriseIds: some('ENT-001', 'ENT-002'),
});
const anyScope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 6, arbitrary: plainScope },
  { weight: 1, arbitrary: fc.constant(EVERYTHING) },
  { weight: 2, arbitrary: fc.tuple(plainScope, plainScope).map(([one, other]) => underCeiling(one, other)) },
);
