import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import { PRIORITIES, type Priority } from './outbox.js';

/** One queue a channel, since Slack takes about one message a second in each. */
export interface ChannelQueues {
  /** Runs when its turn has come: the more urgent first, then the earlier. */
  add<T>(channel: string, priority: Priority | number, run: () => Promise<T>): Promise<T>;
  /** Lets nothing begin in a channel for so long, as Slack asks with a 429. */
  pause(channel: string, milliseconds: number): Promise<void>;
  /** Waits until nothing is left to run. */
  idle(): Promise<void>;
  /** How many channels are remembered just now. */
  readonly size: number;
}

interface Lane {
  readonly queue: PQueue;
  pauses: number;
}

/**
 * Queues that keep their distance: in a channel the next message begins a second after the last one has ended, the first
 * at once. A channel in which nothing happens is forgotten.
 */
export function createChannelQueues(
  options: { readonly perSecond?: number; readonly sleep?: (milliseconds: number) => Promise<unknown> } = {},
): ChannelQueues {
  const { perSecond = 1, sleep = wait } = options;
  const lanes = new Map<string, Lane>();
  const open = new Set<Promise<unknown>>();

  const forget = (channel: string, { queue, pauses }: Lane) => {
    if (queue.size === 0 && queue.pending === 0 && pauses === 0) lanes.delete(channel);
  };
  const laneOf = (channel: string): Lane => {
    const known = lanes.get(channel);
    if (known) return known;
    const lane: Lane = { queue: new PQueue({ concurrency: 1 }), pauses: 0 };
    lane.queue.on('idle', () => forget(channel, lane));
    lanes.set(channel, lane);
    return lane;
  };

  return {
    add<T>(channel: string, priority: Priority | number, run: () => Promise<T>): Promise<T> {
      const { queue } = laneOf(channel);
      const rank = typeof priority === 'number' ? priority : PRIORITIES[priority];
      const outcome = new Promise<T>((resolve, reject) => {
        const turn = async () => {
          await run().then(resolve, reject);
          await sleep(1000 / perSecond);
        };
        void queue.add(turn, { priority: rank });
      });
      const ended = outcome.then(
        () => {},
        () => {},
      );
      open.add(ended);
      void ended.then(() => open.delete(ended));
      return outcome;
    },
    async pause(channel, milliseconds) {
      const lane = laneOf(channel);
      lane.pauses++;
      lane.queue.pause();
      await sleep(milliseconds);
      if (--lane.pauses === 0) lane.queue.start();
      forget(channel, lane);
    },
    async idle() {
      while (open.size > 0) await Promise.all(open);
    },
    get size() {
      return lanes.size;
    },
  };
}
