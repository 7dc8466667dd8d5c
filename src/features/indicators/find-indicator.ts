import { withParts } from '../../domain/chains/parts.js';
import type { Chain, Indicator } from '../../domain/ledgers/ledgers.js';
import type { ReadContext } from '../context.js';
import { findNamed } from '../find-named.js';

/**
 * The indicator of a name, among those of a chain where one is given.
 * @throws NameError when chain or indicator is unknown, or several indicators have the name.
 */
export async function findIndicator(
  { store, scope }: Pick<ReadContext, 'store' | 'scope'>,
  { name, chain }: { readonly name: string; readonly chain?: string | undefined },
): Promise<{ indicator: Indicator; chain: Chain | null }> {
  const chains = await store.read('chains', scope);
  const within = chain === undefined ? null : findNamed('chain', chain, chains);
  const where = within === null ? {} : { chainId: withParts([within.id], chains) };
  const indicator = findNamed('indicator', name, await store.read('indicators', scope, where));
  return { indicator, chain: chains.find(({ id }) => id === indicator.chainId) ?? null };
}
