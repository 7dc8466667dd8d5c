import { openStore } from '../../../src/store/postgres/index.js';
import { type Death, dyingStore } from '../../features/digests/quarter-clock.js';
import { putClock, workerOver } from '../worker.js';

/** When a worker does what is due, and where it is to be killed over it. */
export interface Fate {
  readonly url: string;
  readonly day: string;
  readonly minute: number;
  readonly second: number;
  readonly death: Death;
}

/** Does what is due, tells when it stands in the middle of it, and goes no further. */
process.on('message', async ({ url, day, minute, second, death }: Fate) => {
  const store = await openStore({ kind: 'server', url });
  const clock = putClock();
  clock.put(day, minute, second);
  const die = () => {
    process.send?.('inside');
    return new Promise<never>(() => {});
  };
  const work = await workerOver(dyingStore(store, death, die), clock);
  await work();
  process.send?.('alive');
});
