import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HASHED_DIMENSION, hashedVector } from '../../../src/knowledge/search/hashed-vector.js';
import type { VectorIndex } from '../../../src/store/types.js';
import { createExactIndex } from '../../../src/store/vectors/exact.js';
import { createHnswIndex, loadHnswlib } from '../../../src/store/vectors/hnsw.js';
import { HNSW_FROM, vectorIndexes } from '../../../src/store/vectors/index.js';
import { describeVectorIndex } from '../../contracts/vector-index.js';
import { ADDON_MISSING } from '../../support/addon.js';
import { randomNumbers, randomTexts } from '../../support/vectors.js';

/** Everything that needs the addon says so in its name, which is printed where it does not run. */
const withAddon = describe.skipIf(ADDON_MISSING !== null);
const title = (name: string) => (ADDON_MISSING === null ? name : `${name} (${ADDON_MISSING})`);

describeVectorIndex('exact', createExactIndex);

withAddon(title('with the addon'), () => {
  describeVectorIndex('hnsw', (options) => createHnswIndex({ ...options, library: loadHnswlib() }));
});

const COUNT = 8_000;

withAddon(title('8,000 passages, from which on the graph serves here'), () => {
  const open = vectorIndexes({ hnswFrom: COUNT, warn: () => expect.unreachable() });
  let vectors: Float32Array[];
  let questions: Float32Array[];
  let exact: VectorIndex;
  let graph: VectorIndex;

  beforeAll(() => {
    const texts = randomTexts(COUNT, 3);
    vectors = texts.map(hashedVector);
    // A question holds some words of one passage, as questions do.
    const random = randomNumbers(4);
    questions = Array.from({ length: 100 }, (_, at) => {
      const words = texts[(at * 197) % COUNT] as readonly string[];
      return hashedVector(Array.from({ length: 6 }, () => words[Math.floor(random() * words.length)] as string));
    });
    exact = createExactIndex({ dimension: HASHED_DIMENSION });
    graph = open({ dimension: HASHED_DIMENSION, expected: COUNT });
  });

  const put = (at: number) => {
    for (const index of [graph, exact]) index.put(`v${at}`, vectors[at] as Float32Array);
  };
  const remove = (at: number) => {
    for (const index of [graph, exact]) index.remove(`v${at}`);
  };
  const nearest = (index: VectorIndex) => questions.map((question) => index.search(question, 10).map(({ id }) => id));
  const recall = () => {
    const right = nearest(exact);
    const shares = nearest(graph).map((found, at) => found.filter((id) => right[at]?.includes(id)).length / 10);
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };

  // Each goes on from the one before: the graph takes ten seconds to build.
  it('are searched in a graph that finds nearly what exact search finds', { timeout: 240_000 }, () => {
    expect(graph.kind).toBe('hnsw');
    for (let at = 0; at < COUNT; at += 1) put(at);
    expect(recall()).toBeGreaterThanOrEqual(0.95);
  });

  it('are found as well after a quarter was deleted, and some of it put again', { timeout: 120_000 }, () => {
    for (let at = 0; at < COUNT / 4; at += 1) remove(at);
    expect(recall()).toBeGreaterThanOrEqual(0.95);
    for (let at = 0; at < COUNT / 20; at += 1) put(at);
    expect(graph.size).toBe(exact.size);
    expect(recall()).toBeGreaterThanOrEqual(0.95);
  });

  it('are found the same after a restart', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wutong-graph-'));
    try {
      await graph.save(join(folder, 'saved'));
      const again = open({ dimension: HASHED_DIMENSION, expected: COUNT, file: join(folder, 'saved') });
      expect(again.size).toBe(graph.size);
      expect(nearest(again)).toEqual(nearest(graph));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('opening', () => {
  it('searches exactly below the limit', () => {
    const open = vectorIndexes({ warn: () => expect.unreachable(), load: () => expect.unreachable() });
    expect(open({ dimension: 2, expected: HNSW_FROM - 1 }).kind).toBe('exact');
  });

  it('searches exactly with one warning where the addon does not load', () => {
    const warnings: string[] = [];
    const load = () => {
      throw new Error('no addon');
    };
    const open = vectorIndexes({ warn: (message) => warnings.push(message), load });
    const indexes = [1, 2, 3].map(() => open({ dimension: 8, expected: HNSW_FROM }));
    expect(indexes.map((index) => index.kind)).toEqual(['exact', 'exact', 'exact']);
    expect(warnings).toHaveLength(1);
  });
});
