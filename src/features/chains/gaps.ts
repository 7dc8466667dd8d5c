import { byGapWeight, GAPS, type Gap } from '../../domain/chains/gaps.js';
import type { ReadContext } from '../context.js';
import { countOf, type Figure, type Name, nameOf } from '../figure.js';

/** The gaps on the chain map (缺链、弱链), missing and key nodes first. */
export interface ChainGaps {
  /** The versions of the maps that show them, one for each part of the chain. */
  readonly maps: readonly { readonly chainId: string; readonly version: number; readonly effectiveFrom: string }[];
  readonly byStatus: Readonly<Record<Gap, Figure>>;
  readonly nodes: readonly (Name & { readonly status: Gap; readonly keyNode: boolean })[];
}

/** Reads the gaps of some chains; null where no chain map has been drawn. */
export async function readGaps(
  { store, scope, clock }: Pick<ReadContext, 'store' | 'scope' | 'clock'>,
  chainIds: readonly string[],
): Promise<ChainGaps | null> {
  const maps = await store.read('maps', scope, { kind: 'CHAIN', chainId: [...chainIds] });
  if (maps.length === 0) return null;
  const drawn = maps.map(({ chainId }) => chainId);
  const nodes = await store.read('nodes', scope, { chainId: drawn, localStatus: [...GAPS] });
  const day = clock.today();
  const count = (gap: Gap) =>
    countOf(
      nodes.filter(({ localStatus }) => localStatus === gap),
      { unit: 'NODES', ledger: 'nodes', day },
    );
  return {
    maps: maps.map(({ chainId, version, effectiveFrom }) => ({ chainId, version, effectiveFrom })),
    byStatus: { MISSING: count('MISSING'), WEAK: count('WEAK') },
    nodes: nodes
      .sort(byGapWeight)
      .map((node) => ({ ...nameOf(node), status: node.localStatus as Gap, keyNode: node.keyNode })),
  };
}
