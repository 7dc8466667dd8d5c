import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Embedding } from '../../../src/knowledge/search/embeddings/types.js';
import { meaningOf } from '../../support/embedding-replies.js';
import { measureFusion } from './fusion.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sets-'));
  await mkdir(join(folder, 'xquad-en'));
  const write = (file: string, rows: readonly object[]) =>
    writeFile(join(folder, 'xquad-en', `${file}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await write('corpus', [
    { _id: 'aid', title: 'Aid', text: 'An insolvent enterprise gets a subsidy.' },
    { _id: 'visit', title: 'Visit', text: 'A company comes to the counter.' },
  ]);
  await write('queries', [{ _id: 'q', text: 'Is money paid to a bankrupt company?', answerable: true, answers: [] }]);
  await write('qrels', [{ qid: 'q', did: 'aid', score: 1 }]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('finds the share at which search by meaning is worth most', async () => {
  const vector = (text: string) => {
    const values = meaningOf(text);
    return Float32Array.from(values, (value) => value / Math.hypot(...values));
  };
  const embedding: Embedding = {
    name: 'words',
    id: 'words',
    local: true,
    maxLabel: 'INTERNAL',
    batch: 1,
    price: null,
    share: 0,
    open: async () => ({
      passages: async (texts) => texts.map((text) => vector(text)),
      question: async (text) => vector(text),
    }),
  };
  const [row] = await measureFusion({ folder, embedding });
  expect(row?.ndcg10[0]).toEqual({ share: 0, value: 63.1 });
  expect(row?.ndcg10.at(-1)).toEqual({ share: 0.7, value: 100 });
  expect(row?.best).toBeGreaterThan(0);
  expect(row?.againstNone.mean).toBeCloseTo(36.91, 1);
});
