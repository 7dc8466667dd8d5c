import type { Analyser } from '../../../../src/knowledge/search/analyse.js';
import { createLexicalIndex } from '../../../../src/knowledge/search/lexical.js';
import { keepTop } from '../../../../src/lib/top.js';
import type { Peer } from './peer.js';

/** BM25 alone, tuned (k1 0.9, b 0.4), over our analysis: heading and text as one. */
export function bm25(analyser: Analyser): Peer {
  const index = createLexicalIndex();
  const ids: string[] = [];
  return {
    build(passages) {
      for (const { id, heading, text } of passages) {
        index.add(analyser.terms(`${heading}\n${text}`));
        ids.push(id);
      }
    },
    search({ text }, count) {
      const scores = new Float64Array(index.slots);
      for (const term of new Set(analyser.terms(text))) index.addScores(term, 1, scores);
      const best = keepTop<string>(count);
      for (const [slot, score] of scores.entries()) if (score > 0) best.offer(ids[slot] as string, score);
      return best.list().map(({ item }) => item);
    },
  };
}
