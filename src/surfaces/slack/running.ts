/** What is being answered in each conversation: one question after the other, and stoppable from outside. */
export interface Running {
  /** Waits until the questions before it are answered, then works; `signal` fires when the person stops it. */
  inTurn<T>(conversation: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Stops what is being worked on; tells whether there was anything. */
  stop(conversation: string): boolean;
}

interface Lane {
  last: Promise<unknown>;
  waiting: number;
  current: AbortController | null;
}

/** Conversations that nobody asks in any more are forgotten. */
export function createRunning(): Running {
  const lanes = new Map<string, Lane>();
  return {
    async inTurn(conversation, work) {
      const lane = lanes.get(conversation) ?? { last: Promise.resolve(), waiting: 0, current: null };
      lanes.set(conversation, lane);
      lane.waiting += 1;
      const turn = lane.last.then(async () => {
        lane.current = new AbortController();
        return await work(lane.current.signal).finally(() => {
          lane.current = null;
        });
      });
      lane.last = turn.catch(() => {});
      try {
        return await turn;
      } finally {
        lane.waiting -= 1;
        if (lane.waiting === 0) lanes.delete(conversation);
      }
    },
    stop(conversation) {
      const current = lanes.get(conversation)?.current ?? null;
      current?.abort();
      return current !== null;
    },
  };
}
