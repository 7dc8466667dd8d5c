import { setTimeout as sleep } from 'node:timers/promises';

/** Counts what is being worked on, so that a stop can wait for it: Bolt does not. */
export interface InFlight {
  readonly count: number;
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until nothing is worked on any more, at most so many milliseconds; tells whether that came true. */
  drain(milliseconds: number): Promise<boolean>;
}

/** Begins to count at nought. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    get count() {
      return running.size;
    },
    async run(work) {
      const promise = work();
      running.add(promise);
      try {
        return await promise;
      } finally {
        running.delete(promise);
      }
    },
    async drain(milliseconds) {
      const late = new AbortController();
      const settled = async () => {
        while (running.size > 0) await Promise.allSettled([...running]);
        return true;
      };
      const waited = sleep(milliseconds, false, { signal: late.signal }).catch(() => false);
      const done = await Promise.race([settled(), waited]);
      late.abort();
      return done;
    },
  };
}
