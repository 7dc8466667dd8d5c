import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../../src/store/postgres/index.js';
import { lay, TODAY } from '../../support/app.js';
import { startChild } from '../../support/child.js';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.js';
import { expectBooksToAgree, laidBooks } from '../../support/project-books.js';
import type { WritingOrders } from './children/writing-child.js';
import { manyWrites, type Outcome, raisedSince, SECOND, TWENTY_PROJECTS } from './many-writes.js';

const CHILD = new URL('./children/writing-child.ts', import.meta.url);

let server: PostgresServer;
let dataFolder: string;
beforeAll(async () => {
  server = await startPostgresServer();
  dataFolder = await mkdtemp(join(tmpdir(), 'wutong-writers-'));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

it('200 writes at once from two processes: each is taken or refused with what changed, and all books agree', async () => {
  const url = await server.createDatabase();
  const store = await openStore({ kind: 'server', url });
  await lay(store, TWENTY_PROJECTS);
  const laid = await laidBooks(store);
  const people = ['office', 'head-pharma'];
  const children = await Promise.all(people.map(() => startChild(CHILD)));
  const answers = children.map((child, index) => {
    const writes = manyWrites(100, index * 7);
    const orders: WritingOrders = { url, dataFolder, today: TODAY, personId: people[index] as string, writes };
    return child.ask<Outcome[]>(orders);
  });
  const outcomes = (await Promise.all(answers)).flat();
  expect(outcomes).toHaveLength(200);
  const refused = outcomes.filter((outcome) => outcome !== null);
  for (const { code, message } of refused) {
    expect(code).toBe('conflict');
    expect(
      SECOND.some((pattern) => pattern.test(message)),
      message,
    ).toBe(true);
  }
  expect(refused.length).toBeGreaterThan(20);
  expect(outcomes.length - refused.length).toBeGreaterThan(80);
  expect(await expectBooksToAgree(store, laid)).toBe(await raisedSince(store));
  await Promise.all(children.map((child) => child.kill()));
  await store.close();
}, 120_000);
