import { createSearchIndex, type SearchIndex } from '../../../../src/knowledge/search/search-index.js';
import { openVectors } from '../../../knowledge/search/corpus-reader.js';
import { bestSentences } from '../best-sentences.js';
import type { Peer } from './peer.js';
import { words } from './words.js';

/** How many passages the best sentences are taken from. */
const PASSAGES = 5;

/** The search of this product, with the words of its own corpus. */
export async function ours(): Promise<Peer> {
  const { analyser, translate } = await words();
  let index: SearchIndex | null = null;
  return {
    build(passages) {
      index = createSearchIndex(passages, { openVectors, analyser, translate });
    },
    search: ({ text, language }, count) => index?.find({ text, language, limit: count }).map(({ id }) => id) ?? [],
    sentences({ text, language }, count) {
      const hits = index?.find({ text, language, limit: PASSAGES }) ?? [];
      return bestSentences(hits, count).map((sentence) => sentence.text);
    },
  };
}
