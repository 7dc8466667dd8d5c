import { z } from 'zod';
import { messageJson } from '../slack-json/message.js';
import type { World } from '../world.js';
import { contentArguments, readContent } from './content.js';
import { channelToPost, joinedChannel, knownMessage } from './conversation.js';
import { readMetadata } from './metadata.js';
import { anything, defineMethod, flag, text } from './method.js';
import { SlackError } from './slack-error.js';

const postMessage = defineMethod({
  tier: 'post',
  scopes: ['chat:write'],
  arguments: z.object({
    ...contentArguments,
    channel: text,
    thread_ts: text.optional(),
    reply_broadcast: flag.optional(),
    metadata: anything.optional(),
    username: text.optional(),
    icon_emoji: text.optional(),
    icon_url: text.optional(),
  }),
  run(given, world) {
    demandCustomize(world, given);
    const channel = channelToPost(world, given.channel);
    const content = readContent(given);
    const message = world.messages.post({
      ...content,
      channel: channel.id,
      threadTs: threadOf(world, channel.id, given.thread_ts),
      user: world.workspace.bot.userId,
      botId: world.workspace.bot.botId,
      metadata: readMetadata(given.metadata),
      subtype: given.reply_broadcast && given.thread_ts ? 'thread_broadcast' : null,
    });
    return { channel: channel.id, ts: message.ts, message: messageJson(world, message, true) };
  },
});

const postEphemeral = defineMethod({
  tier: 4,
  scopes: ['chat:write'],
  arguments: z.object({ ...contentArguments, channel: text, user: text, thread_ts: text.optional() }),
  run(given, world) {
    const channel = joinedChannel(world, given.channel);
    if (world.people.find(given.user) === undefined) throw new SlackError('user_not_found');
    if (!channel.members.has(given.user)) throw new SlackError('user_not_in_channel');
    const message = world.messages.post({
      ...readContent(given),
      channel: channel.id,
      threadTs: threadOf(world, channel.id, given.thread_ts),
      user: world.workspace.bot.userId,
      botId: world.workspace.bot.botId,
      onlyFor: given.user,
    });
    return { message_ts: message.ts };
  },
});

const getPermalink = defineMethod({
  tier: { aMinute: 300 },
  scopes: [],
  arguments: z.object({ channel: text, message_ts: text }),
  run(given, world) {
    const channel = joinedChannel(world, given.channel);
    const message = knownMessage(world, channel.id, given.message_ts);
    const path = `${channel.id}/p${message.ts.replace('.', '')}`;
    const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
    return { channel: channel.id, permalink: `${world.baseUrl()}/archives/${path}${thread}` };
  },
});

/** The thread that a reply belongs to: that of the message which is named. @throws SlackError `thread_not_found`. */
export function threadOf(world: World, channel: string, ts: string | undefined): string | null {
  if (ts === undefined || ts === '') return null;
  const root = world.messages.find(channel, ts);
  if (root === undefined) throw new SlackError('thread_not_found');
  return root.threadTs ?? root.ts;
}

interface Customized {
  readonly username?: string | undefined;
  readonly icon_emoji?: string | undefined;
  readonly icon_url?: string | undefined;
}

/** Another name or picture than the bot's own needs a scope. */
export function demandCustomize(world: World, { username, icon_emoji: emoji, icon_url: url }: Customized): void {
  if ([username, emoji, url].every((value) => value === undefined)) return;
  if (world.manifest.scopes.has('chat:write.customize')) return;
  throw new SlackError('missing_scope', {
    needed: 'chat:write.customize',
    provided: [...world.manifest.scopes].join(','),
  });
}

export const chatPostMethods = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
