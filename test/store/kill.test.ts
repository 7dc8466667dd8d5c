import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/postgres/index.js';
import { layWorld } from '../contracts/store-world.js';
import { startChild } from '../support/child.js';
import type { Books } from './children/writing-child.js';

const WRITING_CHILD = new URL('./children/writing-child.ts', import.meta.url);
const KILLS = 20;
const WRITES = 50;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-kill-'));
  const store = await openStore({ kind: 'embedded', folder });
  await layWorld(store);
  await store.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lets a process write until it was killed in the middle of it; tells what it found and the last sum it acknowledged. */
async function writeUntilKilled(): Promise<{ found: Books; acknowledged: number }> {
  const child = startChild(WRITING_CHILD);
  const found = await child.ask<Books>(folder);
  let acknowledged = found.sum;
  await new Promise<void>((enough) => {
    child.listen((sum) => {
      acknowledged = sum as number;
      if (acknowledged >= found.sum + WRITES) enough();
    });
  });
  await new Promise((later) => setTimeout(later, Math.random() * 20));
  await child.kill();
  return { found, acknowledged };
}

/** Sum, version and audit tell of the same number of writes. */
function expectToAgree({ sum, version, audit }: Books): void {
  expect(version).toBe(sum + 1);
  expect(audit).toEqual(Array.from({ length: sum }, (_, index) => sum - index));
}

it(`keeps every acknowledged write through ${KILLS} kills, whole`, async () => {
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const round = await writeUntilKilled();
    expectToAgree(round.found);
    expect(round.found.sum).toBeGreaterThanOrEqual(acknowledged);
    acknowledged = round.acknowledged;
  }
  const last = startChild(WRITING_CHILD);
  const found = await last.ask<Books>(folder);
  await last.kill();
  expectToAgree(found);
  expect(found.sum).toBeGreaterThanOrEqual(acknowledged);
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * WRITES);
}, 300_000);
