import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../../lib/clock.js';
import { createCache } from './cache.js';
import { callFault } from './call-fault.js';
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
  /** Whether a person and the bot are both in it; not where the bot may not even look. */
  isShared(channelId: string, userId: string): Promise<boolean>;
  forget(channelId: string): void;
  /** Forgets what was learnt of a person, and with it of all channels, since the person may be in any of them. */
  forgetUser(userId: string): void;
}

/** Short, because of several processes only one hears of a change. */
const KEPT = 60_000;
const PAGE = 500;

/** Slack's words for a channel that the bot is not in. */
const OUT_OF_SIGHT: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel']);

interface Readers {
  readonly guests: boolean;
  readonly members: ReadonlySet<string>;
}

/** Looks channels up; whoever is not known to belong to the workspace counts as a guest. */
export function createSlackChannels(
  client: WebClient,
  parts: { readonly users: SlackUsers; readonly botUserId: string; readonly clock: Clock },
): SlackChannels {
  async function look(channelId: string): Promise<Readers> {
    const { channel } = await insist(() => client.conversations.info({ channel: channelId }));
    const shared = [channel?.is_ext_shared, channel?.is_pending_ext_shared, channel?.is_org_shared].includes(true);
    const insiders = await parts.users.insiders();
    const members = new Set<string>();
    for await (const page of pagesOf(client, 'conversations.members', { channel: channelId, limit: PAGE })) {
      for (const member of (page as { members?: string[] }).members ?? []) members.add(member);
    }
    const outsiders = [...members].filter((member) => member !== parts.botUserId && !insiders.has(member));
    return { guests: shared || outsiders.length > 0, members };
  }
  const cache = createCache(look, { clock: parts.clock, milliseconds: KEPT, most: 1_000 });
  return {
    hasGuests: async (channelId) => (await cache.get(channelId)).guests,
    async isShared(channelId, userId) {
      try {
        const { members } = await cache.get(channelId);
        return members.has(userId) && members.has(parts.botUserId);
      } catch (error) {
        const fault = callFault(error);
        if (fault.kind === 'refused' && OUT_OF_SIGHT.has(fault.code)) return false;
        throw error;
      }
    },
    forget: cache.forget,
    forgetUser(userId) {
      parts.users.forget(userId);
      cache.forgetAll();
    },
  };
}
