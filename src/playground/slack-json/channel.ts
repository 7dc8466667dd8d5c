import type { Json } from '../json.js';
import type { Channel } from '../workspace/types.js';
import type { World } from '../world.js';

/** A conversation as the Web API carries it. */
export function channelJson(world: World, channel: Channel): Json {
  const { team, bot } = world.workspace;
  const direct = channel.kind === 'direct';
  const shared = [...channel.members].some((id) => world.people.find(id)?.stranger);
  const common = {
    id: channel.id,
    created: channel.created,
    is_im: direct,
    is_archived: false,
    is_org_shared: false,
    context_team_id: team.id,
    updated: channel.created * 1000,
  };
  if (direct) {
    const user = [...channel.members].find((id) => id !== bot.userId) ?? bot.userId;
    return { ...common, user, is_open: true, is_user_deleted: false, priority: 0 };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'private',
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: false,
    is_shared: shared,
    is_ext_shared: shared,
    is_pending_ext_shared: false,
    is_member: channel.members.has(bot.userId),
    creator: [...channel.members][0] ?? bot.userId,
    num_members: channel.members.size,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}

/** What the payload of an interaction says of a channel. */
export function channelName(channel: Channel): string {
  if (channel.kind === 'direct') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}
