import type { Logger } from '../lib/logger.js';

/** Something that is done again and again, one run after the other. */
export interface Loop {
  /** Has it done soon, once for however many ask meanwhile. */
  wake(): void;
  /** Has it done now, and waits for it; a run that fails is logged. */
  run(): Promise<void>;
  /** Begins no further run, and waits for the one that is going on. */
  stop(): Promise<void>;
}

/** Does something at once and then every so many milliseconds after the last run, or when it is woken. */
export function createLoop(milliseconds: number, log: Pick<Logger, 'error'>, work: () => Promise<void>): Loop {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again: Promise<void> | null = null;

  const start = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    running = work()
      .catch((err: unknown) => log.error({ err }, 'what is due could not be looked at'))
      .finally(() => {
        running = null;
        if (!stopped) timer = setTimeout(() => void run(), milliseconds).unref();
      });
    return running;
  };

  /** What is asked for during a run may come too late for it, and has the next one. */
  async function run(): Promise<void> {
    if (stopped) return;
    if (running === null) return await start();
    again ??= running.then(() => {
      again = null;
      return run();
    });
    await again;
  }

  void run();
  return {
    run,
    wake: () => void run(),
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
