import type { Scope } from './types.js';

/** The scope of who sees all, such as the city promotion office. */
export const EVERYTHING: Scope = {
  all: true,
  maps: true,
  label: 'INTERNAL',
  chainIds: [],
  countyIds: [],
  factors: [],
  unitIds: [],
  enterpriseIds: [],
};

/** The scope of who sees public documents alone. */
export const PUBLIC_DOCUMENTS: Scope = { ...EVERYTHING, all: false, maps: false, label: 'PUBLIC' };

/** The marks of a record by which it can be someone's own; what is not told makes it nobody's. */
export interface Marks {
  readonly chainId?: string | null;
  readonly countyId?: string | null;
  readonly enterpriseId?: string | null;
  /** The unit that is responsible for it. */
  readonly unitId?: string | null;
}

/** Whether a scope opens a record with these marks: one of them that it names is enough. */
export function sees(scope: Scope, { chainId, countyId, enterpriseId, unitId }: Marks): boolean {
  return (
    scope.all ||
    names(scope.chainIds, chainId) ||
    names(scope.countyIds, countyId) ||
    names(scope.enterpriseIds, enterpriseId) ||
    names(scope.unitIds, unitId)
  );
}

function names(ids: readonly string[], id: string | null | undefined): boolean {
  return typeof id === 'string' && ids.includes(id);
}
