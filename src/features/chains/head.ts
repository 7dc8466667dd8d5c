import type { Chain } from '../../domain/ledgers/ledgers.js';
import { type Name, nameOf } from '../figure.js';

/** A chain with its industry in the 441X system, the chain that it is a part of, and its own parts. */
export interface ChainHead extends Name {
  readonly industry: { readonly zh: string; readonly en: string };
  readonly parent: Name | null;
  readonly parts: readonly Name[];
}

/** What a chain is, by its own row and those of the others. */
export function chainHead(chain: Chain, chains: readonly Chain[]): ChainHead {
  const [zh = '', en = zh] = chain.industry.split(' / ');
  const parent = chains.find(({ id }) => id === chain.parentId);
  return {
    ...nameOf(chain),
    industry: { zh, en },
    parent: parent ? nameOf(parent) : null,
    parts: chains.filter(({ parentId }) => parentId === chain.id).map(nameOf),
  };
}
