import { addToOutbox, createClaims, createDispatcher } from '../../../src/delivery/index.js';
import { createLogger } from '../../../src/lib/logger.js';
import { openStore } from '../../../src/store/postgres/index.js';
import { movingClock } from '../../support/moving-clock.js';

/** Takes a delivery up, begins to send its reply, tells so, and never comes to an end with it. */
process.on('message', async (url: string) => {
  const store = await openStore({ kind: 'server', url });
  const clock = movingClock();
  const log = createLogger('silent');
  const claims = createClaims({ store, clock, log, owner: 'killed', leaseSeconds: 60 });
  await claims.claim('Ev1', 'EVENT', { text: '本月抓什么？' });
  const reply = { key: 'Ev1', audience: { channel: 'C1' }, template: 'answer', data: {}, priority: 'answer' } as const;
  await store.transaction((tx) => addToOutbox(tx, reply, clock.now().toISOString()));
  const send = () => {
    process.send?.('sending');
    return new Promise<never>(() => {});
  };
  await createDispatcher({ store, clock, log, send, leaseSeconds: 60 }).dispatch('Ev1');
});
