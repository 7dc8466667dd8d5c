import { z } from 'zod';
import { tellEvent } from '../delivery/events.js';
import { channelJson } from '../slack-json/channel.js';
import type { Channel } from '../workspace/types.js';
import type { World } from '../world.js';
import { missingScope } from './answer.js';
import { demandScope, knownChannel } from './conversation.js';
import { count, defineMethod, flag, text } from './method.js';
import { pageOf } from './page-of.js';
import { SlackError } from './slack-error.js';

const READ = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const KINDS: Readonly<Record<string, Channel['kind']>> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'direct',
};

const list = defineMethod({
  tier: 2,
  scopes: READ,
  arguments: z.object({
    types: text.default('public_channel'),
    limit: count.default(100),
    cursor: text.optional(),
    exclude_archived: flag.optional(),
  }),
  run({ types, limit, cursor }, world) {
    const kinds = new Set(types.split(',').map((type) => KINDS[type.trim()]));
    const { bot } = world.workspace;
    const visible = world.channels
      .all()
      .filter(({ kind, members }) => kinds.has(kind) && (kind === 'channel' || members.has(bot.userId)));
    for (const channel of visible) demandScope(world, channel, 'read');
    const page = pageOf(visible, Math.min(limit, 1_000), cursor);
    const channels = page.items.map((channel) => channelJson(world, channel));
    return { channels, response_metadata: page.metadata };
  },
});

const info = defineMethod({
  tier: 3,
  scopes: READ,
  arguments: z.object({ channel: text, include_locale: flag.optional(), include_num_members: flag.optional() }),
  run(given, world) {
    const channel = knownChannel(world, given.channel);
    demandScope(world, channel, 'read');
    return { channel: { ...channelJson(world, channel), ...(given.include_locale ? { locale: 'en-US' } : {}) } };
  },
});

const members = defineMethod({
  tier: 4,
  scopes: READ,
  arguments: z.object({ channel: text, limit: count.default(100), cursor: text.optional() }),
  run(given, world) {
    const channel = knownChannel(world, given.channel);
    demandScope(world, channel, 'read');
    const page = pageOf([...channel.members], Math.min(given.limit, 1_000), given.cursor);
    return { members: page.items, response_metadata: page.metadata };
  },
});

const open = defineMethod({
  tier: 3,
  scopes: ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
  arguments: z.object({ users: text.optional(), channel: text.optional(), return_im: flag.optional() }),
  run(given, world) {
    const { channel, opened } = wanted(world, given);
    const shown = given.return_im ? channelJson(world, channel) : { id: channel.id };
    return { ...(opened ? {} : { no_op: true, already_open: true }), channel: shown };
  },
});

function wanted(world: World, given: { readonly users?: string | undefined; readonly channel?: string | undefined }) {
  if (given.channel !== undefined) return { channel: knownChannel(world, given.channel), opened: false };
  const users = (given.users ?? '').split(',').filter((id) => id !== '');
  const [user] = users;
  if (user === undefined) throw new SlackError('users_list_not_supplied');
  if (users.length > 1) throw new SlackError('method_not_supported_for_channel_type');
  if (world.people.find(user) === undefined) throw new SlackError('user_not_found');
  const refusal = missingScope(world, ['im:write']);
  if (refusal !== null) throw refusal;
  return world.channels.direct(user, world.workspace.bot.userId);
}

const join = defineMethod({
  tier: 3,
  scopes: ['channels:join'],
  arguments: z.object({ channel: text }),
  run(given, world) {
    const channel = knownChannel(world, given.channel);
    if (channel.kind !== 'channel') throw new SlackError('method_not_supported_for_channel_type');
    const { bot, team } = world.workspace;
    const joined = world.channels.join(channel, bot.userId);
    if (joined) {
      const event = { type: 'member_joined_channel', user: bot.userId, channel: channel.id, channel_type: 'C' };
      tellEvent(world, { ...event, team: team.id, event_ts: world.timestamp() });
    }
    return { channel: channelJson(world, channel), ...(joined ? {} : { warning: 'already_in_channel' }) };
  },
});

export const conversationMethods = {
  'conversations.list': list,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.open': open,
  'conversations.join': join,
};
