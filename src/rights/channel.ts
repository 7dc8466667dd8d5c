import { type ChainParents, withParts } from '../domain/chains/parts.js';
import { PUBLIC_DOCUMENTS } from '../domain/people/scope.js';
import type { Label, Scope } from '../domain/people/types.js';

/** What a channel stands for: one chain or one county, and the highest label of a document in it. */
interface ChannelPlace {
  readonly chainId: string | null;
  readonly countyId: string | null;
  readonly label: Label;
}

/** What a channel may see at most; one that stands for nothing, public documents. */
export function channelScope(place: ChannelPlace | null, chains: ChainParents): Scope {
  if (place === null) return PUBLIC_DOCUMENTS;
  const { chainId, countyId, label } = place;
  return {
    ...PUBLIC_DOCUMENTS,
    maps: true,
    label,
    chainIds: chainId === null ? [] : withParts([chainId], chains),
    countyIds: countyId === null ? [] : [countyId],
  };
}
