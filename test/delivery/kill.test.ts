import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClaims, createDispatcher, type OutboxMessage } from '../../src/delivery/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { openStore } from '../../src/store/postgres/index.js';
import type { Store } from '../../src/store/types.js';
import { startChild } from '../support/child.js';
import { movingClock } from '../support/moving-clock.js';
import { type PostgresServer, startPostgresServer } from '../support/postgres-server.js';

let server: PostgresServer;
let url: string;
const stores: Store[] = [];
beforeAll(async () => {
  server = await startPostgresServer();
  url = await server.createDatabase();
  for (let count = 0; count < 2; count++) stores.push(await openStore({ kind: 'server', url }));
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server.stop();
});

it('what a process was killed over is taken up once, and its message sent once, by those that go on', async () => {
  const child = await startChild(new URL('./children/working-child.ts', import.meta.url));
  expect(await child.ask(url)).toBe('sending');
  await child.kill();

  const clock = movingClock();
  const log = createLogger('silent');
  const sent: OutboxMessage[] = [];
  const send = async (message: OutboxMessage) => {
    sent.push(message);
    return { messageTs: '1.2' };
  };
  const others = stores.map((store, index) => ({
    claims: createClaims({ store, clock, log, owner: `other ${index}`, leaseSeconds: 60 }),
    dispatcher: createDispatcher({ store, clock, log, send, leaseSeconds: 60 }),
  }));
  const goOn = async () => {
    const retaken = await Promise.all(others.map(({ claims }) => claims.retake()));
    await Promise.all(others.map(({ dispatcher }) => dispatcher.dispatchDue()));
    return retaken.flat();
  };

  await goOn();
  expect(sent).toEqual([]);
  clock.forward(60);
  const retaken = await goOn();
  expect(retaken).toMatchObject([{ key: 'Ev1', body: { text: '本月抓什么？' }, attempts: 2 }]);
  expect(sent).toMatchObject([{ key: 'Ev1', attempts: 2 }]);
  await goOn();
  expect(sent).toHaveLength(1);
}, 60_000);
