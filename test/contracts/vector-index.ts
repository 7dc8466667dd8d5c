import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenVectorIndex } from '../../src/store/types.js';
import { randomVectors, unit } from '../support/vectors.js';

/** What every vector index keeps, whichever way it searches. */
export function describeVectorIndex(name: string, open: OpenVectorIndex): void {
  describe(`vector index: ${name}`, () => {
    it('finds the nearest first, with similarity 1 for the same direction', () => {
      const index = open({ dimension: 3, expected: 3 });
      index.put('east', unit([1, 0, 0]));
      index.put('north', unit([0, 1, 0]));
      index.put('north-east', unit([1, 1, 0]));
      const found = index.search(unit([1, 0, 0]), 2);
      expect(found.map(({ id }) => id)).toEqual(['east', 'north-east']);
      expect(found[0]?.similarity).toBeCloseTo(1, 5);
      expect(found[1]?.similarity).toBeCloseTo(Math.SQRT1_2, 5);
    });

    it('gives what it has when more is asked for, and nothing when it is empty', () => {
      const index = open({ dimension: 2, expected: 1 });
      expect(index.search(unit([1, 0]), 5)).toEqual([]);
      index.put('only', unit([1, 0]));
      expect(index.search(unit([1, 0]), 5).map(({ id }) => id)).toEqual(['only']);
    });

    it('replaces a vector that is put again, and forgets one that is removed', () => {
      const index = open({ dimension: 2, expected: 2 });
      index.put('moves', unit([1, 0]));
      index.put('stays', unit([1, 0.1]));
      index.put('moves', unit([0, 1]));
      expect(index.size).toBe(2);
      expect(index.search(unit([1, 0]), 1).map(({ id }) => id)).toEqual(['stays']);
      index.remove('stays');
      index.remove('never there');
      expect(index.size).toBe(1);
      expect(index.search(unit([1, 0]), 2).map(({ id }) => id)).toEqual(['moves']);
      index.put('stays', unit([1, 0]));
      expect(index.search(unit([1, 0]), 1).map(({ id }) => id)).toEqual(['stays']);
    });

    it('grows past what was expected', () => {
      const index = open({ dimension: 16, expected: 4 });
      const vectors = randomVectors(3000, 16, 1);
      for (const [at, vector] of vectors.entries()) index.put(`v${at}`, vector);
      expect(index.size).toBe(3000);
      const hits = vectors.slice(0, 50).filter((vector, at) => index.search(vector, 1)[0]?.id === `v${at}`);
      expect(hits.length).toBeGreaterThanOrEqual(49);
    });

    it('says after a restart what it said before, and goes on from there', async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'wutong-vectors-')), 'saved');
      const index = open({ dimension: 16, expected: 500 });
      const vectors = randomVectors(500, 16, 2);
      for (const [at, vector] of vectors.entries()) index.put(`v${at}`, vector);
      index.remove('v7');
      await index.save(file);
      const again = open({ dimension: 16, expected: 500, file });
      expect(again.size).toBe(499);
      for (const vector of vectors.slice(0, 20)) {
        expect(again.search(vector, 10).map(({ id }) => id)).toEqual(index.search(vector, 10).map(({ id }) => id));
      }
      const seventh = vectors[7] as Float32Array;
      again.put('v7', seventh);
      expect(again.search(seventh, 1)[0]?.id).toBe('v7');
    });

    it('takes vectors after it was saved empty', async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'wutong-vectors-')), 'saved');
      await open({ dimension: 16, expected: 10 }).save(file);
      const again = open({ dimension: 16, expected: 10, file });
      expect(again.size).toBe(0);
      const vectors = randomVectors(200, 16, 5);
      for (const [at, vector] of vectors.entries()) again.put(`v${at}`, vector);
      expect(again.search(vectors[150] as Float32Array, 1)[0]?.id).toBe('v150');
    });

    it('refuses a file that is missing or of another dimension', async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'wutong-vectors-')), 'saved');
      expect(() => open({ dimension: 2, expected: 1, file })).toThrow();
      const index = open({ dimension: 2, expected: 1 });
      index.put('one', unit([1, 0]));
      await index.save(file);
      expect(() => open({ dimension: 3, expected: 1, file })).toThrow();
    });
  });
}
