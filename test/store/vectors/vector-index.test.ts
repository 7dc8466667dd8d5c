import { describe, expect, it } from 'vitest';
import { createExactIndex } from '../../../src/store/vectors/exact.js';
import { createHnswIndex, loadHnswlib } from '../../../src/store/vectors/hnsw.js';
import { vectorIndexes } from '../../../src/store/vectors/index.js';
import { describeVectorIndex } from '../../contracts/vector-index.js';
import { randomVectors } from '../../support/vectors.js';

function addonLoads(): boolean {
  try {
    loadHnswlib();
    return true;
  } catch {
    return false;
  }
}

const withAddon = describe.skipIf(!addonLoads());

describeVectorIndex('exact', createExactIndex);

withAddon('with the addon', () => {
  describeVectorIndex('hnsw', (options) => createHnswIndex({ ...options, library: loadHnswlib() }));
});

const DIMENSION = 48;
const COUNT = 20_001;

withAddon('20,001 vectors', () => {
  it('finds nearly what exact search finds, also after some were deleted and put again', { timeout: 120_000 }, () => {
    const open = vectorIndexes({ warn: () => expect.unreachable() });
    const graph = open({ dimension: DIMENSION, expected: COUNT });
    expect(graph.kind).toBe('hnsw');
    const exact = createExactIndex({ dimension: DIMENSION });
    const vectors = randomVectors(COUNT, DIMENSION, 3);
    for (const [at, vector] of vectors.entries()) {
      graph.put(`v${at}`, vector);
      exact.put(`v${at}`, vector);
    }
    const questions = randomVectors(100, DIMENSION, 4);
    const recall = () => {
      const shares = questions.map((question) => {
        const right = new Set(exact.search(question, 10).map(({ id }) => id));
        return graph.search(question, 10).filter(({ id }) => right.has(id)).length / 10;
      });
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    };
    expect(recall()).toBeGreaterThanOrEqual(0.95);
    for (let at = 0; at < 5000; at += 1) {
      graph.remove(`v${at}`);
      exact.remove(`v${at}`);
    }
    expect(recall()).toBeGreaterThanOrEqual(0.95);
    for (let at = 0; at < 2000; at += 1) {
      graph.put(`v${at}`, vectors[at] as Float32Array);
      exact.put(`v${at}`, vectors[at] as Float32Array);
    }
    expect(graph.size).toBe(exact.size);
    expect(recall()).toBeGreaterThanOrEqual(0.95);
  });
});

describe('opening', () => {
  it('searches exactly below the limit', () => {
    const open = vectorIndexes({ warn: () => expect.unreachable(), load: () => expect.unreachable() });
    expect(open({ dimension: 2, expected: 19_999 }).kind).toBe('exact');
  });

  it('searches exactly with one warning where the addon does not load', () => {
    const warnings: string[] = [];
    const load = () => {
      throw new Error('no addon');
    };
    const open = vectorIndexes({ warn: (message) => warnings.push(message), load });
    const indexes = [1, 2, 3].map(() => open({ dimension: 8, expected: COUNT }));
    expect(indexes.map((index) => index.kind)).toEqual(['exact', 'exact', 'exact']);
    expect(warnings).toHaveLength(1);
  });
});
