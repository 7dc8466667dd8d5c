import type { PageFeed } from '../page-feed.js';
import type { PagePrompts, PageStatus } from '../page-protocol.js';

/** What the agent tells of itself beside its messages: what it is doing in a thread, its prompts, the thread's title. */
export interface Sessions {
  setStatus(channel: string, threadTs: string | null, status: string | null): void;
  status(channel: string, threadTs: string | null): string | null;
  /** A reply ends a status in words; that of a session stays until the app ends it. */
  replied(channel: string, threadTs: string | null): void;
  /** Whether the thread had none before; a title that is given later is ignored, as Slack does. */
  begin(channel: string, threadTs: string, title: string): boolean;
  rename(channel: string, threadTs: string, title: string): boolean;
  title(channel: string, threadTs: string): string | undefined;
  setPrompts(prompts: PagePrompts): void;
  statuses(): readonly PageStatus[];
  prompts(): readonly PagePrompts[];
}

const MOST_SESSIONS = 2_000;

/** Statuses of a session; any other text is one in words. */
const SESSION = ['processing', 'suspended'];

export function createSessions(feed: PageFeed): Sessions {
  const statuses = new Map<string, PageStatus>();
  const prompts = new Map<string, PagePrompts>();
  const titles = new Map<string, string>();
  const keyOf = (channel: string, threadTs: string | null) => `${channel} ${threadTs ?? ''}`;
  const setStatus: Sessions['setStatus'] = (channel, threadTs, status) => {
    const key = keyOf(channel, threadTs);
    if ((statuses.get(key)?.status ?? null) === status) return;
    const told = { channel, threadTs, status };
    if (status === null) statuses.delete(key);
    else statuses.set(key, told);
    bound(statuses);
    feed.tell({ type: 'status', status: told });
  };
  return {
    setStatus,
    replied(channel, threadTs) {
      const status = statuses.get(keyOf(channel, threadTs))?.status;
      if (status !== undefined && status !== null && !SESSION.includes(status)) setStatus(channel, threadTs, null);
    },
    status: (channel, threadTs) => statuses.get(keyOf(channel, threadTs))?.status ?? null,
    begin(channel, threadTs, title) {
      const key = keyOf(channel, threadTs);
      if (titles.has(key)) return false;
      titles.set(key, title);
      bound(titles);
      return true;
    },
    rename(channel, threadTs, title) {
      const key = keyOf(channel, threadTs);
      if (!titles.has(key)) return false;
      titles.set(key, title);
      return true;
    },
    title: (channel, threadTs) => titles.get(keyOf(channel, threadTs)),
    setPrompts(given) {
      prompts.set(keyOf(given.channel, given.threadTs), given);
      bound(prompts);
      feed.tell({ type: 'prompts', prompts: given });
    },
    statuses: () => [...statuses.values()],
    prompts: () => [...prompts.values()],
  };
}

function bound(map: Map<string, unknown>): void {
  const oldest = map.keys().next().value;
  if (map.size > MOST_SESSIONS && oldest !== undefined) map.delete(oldest);
}
