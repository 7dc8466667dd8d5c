import type { RankedSentence } from '../../../src/knowledge/search/sentences.js';

/** What the place of its passage is worth to a sentence among those of several passages. */
const PASSAGE_SHARE = 0.3;

/** From so many of the first passages the best sentences are taken. */
const PASSAGES = 5;

/** A passage that was found, with its sentences. */
interface Found {
  readonly score: number;
  readonly sentences: readonly RankedSentence[];
}

/** The sentences that answer best among those of the first passages, best first, each with its passage. */
export function bestSentences<Hit extends Found>(
  hits: readonly Hit[],
  count: number,
): (RankedSentence & { readonly hit: Hit })[] {
  const best = hits[0]?.score || 1;
  const placed = hits.slice(0, PASSAGES).flatMap((hit) => {
    const place = (PASSAGE_SHARE * hit.score) / best;
    return hit.sentences.map((sentence) => ({ ...sentence, weight: sentence.weight + place, hit }));
  });
  return placed.sort((left, right) => right.weight - left.weight).slice(0, count);
}
