import { EVERYTHING } from '../domain/people/scope.js';
import type { Scope } from '../domain/people/types.js';
import type { Factor } from '../domain/problems/types.js';
import { whoMay } from '../rights/index.js';
import { ClosedError } from './closed-error.js';
import type { ReadContext } from './context.js';
import { type Name, nameOf } from './figure.js';

/** What the figures of a reply hold: all rows, or those that the reader may see, by what opens them. */
export type Cover =
  | { readonly whole: true }
  | {
      readonly whole: false;
      readonly chains: readonly Name[];
      readonly counties: readonly Name[];
      readonly factors: readonly Factor[];
      readonly units: readonly Name[];
      readonly enterprises: readonly Name[];
    };

/** What of a chain is counted: all of it, only what the reader's other rights open, or nothing at all. */
export type Counted = 'whole' | 'part' | 'none';

/** Tells what the reader's figures cover, with the names of what opens rows to this reader. */
export async function coverOf({ store, scope }: Pick<ReadContext, 'store' | 'scope'>): Promise<Cover> {
  if (scope.all) return { whole: true };
  const named = async (ledger: 'chains' | 'counties' | 'units' | 'enterprises', ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const rows = await store.read(ledger, EVERYTHING, { id: ids });
    return rows.map(nameOf);
  };
  return {
    whole: false,
    chains: await named('chains', scope.chainIds),
    counties: await named('counties', scope.countyIds),
    factors: scope.factors,
    units: await named('units', scope.unitIds),
    enterprises: await named('enterprises', scope.enterpriseIds),
  };
}

/** Whether a scope opens all that belongs to these chains. */
export function coversChains(scope: Scope, chainIds: readonly string[]): boolean {
  return scope.all || chainIds.every((id) => scope.chainIds.includes(id));
}

/**
 * Lets pass who may read the ledgers at all, which a channel may narrow to public documents.
 * @throws ClosedError `not-allowed` with who may.
 */
export function demandLedgers({ scope }: Pick<ReadContext, 'scope'>, verb: string): void {
  if (scope.all || scope.maps) return;
  const message = 'The ledgers are not open here: public documents alone are.';
  throw new ClosedError('not-allowed', message, verb, whoMay('ledger.read', null));
}
