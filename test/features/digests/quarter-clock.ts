import { loadConfig } from '../../../src/config/index.js';
import { createDueSteps } from '../../../src/delivery/index.js';
import {
  beginPlanning,
  boardSteps,
  digestSteps,
  planSteps,
  type StepParts,
} from '../../../src/features/digests/index.js';
import { readRules } from '../../../src/features/rules.js';
import type { Clock } from '../../../src/lib/clock.js';
import { createLogger } from '../../../src/lib/logger.js';
import type { Store, Transaction } from '../../../src/store/types.js';

/** A clock that stands where it is put, in Shanghai. */
export interface SetClock extends Clock {
  set(day: string, minutes: number): void;
}

export function setClock(): SetClock {
  let instant = 0;
  const today = () => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    now: () => new Date(instant),
    today,
    machineToday: today,
    wallTime: (at) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16),
    instantAt: (day, minutes) => new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString(),
    set(day, minutes) {
      // Some seconds past the minute, as when a loop comes by.
      instant = Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000 + 5_000;
    },
  };
}

/** Does what is due, as the product's clock does. */
export async function tickOf(store: Store, clock: Clock): Promise<() => Promise<void>> {
  const rules = await readRules(loadConfig({}).config.profilesFolder);
  const log = createLogger('silent');
  const parts: StepParts = { clock, timeZone: 'Asia/Shanghai', rules, log };
  const handlers = [planSteps(parts, []), digestSteps(parts), boardSteps(parts)];
  const steps = createDueSteps({ store, clock, log, handlers });
  return async () => {
    await store.transaction((tx) => beginPlanning(tx, { clock }));
    const { failed } = await steps.runDue();
    if (failed.length > 0) throw new Error(`${failed.length} steps failed`);
  };
}

/** Where a process dies: when it has put messages up, when it has ended the steps, or when all is done but for the commit. */
export type Death = 'outbox' | 'end' | 'commit';

/** A store over which a process dies inside the first transaction that has a digest to send; `die` never comes back. */
export function dyingStore(inner: Store, at: Death, die: () => Promise<never>): Store {
  const dying = (tx: Transaction, state: { sent: boolean }): Transaction =>
    new Proxy(tx, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          const done: unknown = await value.apply(target, given);
          if (name === 'addAllToOutbox' && Number(done) > 0) state.sent = true;
          const ends = name === 'addAllToOutbox' ? 'outbox' : name === 'endSteps' ? 'end' : null;
          if (state.sent && ends === at) await die();
          return done;
        };
      },
    });
  return new Proxy(inner, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name);
      const transaction: Store['transaction'] = (run) =>
        target.transaction(async (tx) => {
          const state = { sent: false };
          const done = await run(dying(tx, state));
          if (state.sent && at === 'commit') await die();
          return done;
        });
      return transaction;
    },
  });
}
