import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../../lib/clock.js';
import { createCache } from './cache.js';
import { insist } from './insist.js';
import { pagesOf } from './pages.js';
import type { SlackUsers } from './users.js';

/** Tells what decides what may be said in a channel, and keeps it for five minutes or until somebody comes or goes. */
export interface SlackChannels {
  /** Whether anybody in it is a guest or from outside, or it is shared with another organisation. */
  hasGuests(channelId: string): Promise<boolean>;
  forget(channelId: string): void;
}

const KEPT = 300_000;
const PAGE = 500;

/** Looks channels up; whoever is not known as a full member counts as a guest. */
export function createSlackChannels(
  client: WebClient,
  parts: { readonly users: SlackUsers; readonly botUserId: string; readonly clock: Clock },
): SlackChannels {
  async function look(channelId: string): Promise<boolean> {
    const { channel } = await insist(() => client.conversations.info({ channel: channelId }));
    if (channel?.is_ext_shared || channel?.is_pending_ext_shared || channel?.is_org_shared) return true;
    const full = await parts.users.fullMembers();
    for await (const page of pagesOf(client, 'conversations.members', { channel: channelId, limit: PAGE })) {
      const members = (page as { members?: string[] }).members ?? [];
      if (members.some((member) => member !== parts.botUserId && !full.has(member))) return true;
    }
    return false;
  }
  const cache = createCache(look, { clock: parts.clock, milliseconds: KEPT, most: 1_000 });
  return { hasGuests: cache.get, forget: cache.forget };
}
