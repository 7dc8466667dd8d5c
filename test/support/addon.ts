import { loadHnswlib } from '../../src/store/vectors/hnsw.js';

/** Why tests of the graph do not run, printed beside each; null where the addon loads. */
export const ADDON_MISSING: string | null = missing();

function missing(): string | null {
  try {
    loadHnswlib();
    return null;
  } catch {
    return 'the optional package hnswlib-node is not built on this machine';
  }
}
