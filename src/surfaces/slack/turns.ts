import { setImmediate as nextTurn } from 'node:timers/promises';
import PQueue from 'p-queue';

/** Lets a few work at a time, in the order in which they came. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Answers are worked out one after the other rather than all at once: of fifty people who ask in the same moment the first
 * need not wait until the last answer is ready too. Before each, what Slack has sent meanwhile is let in.
 */
export function createTurns(atOnce: number): Turns {
  const queue = new PQueue({ concurrency: atOnce });
  return (work) =>
    queue.add(async () => {
      await nextTurn();
      return await work();
    });
}
