import type { OpenVectorIndex } from '../types.js';
import { createExactIndex } from './exact.js';
import { createHnswIndex, type Hnswlib, loadHnswlib } from './hnsw.js';

/**
 * From so many on the graph is searched, whose time grows more slowly. Over 100,000 vectors it does not pay yet: comparing with every
 * one takes 16 ms (p95) and a few seconds to begin, the graph up to 193 ms and half an hour. More were not measured.
 */
export const HNSW_FROM = 500_000;

/** What the opener needs; `load` is the seam to hide the native addon. */
export interface VectorIndexesOptions {
  readonly warn: (message: string, cause: unknown) => void;
  readonly load?: () => Hnswlib;
  readonly hnswFrom?: number;
}

/**
 * Opens vector indexes: exact ones below 500,000 vectors, HNSW above. Where the addon does not load, exact search
 * takes over, with one warning however many are opened.
 */
export function vectorIndexes(options: VectorIndexesOptions): OpenVectorIndex {
  const hnswlib = loadOnce(options.load ?? loadHnswlib, options.warn);
  return ({ dimension, expected, file }) => {
    const library = expected >= (options.hnswFrom ?? HNSW_FROM) ? hnswlib() : null;
    const saved = file === undefined ? {} : { file };
    if (library === null) return createExactIndex({ dimension, ...saved });
    return createHnswIndex({ library, dimension, expected, ...saved });
  };
}

function loadOnce(load: () => Hnswlib, warn: VectorIndexesOptions['warn']): () => Hnswlib | null {
  let loaded: Hnswlib | null | undefined;
  return () => {
    if (loaded !== undefined) return loaded;
    try {
      loaded = load();
    } catch (cause) {
      loaded = null;
      warn(
        'The vector search addon does not load; searching exactly instead, which is slower above 500,000 passages.',
        cause,
      );
    }
    return loaded;
  };
}
