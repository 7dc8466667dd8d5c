import type { Logger } from '../../lib/logger.js';

/** Something that is done again and again until it is stopped. */
export interface Round {
  /** Begins no further run, and waits for the one that is going on. */
  stop(): Promise<void>;
}

/** Does something at once and then every so many milliseconds, one run after the other; a run that fails is logged. */
export function repeat(milliseconds: number, log: Pick<Logger, 'error'>, work: () => Promise<void>): Round {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let running = Promise.resolve();
  const run = () => {
    running = work()
      .catch((err: unknown) => log.error({ err }, 'a round of work failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(run, milliseconds).unref();
      });
  };
  run();
  return {
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
