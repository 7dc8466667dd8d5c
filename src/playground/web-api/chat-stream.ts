import { z } from 'zod';
import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { isJson, type Json } from '../json.js';
import { messageJson } from '../slack-json/message.js';
import { withBlockIds } from '../workspace/messages.js';
import { add, type Chunk } from '../workspace/streams.js';
import type { Message } from '../workspace/types.js';
import type { World } from '../world.js';
import { setSessionStatus } from './agent-status.js';
import { demandCustomize, threadOf } from './chat-post.js';
import { readBlocks } from './content.js';
import { joinedChannel, knownMessage } from './conversation.js';
import { readMetadata } from './metadata.js';
import { anything, defineMethod, text } from './method.js';
import { SlackError } from './slack-error.js';

const pieces = { markdown_text: text.optional(), chunks: anything.optional() };

const startStream = defineMethod({
  tier: 2,
  scopes: ['chat:write'],
  arguments: z.object({
    ...pieces,
    channel: text,
    thread_ts: text,
    recipient_team_id: text.optional(),
    recipient_user_id: text.optional(),
    task_display_mode: z.enum(['timeline', 'plan']).optional(),
    username: text.optional(),
    icon_emoji: text.optional(),
    icon_url: text.optional(),
  }),
  run(given, world) {
    demandCustomize(world, given);
    const channel = joinedChannel(world, given.channel);
    if (channel.kind !== 'direct') {
      if (given.recipient_team_id === undefined) throw new SlackError('missing_recipient_team_id');
      if (given.recipient_user_id === undefined) throw new SlackError('missing_recipient_user_id');
    }
    const chunks = readChunks(given);
    const draft: Pick<Message, 'text' | 'blocks' | 'tasks'> = { text: '', blocks: [], tasks: [] };
    for (const chunk of chunks) add(draft, chunk);
    demandShort(draft.text);
    const message = world.messages.post({
      ...draft,
      channel: channel.id,
      threadTs: threadOf(world, channel.id, given.thread_ts),
      user: world.workspace.bot.userId,
      botId: world.workspace.bot.botId,
      streaming: 'in_progress',
    });
    world.streams.begin(message);
    return { channel: channel.id, ts: message.ts };
  },
});

const appendStream = defineMethod({
  tier: 4,
  scopes: ['chat:write'],
  arguments: z.object({ ...pieces, channel: text, ts: text }),
  run(given, world) {
    const message = openStream(world, given.channel, given.ts);
    const chunks = readChunks(given);
    if (chunks.length === 0) throw new SlackError('no_text');
    demandShort(message.text + textIn(chunks));
    world.streams.append(message, chunks);
    return { channel: message.channel, ts: message.ts };
  },
});

const stopStream = defineMethod({
  tier: 2,
  scopes: ['chat:write'],
  arguments: z.object({
    ...pieces,
    channel: text,
    ts: text,
    blocks: anything.optional(),
    metadata: anything.optional(),
    session_status: z.enum(['active', 'processing', 'suspended', 'closed']).optional(),
  }),
  run(given, world) {
    const message = openStream(world, given.channel, given.ts);
    const chunks = readChunks(given);
    const blocks = readBlocks(given.blocks);
    const metadata = readMetadata(given.metadata);
    demandShort(message.text + textIn(chunks));
    for (const chunk of chunks) add(message, chunk);
    message.blocks = [...message.blocks, ...withBlockIds(blocks)];
    if (metadata !== null) message.metadata = metadata;
    world.streams.end(message);
    if (given.session_status !== undefined) {
      setSessionStatus(world, { channel: message.channel, threadTs: message.threadTs, status: given.session_status });
    }
    return { channel: message.channel, ts: message.ts, message: messageJson(world, message) };
  },
});

function openStream(world: World, channelId: string, ts: string): Message {
  const channel = joinedChannel(world, channelId);
  const message = knownMessage(world, channel.id, ts);
  if (message.botId !== world.workspace.bot.botId) throw new SlackError('message_not_owned_by_app');
  if (!world.streams.isOpen(message)) throw new SlackError('message_not_in_streaming_state');
  return message;
}

function readChunks(given: {
  readonly markdown_text?: string | undefined;
  readonly chunks?: unknown;
}): readonly Chunk[] {
  const words: Chunk[] = given.markdown_text ? [{ type: 'markdown_text', text: given.markdown_text }] : [];
  if (given.chunks === undefined || given.chunks === '') return words;
  if (!Array.isArray(given.chunks)) throw new SlackError('invalid_chunks');
  if (words.length > 0 && given.chunks.length > 0) throw new SlackError('invalid_arguments');
  return [...words, ...given.chunks.map(readChunk)];
}

const STATUSES = ['pending', 'in_progress', 'complete', 'error'];

function readChunk(given: unknown, index: number): Chunk {
  const refuse = (fault: string): never => {
    const fault_ = `${fault} [json-pointer:/chunks/${index}]`;
    throw new SlackError('invalid_chunks', { response_metadata: { messages: [`[ERROR] ${fault_}`] } });
  };
  if (!isJson(given)) return refuse('must provide an object');
  switch (given.type) {
    case 'markdown_text':
      if (typeof given.text !== 'string') return refuse('missing required field: text');
      return { type: 'markdown_text', text: given.text };
    case 'task_update':
      return readTask(given, refuse);
    case 'plan_update':
      if (typeof given.title !== 'string') return refuse('missing required field: title');
      return { type: 'plan_update', title: given.title };
    case 'blocks':
      return { type: 'blocks', blocks: withBlockIds(readBlocks(given.blocks)) };
    default:
      return refuse(`unsupported type: ${String(given.type)}`);
  }
}

function readTask({ id, title, status }: Json, refuse: (fault: string) => never): Chunk {
  if (typeof id !== 'string') return refuse('missing required field: id');
  if (typeof title !== 'string') return refuse('missing required field: title');
  if (typeof status !== 'string' || !STATUSES.includes(status)) return refuse('invalid value: status');
  return { type: 'task_update', task: { id, title, status } };
}

function textIn(chunks: readonly Chunk[]): string {
  return chunks.map((chunk) => (chunk.type === 'markdown_text' ? chunk.text : '')).join('');
}

/** The whole text of a stream becomes markdown blocks, which hold so much together. */
function demandShort(words: string): void {
  if (words.length > SLACK_LIMITS.message.markdown) throw new SlackError('msg_too_long');
}

export const chatStreamMethods = {
  'chat.startStream': startStream,
  'chat.appendStream': appendStream,
  'chat.stopStream': stopStream,
};
