import { EVERYTHING } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { channelScope } from '../../rights/index.js';
import type { Reader } from '../../store/types.js';

/** What may be shown in a channel at most: what it is mapped to; public documents where it is not, or a guest is in it. */
export async function ceilingOf(
  reader: Pick<Reader, 'channelMapping' | 'read'>,
  channelId: string,
  { guests }: { readonly guests: boolean },
): Promise<Scope> {
  const mapping = guests ? null : await reader.channelMapping(channelId);
  const chains = mapping === null || mapping.chainId === null ? [] : await reader.read('chains', EVERYTHING);
  return channelScope(mapping, chains);
}
