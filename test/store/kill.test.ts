import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/postgres/index.js';
import { lay, PLACES_AND_PEOPLE } from '../support/app.js';
import { type Child, startChild } from '../support/child.js';

const REPORTING_CHILD = new URL('./children/reporting-child.ts', import.meta.url);
const KILLS = 10;
const WRITES = 50;
const REPORTED = 'PRJ-0001@2026-09';
const LATER = 'PRJ-0001@2026-10';

/** What stands after a restart: id, version and sum of each report, and the same of each audit row, the newest first. */
interface Books {
  readonly reports: readonly [id: string, version: number, sum: number][];
  readonly audit: readonly [id: string, version: number, sum: number][];
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-kill-'));
  const store = await openStore({ kind: 'embedded', folder });
  const project = { chainId: 'pharma', countyId: '370921', stage: 'CONSTRUCTING', runState: 'NORMAL' } as const;
  const report = (id: string, month: string) => ({ id, projectId: 'PRJ-0001', month, progress: 20 });
  await lay(store, {
    ...PLACES_AND_PEOPLE,
    projects: [{ id: 'PRJ-0001', ...project }],
    progressReports: [report(REPORTED, '2026-09'), report(LATER, '2026-10')],
  });
  await store.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lets the compiled product report until it was killed in the middle of it; tells what it found and what it last acknowledged. */
async function reportUntilKilled(child: Child): Promise<{ books: Books; acknowledged: number }> {
  const books = await child.ask<Books>(folder);
  let acknowledged = 0;
  await new Promise<void>((enough) => {
    let count = 0;
    child.listen((version) => {
      acknowledged = version as number;
      if (++count >= WRITES) enough();
    });
  });
  await new Promise((later) => setTimeout(later, Math.random() * 30));
  await child.kill();
  return { books, acknowledged };
}

/** Each report is as its newest audit row says, and each version of it has one: from 2 on, since the first was laid. */
function expectToAgree({ reports, audit }: Books): number {
  for (const [id, version, sum] of reports) {
    const rows = audit.filter(([subject]) => subject === id);
    expect(rows.map(([, number]) => number)).toEqual(
      Array.from({ length: version - 1 }, (_, index) => version - index),
    );
    if (version > 1) expect(rows[0]).toEqual([id, version, sum]);
  }
  const [reported, later] = reports;
  // Every report says one yuan more than the last, and the later month's sum has moved with it.
  expect(reported).toEqual([REPORTED, reported?.[1], (reported?.[1] ?? 0) - 1]);
  expect(later).toEqual([LATER, reported?.[1], reported?.[2]]);
  return reported?.[1] ?? 0;
}

async function leftLock(): Promise<unknown> {
  const names = (await readdir(join(folder, 'lock'))).sort();
  return JSON.parse(await readFile(join(folder, 'lock', names.at(-1) ?? ''), 'utf8'));
}

it(`keeps every acknowledged report of the compiled product through ${KILLS} kills, whole`, async () => {
  let acknowledged = 1;
  let next = startChild(REPORTING_CHILD);
  for (let kill = 0; kill < KILLS; kill++) {
    const child = await next;
    // Loads the product meanwhile; opens the folder when it is its turn.
    next = startChild(REPORTING_CHILD);
    const round = await reportUntilKilled(child);
    const found = expectToAgree(round.books);
    // One more may have been written than was acknowledged.
    expect([acknowledged, acknowledged + 1]).toContain(found);
    expect(round.acknowledged).toBeGreaterThanOrEqual(found + WRITES);
    expect(await leftLock()).toMatchObject({ pid: child.pid, released: false });
    acknowledged = round.acknowledged;
  }
  const last = await next;
  const found = expectToAgree(await last.ask<Books>(folder));
  await last.kill();
  expect([acknowledged, acknowledged + 1]).toContain(found);
}, 300_000);
