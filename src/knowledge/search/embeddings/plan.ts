import { countHan } from '../../../lib/text.js';
import type { SendablePassage } from './sendable.js';
import type { Embedding, EmbeddingPlan } from './types.js';

/** A Chinese character is about one token, of other letters about four make one. */
const LETTERS_PER_TOKEN = 4;
const PRICED_TOKENS = 1_000_000;

/** Works out what it takes to embed passages, while others have their vectors already. */
export function planEmbedding(
  { name, local, batch, price }: Pick<Embedding, 'name' | 'local' | 'batch' | 'price'>,
  lacking: readonly SendablePassage[],
  kept: number,
): EmbeddingPlan {
  const sizes = lacking.map(({ text }) => ({ all: text.length, han: countHan(text) }));
  const characters = sizes.reduce((sum, { all }) => sum + all, 0);
  const tokens = Math.ceil(sizes.reduce((sum, { all, han }) => sum + han + (all - han) / LETTERS_PER_TOKEN, 0));
  return {
    model: name,
    local,
    passages: lacking.length,
    kept,
    characters,
    tokens,
    requests: Math.ceil(lacking.length / batch),
    cost: price === null ? null : (tokens / PRICED_TOKENS) * price,
  };
}
