import { LEDGER_NAMES, type LedgerName, type LedgerRecord } from '../../src/domain/ledgers/ledgers.js';
import type { LightKind } from '../../src/domain/lights/types.js';
import type { Scope } from '../../src/domain/people/types.js';
import type { LightRow, Store } from '../../src/store/types.js';
import { record } from '../support/records.js';

/** Who sees nothing; the others say what they see more. */
const GUEST: Scope = {
  all: false,
  maps: false,
  label: 'PUBLIC',
  chainIds: [],
  countyIds: [],
  factors: [],
  unitIds: [],
  enterpriseIds: [],
};
const STAFF: Scope = { ...GUEST, maps: true, label: 'INTERNAL' };

export const SCOPES = {
  office: { ...STAFF, all: true },
  pharma: { ...STAFF, chainIds: ['pharma'], unitIds: ['task-force-pharma'] },
  taishan: { ...STAFF, countyIds: ['370902'], unitIds: ['county-370902'] },
  land: { ...STAFF, factors: ['LAND'], unitIds: ['department-natural-resources'] },
  enterprise: { ...GUEST, enterpriseIds: ['ENT-001'] },
  guest: GUEST,
} as const satisfies Record<string, Scope>;

type World = { [L in LedgerName]?: Partial<LedgerRecord<L>>[] };

