import type { Channel, ChannelKind, Message } from '../workspace/types.js';
import type { World } from '../world.js';
import { missingScope } from './answer.js';
import { SlackError } from './slack-error.js';

/** The conversation that the bot may know of. @throws SlackError `channel_not_found`. */
export function knownChannel(world: World, id: string): Channel {
  const channel = world.channels.find(id);
  if (channel === undefined) throw new SlackError('channel_not_found');
  const isIn = channel.members.has(world.workspace.bot.userId);
  if (!isIn && channel.kind !== 'channel') throw new SlackError('channel_not_found');
  return channel;
}

/** The conversation that the bot is in. @throws SlackError `channel_not_found` or `not_in_channel`. */
export function joinedChannel(world: World, id: string): Channel {
  const channel = knownChannel(world, id);
  if (!channel.members.has(world.workspace.bot.userId)) throw new SlackError('not_in_channel');
  return channel;
}

/** Where the bot may post: a conversation that it is in, or the direct message of a user. */
export function channelToPost(world: World, id: string): Channel {
  const { bot } = world.workspace;
  if (world.people.find(id) !== undefined) return world.channels.direct(id, bot.userId).channel;
  const channel = knownChannel(world, id);
  if (channel.members.has(bot.userId) || world.manifest.scopes.has('chat:write.public')) return channel;
  throw new SlackError('not_in_channel');
}

const PREFIXES: Readonly<Record<ChannelKind, string>> = { channel: 'channels', private: 'groups', direct: 'im' };

/** Demands the scope for this kind of conversation: `channels:history`, `groups:history` or `im:history`. */
export function demandScope(world: World, channel: Channel, what: 'history' | 'read'): void {
  const refusal = missingScope(world, [`${PREFIXES[channel.kind]}:${what}`]);
  if (refusal !== null) throw refusal;
}

/** @throws SlackError `message_not_found`. */
export function knownMessage(world: World, channel: string, ts: string): Message {
  const message = world.messages.find(channel, ts);
  if (message === undefined) throw new SlackError('message_not_found');
  return message;
}
