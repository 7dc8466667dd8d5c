import { z } from 'zod';
import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import type { World } from '../world.js';
import { SESSION_STATUSES, setSessionStatus } from './agent-status.js';
import { demandCustomize, threadOf } from './chat-post.js';
import { joinedChannel } from './conversation.js';
import { defineMethod, fromJson, text } from './method.js';
import { pointingError, SlackError } from './slack-error.js';

const title = text.pipe(z.string().max(200, 'must be less than 201 characters'));

const setStatus = defineMethod({
  tier: 3,
  scopes: ['chat:write'],
  arguments: z.object({
    channel_id: text,
    status: z.enum(SESSION_STATUSES, { error: 'invalid status' }),
    thread_ts: text.optional(),
    title: title.optional(),
    initiator_user_id: text.optional(),
    username: text.optional(),
    icon_emoji: text.optional(),
    icon_url: text.optional(),
  }),
  run(given, world) {
    if (!world.manifest.agent) throw new SlackError('not_agent_app');
    demandCustomize(world, given);
    const { channel, threadTs } = session(world, given.channel_id, given.thread_ts);
    if (given.initiator_user_id !== undefined && !channel.members.has(given.initiator_user_id)) {
      throw new SlackError('user_not_in_channel');
    }
    world.sessions.begin(channel.id, threadTs, given.title ?? '');
    setSessionStatus(world, { channel: channel.id, threadTs, status: given.status });
    const said = {
      status: given.status,
      agent_status: given.status,
      title: world.sessions.title(channel.id, threadTs),
    };
    if (world.manifest.events.has('agent_session_stopped')) return said;
    const warning = 'missing_agent_session_stopped_event_subscription';
    return { ...said, warning, response_metadata: { warnings: [warning] } };
  },
});

const rename = defineMethod({
  tier: 3,
  scopes: ['chat:write'],
  arguments: z.object({
    channel_id: text,
    title: title.pipe(z.string().min(1, 'must be more than 0 characters')),
    thread_ts: text.optional(),
  }),
  run(given, world) {
    const { channel, threadTs } = session(world, given.channel_id, given.thread_ts);
    if (!world.sessions.rename(channel.id, threadTs, given.title)) throw new SlackError('session_not_found');
    return { title: given.title };
  },
});

const threadStatus = defineMethod({
  tier: { aMinute: 600 },
  scopes: ['chat:write', 'assistant:write'],
  arguments: z.object({
    channel_id: text,
    thread_ts: text,
    status: text,
    loading_messages: fromJson(z.array(z.string()).max(10, 'no more than 10 items allowed')).optional(),
  }),
  run(given, world) {
    const { channel, threadTs } = session(world, given.channel_id, given.thread_ts);
    world.sessions.setStatus(channel.id, threadTs, given.status === '' ? null : given.status);
    return {};
  },
});

const prompt = z.object({
  title: z.string().min(1, 'must be more than 0 characters'),
  message: z.string().min(1, 'must be more than 0 characters'),
});

const suggestedPrompts = defineMethod({
  tier: 4,
  scopes: ['assistant:write'],
  arguments: z.object({
    channel_id: text,
    prompts: fromJson(z.array(prompt)),
    thread_ts: text.optional(),
    title: text.optional(),
  }),
  run(given, world) {
    const channel = joinedChannel(world, given.channel_id);
    const most = SLACK_LIMITS.suggestedPrompts;
    if (given.prompts.length > most) {
      throw pointingError('invalid_arguments', [`no more than ${most} items allowed [json-pointer:/prompts]`]);
    }
    // To an agent that names a thread Slack answers ok and shows nothing.
    if (world.manifest.agent && given.thread_ts !== undefined) return {};
    const threadTs = threadOf(world, channel.id, given.thread_ts);
    world.sessions.setPrompts({ channel: channel.id, threadTs, title: given.title ?? null, prompts: given.prompts });
    return {};
  },
});

const threadTitle = defineMethod({
  tier: 4,
  scopes: ['assistant:write'],
  arguments: z.object({ channel_id: text, thread_ts: text, title: text }),
  run(given, world) {
    const { channel, threadTs } = session(world, given.channel_id, given.thread_ts);
    world.sessions.begin(channel.id, threadTs, given.title);
    world.sessions.rename(channel.id, threadTs, given.title);
    return {};
  },
});

function session(world: World, channelId: string, ts: string | undefined) {
  const channel = joinedChannel(world, channelId);
  const threadTs = threadOf(world, channel.id, ts);
  if (threadTs === null) {
    throw pointingError('invalid_arguments', ['missing required field: thread_ts [json-pointer:]']);
  }
  return { channel, threadTs };
}

export const agentMethods = {
  'agents.sessions.setStatus': setStatus,
  'agents.sessions.rename': rename,
  'assistant.threads.setStatus': threadStatus,
  'assistant.threads.setSuggestedPrompts': suggestedPrompts,
  'assistant.threads.setTitle': threadTitle,
};