/** A small city: two counties, two chains, and one of each thing on either side of every border between scopes. */
const WORLD: World = {
  counties: [{ id: '370902' }, { id: '370983' }],
  chains: [{ id: 'pharma' }, { id: 'metals' }],
  enterprises: [
    { id: 'ENT-001', chainIds: ['pharma'], countyId: '370902' },
    { id: 'ENT-002', chainIds: ['pharma'], countyId: '370983' },
    { id: 'ENT-003', chainIds: ['pharma'] },
    { id: 'ENT-004', chainIds: ['metals'], countyId: '370902' },
    { id: 'ENT-005', chainIds: ['metals'], countyId: '370983' },
  ],
  targetEnterprises: [
    { id: 'TE-001', chainId: 'pharma' },
    { id: 'TE-002', chainId: 'metals', ownerUnitId: 'county-370902' },
    { id: 'TE-003', chainId: 'metals' },
  ],
  contacts: [
    { id: 'CON-001', targetId: 'TE-001' },
    { id: 'CON-002', targetId: 'TE-002' },
    { id: 'CON-003', targetId: 'TE-003' },
  ],
  listingRecords: [
    { id: 'LST-ENT-001-01', enterpriseId: 'ENT-001' },
    { id: 'LST-ENT-005-01', enterpriseId: 'ENT-005' },
  ],
  financings: [
    { id: 'FIN-0001', enterpriseId: 'ENT-001', amount: 9_007_199_254_740_993n },
    { id: 'FIN-0002', enterpriseId: 'ENT-002' },
    { id: 'FIN-0004', enterpriseId: 'ENT-004' },
    { id: 'FIN-0005', enterpriseId: 'ENT-005' },
  ],
  enterpriseReports: [
    { id: 'ENT-001@2026-10', enterpriseId: 'ENT-001', month: '2026-10', revenue: 9_007_199_254_740_993n },
    { id: 'ENT-002@2026-10', enterpriseId: 'ENT-002', month: '2026-10', revenue: 200n },
    { id: 'ENT-003@2026-10', enterpriseId: 'ENT-003', month: '2026-10', revenue: 300n },
    { id: 'ENT-004@2026-10', enterpriseId: 'ENT-004', month: '2026-10', revenue: 40n },
    { id: 'ENT-005@2026-10', enterpriseId: 'ENT-005', month: '2026-10', revenue: 50n },
    { id: 'ENT-004@2026-09', enterpriseId: 'ENT-004', month: '2026-09', revenue: 60n },
  ],
  projects: [
    { id: 'PRJ-0001', chainId: 'pharma', countyId: '370902', enterpriseId: 'ENT-001' },
    { id: 'PRJ-0002', chainId: 'metals', countyId: '370983', ownerUnitId: 'department-natural-resources' },
    { id: 'PRJ-0003', chainId: 'metals', countyId: '370983' },
  ],
  stageEvents: [
    { id: 'SE-0001', projectId: 'PRJ-0001' },
    { id: 'SE-0002', projectId: 'PRJ-0002' },
  ],
  milestones: [
    { id: 'MS-0001', projectId: 'PRJ-0001' },
    { id: 'MS-0002', projectId: 'PRJ-0002' },
  ],
  progressReports: [
    { id: 'PRJ-0001@2026-10', projectId: 'PRJ-0001', month: '2026-10' },
    { id: 'PRJ-0002@2026-10', projectId: 'PRJ-0002', month: '2026-10' },
  ],
  problems: [
    { id: 'P-0001', chainId: 'pharma', countyId: '370983', factor: 'FINANCE' },
    { id: 'P-0002', countyId: '370902', factor: 'FINANCE', enterpriseId: 'ENT-001' },
    { id: 'P-0003', countyId: '370983', factor: 'LAND' },
    { id: 'P-0004', countyId: '370983', factor: 'FINANCE', ownerUnitId: 'county-370902' },
    { id: 'P-0005', countyId: '370983', factor: 'FINANCE', coUnitIds: ['a', 'task-force-pharma'] },
    { id: 'P-0006', countyId: '370983', factor: 'FINANCE' },
  ],
  problemEvents: [
    { id: 'PE-0001', problemId: 'P-0001' },
    { id: 'PE-0003', problemId: 'P-0003' },
  ],
  meetings: [{ id: 'M-0001' }],
  plans: [
    { id: 'PLAN-metals-1', chainId: 'metals', version: 1 },
    { id: 'PLAN-pharma-1', chainId: 'pharma', version: 1 },
  ],
  tasks: [
    { id: 'T-0001', chainId: 'pharma' },
    { id: 'T-0002', countyId: '370902', enterpriseId: 'ENT-001' },
    { id: 'T-0003', ownerUnitId: 'department-natural-resources' },
    { id: 'T-0004', coUnitIds: ['county-370902'] },
    { id: 'T-0005' },
  ],
  indicators: [{ id: 'IND-01' }, { id: 'IND-02', chainId: 'pharma' }, { id: 'IND-03', chainId: 'metals' }],
  targets: [
    { id: 'TG-0001', indicatorId: 'IND-01' },
    { id: 'TG-0002', indicatorId: 'IND-01', countyId: '370902' },
    { id: 'TG-0003', indicatorId: 'IND-01', countyId: '370983' },
    { id: 'TG-0004', indicatorId: 'IND-02' },
    { id: 'TG-0005', indicatorId: 'IND-02', countyId: '370983' },
    { id: 'TG-0006', indicatorId: 'IND-03' },
  ],
  actuals: [
    { id: 'AC-0001', indicatorId: 'IND-01' },
    { id: 'AC-0004', indicatorId: 'IND-02' },
    { id: 'AC-0006', indicatorId: 'IND-03' },
  ],
};

const LIGHTS: [LightKind, string][] = [
  ['PROJECT', 'PRJ-0001'],
  ['PROJECT', 'PRJ-0002'],
  ['MILESTONE', 'MS-0001'],
  ['MILESTONE', 'MS-0002'],
  ['TASK', 'T-0001'],
  ['TASK', 'T-0005'],
  ['INDICATOR', 'IND-01'],
  ['INDICATOR', 'IND-02'],
  ['INDICATOR', 'IND-03'],
  ['PROBLEM', 'P-0001'],
  ['PROBLEM', 'P-0006'],
];

/** A light with nothing remarkable about it. */
export function light(kind: LightKind, subject: string, values: Partial<LightRow> = {}): LightRow {
  const rest = { light: 'GREEN', rule: 'none', inputs: {}, evaluatedOn: '2026-11-20', nextChange: null } as const;
  return { subject, kind, ...rest, ...values };
}

/** Lays the small city into an empty store. */
export async function layWorld(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const ledger of LEDGER_NAMES) {
      const records = WORLD[ledger] ?? [];
      await tx.insert(
        ledger,
        records.map((values) => record(ledger, values)),
      );
    }
    await tx.putLights(LIGHTS.map(([kind, subject]) => light(kind, subject)));
  });
}
