import type { PageFeed } from './page-feed.js';
import type { TrafficEntry } from './page-protocol.js';

/** A request that has begun; `end` is called once, with the answer or the acknowledgement. */
export interface OpenEntry {
  end(response: unknown, error?: string | null): void;
}

/** The log of requests between bot and workspace, the newest ones only. */
export interface Traffic {
  begin(direction: TrafficEntry['direction'], what: string, request: unknown): OpenEntry;
  entries(): readonly TrafficEntry[];
}

/** Keeps at most `limit` entries; what a request carries is cut at 20,000 characters. */
export function createTraffic(feed: PageFeed, now: () => Date, limit: number): Traffic {
  let entries: TrafficEntry[] = [];
  let count = 0;
  const put = (entry: TrafficEntry) => {
    const index = entries.findIndex(({ id }) => id === entry.id);
    if (index >= 0) entries[index] = entry;
    feed.tell({ type: 'traffic', entry });
  };
  return {
    begin(direction, what, request) {
      const began = performance.now();
      count += 1;
      const entry: TrafficEntry = {
        id: count,
        at: now().toISOString(),
        direction,
        what,
        request: shortened(request),
        response: null,
        milliseconds: null,
        error: null,
      };
      entries.push(entry);
      if (entries.length > limit) entries = entries.slice(-limit);
      put(entry);
      return {
        end(response, error = null) {
          const milliseconds = Math.round((performance.now() - began) * 10) / 10;
          put({ ...entry, response: shortened(response), milliseconds, error });
        },
      };
    },
    entries: () => [...entries],
  };
}

const LONGEST = 20_000;

/** A copy, so that what is changed later does not change in the log, and so that no entry holds more than it shows. */
function shortened(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? JSON.parse(text) : `${text.slice(0, LONGEST)}…`;
}
