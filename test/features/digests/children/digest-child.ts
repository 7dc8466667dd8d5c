import { openStore } from '../../../../src/store/postgres/index.js';
import { type Death, dyingStore, setClock, tickOf } from '../quarter-clock.js';

/** When a process does what is due, and where it is to be killed over it. */
export interface Fate {
  readonly url: string;
  readonly day: string;
  readonly minutes: number;
  readonly death: Death;
}

/** Does what is due, tells when it stands in the middle of it, and goes no further. */
process.on('message', async ({ url, day, minutes, death }: Fate) => {
  const store = await openStore({ kind: 'server', url });
  const clock = setClock();
  clock.set(day, minutes);
  const die = () => {
    process.send?.('inside');
    return new Promise<never>(() => {});
  };
  const tick = await tickOf(dyingStore(store, death, die), clock);
  await tick();
  process.send?.('alive');
});
