import type { Chain } from '../ledgers/ledgers.js';

export type ChainParents = readonly Pick<Chain, 'id' | 'parentId'>[];

/** Chains with the chains that are parts of them, at any depth: new energy holds lithium and salt-cavern storage. */
export function withParts(ids: readonly string[], chains: ChainParents): string[] {
  const found = [...ids];
  for (const id of found)
    for (const chain of chains) if (chain.parentId === id && !found.includes(chain.id)) found.push(chain.id);
  return found;
}
