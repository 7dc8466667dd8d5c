import { create, insertMultiple, search } from '@orama/orama';
import type { Analyser } from '../../../../src/knowledge/search/analyse.js';
import type { Peer } from './peer.js';

/** Orama, as it comes or with our analysis as its tokenizer. */
export function orama(analyser?: Analyser): Peer {
  const index = create({
    schema: { heading: 'string', text: 'string' } as const,
    ...(analyser && {
      components: {
        tokenizer: {
          language: 'english',
          normalizationCache: new Map<string, string>(),
          tokenize: (text: string) => [...new Set(analyser.terms(text))],
        },
      },
    }),
  });
  return {
    async build(passages) {
      await insertMultiple(
        index,
        passages.map(({ id, heading, text }) => ({ id, heading, text })),
      );
    },
    async search({ text }, count) {
      const { hits } = await search(index, { term: text, limit: count });
      return hits.map(({ id }) => id);
    },
  };
}
