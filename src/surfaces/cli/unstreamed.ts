import type { Writing } from '../../features/ask/index.js';

/** Wants the answer in a model's words, where there is a model, and waits for the whole of it. */
export function unstreamed(): Writing {
  return { signal: new AbortController().signal, point: async () => {} };
}
