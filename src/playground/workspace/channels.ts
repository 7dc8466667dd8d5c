import { createSlackId, derivedSlackId } from '../ids.js';
import type { Workspace } from '../options.js';
import type { PageFeed } from '../page-feed.js';
import type { PageChannel } from '../page-protocol.js';
import type { Channel } from './types.js';

/** The channels, and the direct messages that have been opened. */
export interface Channels {
  find(id: string): Channel | undefined;
  all(): readonly Channel[];
  /** The direct message between two; made when there is none, which `opened` tells. */
  direct(user: string, other: string): { readonly channel: Channel; readonly opened: boolean };
  /** Whether the person was not in it before. */
  join(channel: Channel, user: string): boolean;
}

export function createChannels(workspace: Workspace, feed: PageFeed, now: () => Date): Channels {
  const created = Math.floor(now().getTime() / 1000);
  const byId = new Map<string, Channel>();
  for (const { id, name, topic, private: closed, members } of workspace.channels) {
    byId.set(id, { id, name, topic, kind: closed ? 'private' : 'channel', members: new Set(members), created });
  }
  const findDirect = (one: string, other: string) =>
    [...byId.values()].find(({ kind, members }) => kind === 'direct' && members.has(one) && members.has(other));
  return {
    find: (id) => byId.get(id),
    all: () => [...byId.values()],
    direct(user, other) {
      const known = findDirect(user, other);
      if (known) return { channel: known, opened: false };
      const wanted = derivedSlackId('D', `${user} ${other}`);
      const id = byId.has(wanted) ? createSlackId('D') : wanted;
      const channel: Channel = {
        id,
        name: user,
        topic: '',
        kind: 'direct',
        members: new Set([user, other]),
        created: Math.floor(now().getTime() / 1000),
      };
      byId.set(id, channel);
      feed.tell({ type: 'channel', channel: pageChannel(channel) });
      return { channel, opened: true };
    },
    join(channel, user) {
      if (channel.members.has(user)) return false;
      channel.members.add(user);
      feed.tell({ type: 'channel', channel: pageChannel(channel) });
      return true;
    },
  };
}

export function pageChannel({ id, name, topic, kind, members }: Channel): PageChannel {
  return { id, name, topic, kind, members: [...members] };
}
