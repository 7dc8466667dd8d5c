import { EVERYTHING, PUBLIC_DOCUMENTS, partsOf, sees } from '../domain/people/scope.js';
import type { Scope } from '../domain/people/types.js';
import type { Factor } from '../domain/problems/types.js';
import { whoMay } from '../rights/index.js';
import type { Reader } from '../store/types.js';
import { ClosedError } from './closed-error.js';
import type { ReadContext } from './context.js';
import { type Name, nameOf } from './figure.js';

/** What opens rows to a reader, by name. */
export interface Opened {
  readonly chains: readonly Name[];
  readonly counties: readonly Name[];
  readonly factors: readonly Factor[];
  readonly units: readonly Name[];
  readonly enterprises: readonly Name[];
}

/**
 * What the figures of a reply hold: all rows, or those that the reader may see, by what opens them. `within` is what must
 * open them besides, such as what the channel stands for; `shared` says that others read the reply too.
 */
export type Cover =
  | { readonly whole: true }
  | ({ readonly whole: false; readonly within: readonly Opened[]; readonly shared: boolean } & Opened);

/** What of a chain is counted: all of it, only what the reader's other rights open, or nothing at all. */
export type Counted = 'whole' | 'part' | 'none';

/** Tells what the reader's figures cover, with the names of what opens rows to this reader. */
export async function coverOf({ store, scope }: Pick<ReadContext, 'store' | 'scope'>): Promise<Cover> {
  if (scope.all) return { whole: true };
  const [own = PUBLIC_DOCUMENTS, ...others] = partsOf(scope);
  const within = await Promise.all(others.map((part) => openedBy(store, part)));
  return { whole: false, ...(await openedBy(store, own)), within, shared: scope.shared ?? false };
}

async function openedBy(store: Pick<Reader, 'read'>, scope: Scope): Promise<Opened> {
  const named = async (ledger: 'chains' | 'counties' | 'units' | 'enterprises', ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const rows = await store.read(ledger, EVERYTHING, { id: ids });
    return rows.map(nameOf);
  };
  return {
    chains: await named('chains', scope.chainIds),
    counties: await named('counties', scope.countyIds),
    factors: scope.factors,
    units: await named('units', scope.unitIds),
    enterprises: await named('enterprises', scope.enterpriseIds),
  };
}

/** Whether a scope opens all that belongs to these chains. */
export function coversChains(scope: Scope, chainIds: readonly string[]): boolean {
  return scope.all || chainIds.every((chainId) => sees(scope, { chainId }));
}

/**
 * Lets pass who may read the ledgers at all, which a channel may narrow to public documents.
 * @throws ClosedError `not-allowed` with who may.
 */
export function demandLedgers({ scope, rules }: Pick<ReadContext, 'scope' | 'rules'>, verb: string): void {
  if (scope.all || scope.maps) return;
  const message = 'The ledgers are not open here: public documents alone are.';
  throw new ClosedError('not-allowed', message, verb, whoMay(rules.rights, 'ledger.read', null));
}
