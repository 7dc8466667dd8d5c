import type { Logger } from '../../lib/logger.js';

/** Something that is done again and again until it is stopped. */
export interface Round {
  stop(): void;
}

/** Does something at once and then every so many milliseconds, one run after the other; a run that fails is logged. */
export function repeat(milliseconds: number, log: Pick<Logger, 'error'>, work: () => Promise<void>): Round {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const run = async () => {
    await work().catch((err: unknown) => log.error({ err }, 'a round of work failed'));
    if (!stopped) timer = setTimeout(run, milliseconds).unref();
  };
  void run();
  return {
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
