import { describe, expect, it, onTestFinished } from 'vitest';
import { startWaker } from '../../src/jobs/waker.js';
import { createLogger } from '../../src/lib/logger.js';
import { openStore } from '../../src/store/postgres/index.js';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../support/database.js';
import { startPostgresServer } from '../support/postgres-server.js';

const log = createLogger('silent');

async function embedded(): Promise<Store[]> {
  const store = await memoryStore();
  onTestFinished(() => store.close());
  return [store];
}

async function twoOnServer(): Promise<Store[]> {
  const server = await startPostgresServer();
  onTestFinished(server.stop);
  const url = await server.createDatabase();
  const stores = [await openStore({ kind: 'server', url }), await openStore({ kind: 'server', url })];
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
  return stores;
}

describe.each([
  ['an embedded database', embedded],
  ['a server that two processes share', twoOnServer],
] as const)('the queue that wakes, over %s', (_name, open) => {
  it('wakes one process once at an instant, however many ask for it, and leaves the store to work meanwhile', async () => {
    const stores = await open();
    let woken = 0;
    let wake = () => {};
    const once = new Promise<void>((resolve) => {
      wake = () => {
        woken++;
        resolve();
      };
    });
    const wakers = await Promise.all(stores.map((store) => startWaker(store, { log, wake: () => wake() })));
    const soon = new Date(Date.now() + 500).toISOString();
    await Promise.all([...wakers, ...wakers].map((waker) => waker.wakeAt(soon)));
    await Promise.all(
      stores.map((store) =>
        store.transaction((tx) => tx.addSteps([{ subject: 'a', kind: 'b', round: '1', dueAt: soon }])),
      ),
    );
    await once;
    expect(await stores[0]?.dueStep({ subject: 'a', kind: 'b', round: '1' })).not.toBeNull();
    await Promise.all(wakers.map((waker) => waker.stop()));
    expect(woken).toBe(1);
    const [tables] = (await stores[0]?.executeSql(TABLES))?.rows ?? [];
    expect(tables).toEqual({ schemas: 'pgboss' });
  }, 60_000);
});

const TABLES = `SELECT string_agg(DISTINCT table_schema, ',') AS schemas FROM information_schema.tables WHERE table_name = 'job'`;
