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
