import MiniSearch from 'minisearch';
import type { Analyser } from '../../../../src/knowledge/search/analyse.js';
import type { Passage } from '../sets.js';
import type { Peer } from './peer.js';

/** MiniSearch, as it comes or with our analysis in the place of its own. */
export function miniSearch(analyser?: Analyser): Peer {
  const analysis = analyser && {
    tokenize: (text: string) => analyser.terms(text),
    processTerm: (term: string) => term,
  };
  const index = new MiniSearch<Passage>({ fields: ['heading', 'text'], ...analysis });
  return {
    build: (passages) => index.addAll(passages),
    search: ({ text }, count) =>
      index
        .search(text)
        .slice(0, count)
        .map(({ id }) => id as string),
  };
}
