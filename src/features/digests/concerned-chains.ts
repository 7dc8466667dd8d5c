import type { Chain, Node } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { hasHan } from '../../lib/text.js';
import type { Reader } from '../../store/types.js';
import { nameOf } from '../figure.js';
import type { NewPolicy } from './policy-items.js';

/** A shorter name, such as 医药 or "fibre", also stands where no chain is meant. */
const SHORTEST = { han: 3, latin: 8 } as const;

/** Says for each document which chains it concerns: those of its description, else those that its text names, else all. */
export async function withChains(
  reader: Pick<Reader, 'read' | 'chunks'>,
  documents: readonly Omit<NewPolicy, 'chains'>[],
): Promise<NewPolicy[]> {
  if (documents.length === 0) return [];
  const chains = await reader.read('chains', EVERYTHING);
  const nodes = documents.some(({ document }) => document.chainIds.length === 0)
    ? await reader.read('nodes', EVERYTHING)
    : [];
  const policies: NewPolicy[] = [];
  for (const one of documents) {
    const { id, chainIds, titleZh, titleEn } = one.document;
    const described = chains.filter((chain) => isOf(chain, chainIds, chains));
    if (chainIds.length > 0) policies.push({ ...one, chains: described.map(nameOf) });
    else {
      const chunks = await reader.chunks(EVERYTHING, { documentId: id });
      const words = [titleZh, titleEn, ...chunks.map(({ text }) => text)].join('\n').toLowerCase();
      const named = chains.filter((chain) => isNamed(words, chain, nodes));
      policies.push({ ...one, chains: (named.length > 0 ? named : chains).map(nameOf) });
    }
  }
  return policies;
}

/** A chain is also concerned by what concerns the whole that it is a part of, and the whole by what concerns a part. */
function isOf({ id, parentId }: Chain, chainIds: readonly string[], chains: readonly Chain[]): boolean {
  const parts = chains.filter((chain) => chain.parentId === id);
  return [id, parentId, ...parts.map((part) => part.id)].some((one) => one !== null && chainIds.includes(one));
}

function isNamed(words: string, chain: Chain, nodes: readonly Node[]): boolean {
  const own = nodes.filter(({ chainId }) => chainId === chain.id);
  return [chain, ...own]
    .flatMap(({ nameZh, nameEn, aliases }) => [nameZh, nameEn, ...aliases])
    .filter((name) => name.length >= (hasHan(name) ? SHORTEST.han : SHORTEST.latin))
    .some((name) => words.includes(name.toLowerCase()));
}
