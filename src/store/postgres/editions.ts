import type { LedgerName } from '../../domain/ledgers/ledgers.js';

/** In these ledgers `version` is the edition of a paper, not the count of changes. */
export const EDITIONS: ReadonlySet<LedgerName> = new Set(['maps', 'plans']);
