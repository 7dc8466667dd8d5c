import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { createDueSteps } from '../../src/delivery/index.js';
import type { VerbContext } from '../../src/features/context.js';
import { chaseSteps } from '../../src/features/problems/index.js';
import type { Clock } from '../../src/lib/clock.js';
import { createLogger } from '../../src/lib/logger.js';
import type { Store } from '../../src/store/types.js';

/** A clock of Shanghai that stands where it is put. */
export interface PutClock extends Clock {
  put(day: string, minute: number, second: number): void;
}

export function putClock(): PutClock {
  let instant = 0;
  const at = (day: string, minute: number) => Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000;
  const today = () => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    now: () => new Date(instant),
    today,
    machineToday: today,
    wallTime: (given) => new Date(given.getTime() + 8 * 3_600_000).toISOString().slice(0, 16),
    instantAt: (day, minute) => new Date(at(day, minute)).toISOString(),
    put(day, minute, second) {
      instant = at(day, minute) + second * 1000;
    },
  };
}

/** The product over a store, by a clock: who acts is the system itself. */
export async function actingOver(store: Store, clock: Clock): Promise<VerbContext> {
  const log = createLogger('silent');
  const app = createApp(loadConfig({ WUTONG_DATA_DIR: '.data-of-tests' }), { clock, store, log });
  return await app.context('system');
}

/** The worker of the product over a store: it does what is due now. */
export async function workerOver(store: Store, clock: Clock): Promise<() => Promise<void>> {
  const context = await actingOver(store, clock);
  const steps = createDueSteps({ store, clock, log: context.log, handlers: [chaseSteps(context)] });
  return async () => {
    const { failed } = await steps.runDue();
    if (failed.length > 0) throw new Error(`${failed.length} steps failed`);
  };
}
