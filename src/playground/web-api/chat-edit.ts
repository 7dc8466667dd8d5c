import { z } from 'zod';
import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { messageJson } from '../slack-json/message.js';
import type { Message } from '../workspace/types.js';
import type { World } from '../world.js';
import { contentArguments, readContent } from './content.js';
import { joinedChannel, knownMessage } from './conversation.js';
import { readMetadata } from './metadata.js';
import { anything, defineMethod, text } from './method.js';
import { SlackError } from './slack-error.js';

const update = defineMethod({
  tier: 3,
  scopes: ['chat:write'],
  arguments: z.object({ ...contentArguments, channel: text, ts: text, metadata: anything.optional() }),
  run(given, world) {
    const channel = joinedChannel(world, given.channel);
    const message = ownMessage(world, channel.id, given.ts, 'cant_update_message');
    if (world.streams.isOpen(message)) throw new SlackError('streaming_state_conflict');
    if ((given.text ?? '').length > SLACK_LIMITS.message.text) throw new SlackError('msg_too_long');
    const content = readContent(given);
    message.text = content.text;
    if (given.blocks !== undefined || given.markdown_text !== undefined || given.text !== undefined) {
      message.blocks = content.blocks;
    }
    if (given.attachments !== undefined) message.attachments = content.attachments;
    if (given.metadata !== undefined) message.metadata = readMetadata(given.metadata);
    // Slack does not mark what is changed by blocks as edited.
    if (content.blocks.length === 0) message.edited = { user: message.user, ts: world.timestamp() };
    world.messages.changed(message);
    return { channel: channel.id, ts: message.ts, text: message.text, message: messageJson(world, message, true) };
  },
});

const remove = defineMethod({
  tier: 3,
  scopes: ['chat:write'],
  arguments: z.object({ channel: text, ts: text }),
  run(given, world) {
    const channel = joinedChannel(world, given.channel);
    const message = ownMessage(world, channel.id, given.ts, 'cant_delete_message');
    world.streams.end(message);
    world.messages.remove(message);
    return { channel: channel.id, ts: message.ts };
  },
});

/** The app changes what it wrote itself; nothing that only one person sees can be named. */
function ownMessage(world: World, channel: string, ts: string, refusal: string): Message {
  const message = knownMessage(world, channel, ts);
  if (message.onlyFor !== null) throw new SlackError('message_not_found');
  if (message.botId !== world.workspace.bot.botId) throw new SlackError(refusal);
  return message;
}

export const chatEditMethods = { 'chat.update': update, 'chat.delete': remove };
