import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../../lib/clock.js';
import { createCache } from './cache.js';
import { insist } from './insist.js';
import { pagesOf } from './pages.js';
import type { SlackUsers } from './users.js';

/** Tells what decides what may be said in a channel, and keeps it for a minute or until somebody comes, goes or changes. */
export interface SlackChannels {
  /**
   * Whether anybody in it is a guest or from outside, or it is shared with another organisation.
   * @throws when Slack does not say so now: what was true before says nothing of who reads along.
   */
  hasGuests(channelId: string): Promise<boolean>;
  forget(channelId: string): void;
  /** Forgets what was learnt of a person, and with it of all channels, since the person may be in any of them. */
  forgetUser(userId: string): void;
}

/** Short, because of several processes only one hears of a change. */
const KEPT = 60_000;
const PAGE = 500;

/** Looks channels up; whoever is not known to belong to the workspace counts as a guest. */
export function createSlackChannels(
  client: WebClient,
  parts: { readonly users: SlackUsers; readonly botUserId: string; readonly clock: Clock },
): SlackChannels {
  async function look(channelId: string): Promise<boolean> {
    const { channel } = await insist(() => client.conversations.info({ channel: channelId }));
    if (channel?.is_ext_shared || channel?.is_pending_ext_shared || channel?.is_org_shared) return true;
    const insiders = await parts.users.insiders();
    for await (const page of pagesOf(client, 'conversations.members', { channel: channelId, limit: PAGE })) {
      const members = (page as { members?: string[] }).members ?? [];
      if (members.some((member) => member !== parts.botUserId && !insiders.has(member))) return true;
    }
    return false;
  }
  const cache = createCache(look, { clock: parts.clock, milliseconds: KEPT, most: 1_000 });
  return {
    hasGuests: cache.get,
    forget: cache.forget,
    forgetUser(userId) {
      parts.users.forget(userId);
      cache.forgetAll();
    },
  };
}
