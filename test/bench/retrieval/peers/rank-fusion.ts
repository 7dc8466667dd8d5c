import type { Analyser } from '../../../../src/knowledge/search/analyse.js';
import { HASHED_DIMENSION, hashedVector } from '../../../../src/knowledge/search/hashed-vector.js';
import { createExactIndex } from '../../../../src/store/vectors/exact.js';
import { bm25 } from './bm25.js';
import type { Peer } from './peer.js';

/** The usual constant of reciprocal rank fusion, and how deep both rankings are read. */
const RANK = 60;
const DEPTH = 100;

/** The same BM25 and the same vectors as ours, put together by reciprocal rank fusion. */
export function rankFusion(analyser: Analyser): Peer {
  const words = bm25(analyser);
  const vectors = createExactIndex({ dimension: HASHED_DIMENSION });
  return {
    async build(passages) {
      await words.build(passages);
      for (const { id, heading, text } of passages)
        vectors.put(id, hashedVector(analyser.terms(`${heading}\n${text}`)));
    },
    async search(question, count) {
      const byWords = await words.search(question, DEPTH);
      const byVector = vectors.search(hashedVector(analyser.terms(question.text)), DEPTH).map(({ id }) => id);
      const scores = new Map<string, number>();
      for (const ranking of [byWords, byVector])
        for (const [at, id] of ranking.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK + at + 1));
      return [...scores]
        .sort(([, left], [, right]) => right - left)
        .slice(0, count)
        .map(([id]) => id);
    },
  };
}
