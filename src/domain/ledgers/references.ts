import type { LedgerName } from './ledgers.js';

/** The ledger that the ids in a column belong to, by the name of the column: it is the same in every ledger. */
export const REFERENCES = {
  chainId: 'chains',
  chainIds: 'chains',
  countyId: 'counties',
  enterpriseId: 'enterprises',
  parkId: 'parks',
  nodeId: 'nodes',
  nodeIds: 'nodes',
  projectId: 'projects',
  parentProjectId: 'projects',
  ownerUnitId: 'units',
  coUnitIds: 'units',
  unitId: 'units',
  departmentId: 'units',
  ownerPersonId: 'people',
  recordedById: 'people',
  approvedById: 'people',
  reportedById: 'people',
  personId: 'people',
} as const satisfies Record<string, LedgerName>;

/** Which ledger a column refers to; null when it holds no ids of another one. */
export function referenceOf(column: string): (typeof REFERENCES)[keyof typeof REFERENCES] | null {
  return column in REFERENCES ? REFERENCES[column as keyof typeof REFERENCES] : null;
}
