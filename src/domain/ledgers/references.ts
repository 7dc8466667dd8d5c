import type { LedgerName } from './ledgers.js';

/** Which ledger a column points into, by the column's name, which means the same in every ledger; documents are none. */
const POINTS_TO: Readonly<Record<string, LedgerName>> = {
  countyId: 'counties',
  chainId: 'chains',
  chainIds: 'chains',
  parentId: 'chains',
  unitId: 'units',
  ownerUnitId: 'units',
  coUnitIds: 'units',
  departmentId: 'units',
  personId: 'people',
  ownerPersonId: 'people',
  recordedById: 'people',
  approvedById: 'people',
  reportedById: 'people',
  statedById: 'people',
  enterpriseId: 'enterprises',
  enterpriseIds: 'enterprises',
  anchorEnterpriseId: 'enterprises',
  nodeId: 'nodes',
  nodeIds: 'nodes',
  fromNodeId: 'nodes',
  toNodeId: 'nodes',
  parkId: 'parks',
  targetId: 'targetEnterprises',
  projectId: 'projects',
  parentProjectId: 'projects',
  problemId: 'problems',
  meetingId: 'meetings',
  planId: 'plans',
  taskId: 'tasks',
  indicatorId: 'indicators',
  writtenById: 'people',
  filedById: 'people',
  solvedById: 'people',
  toUnitId: 'units',
  mergedIntoId: 'problems',
};

/** The ledger that the ids in a column belong to; null when it holds no ids of another one. */
export function referenceOf(column: string): LedgerName | null {
  return POINTS_TO[column] ?? null;
}
