import { createSlackId } from '../ids.js';
import type { Json } from '../json.js';
import { messageJson } from '../slack-json/message.js';
import type { Channel, Message } from '../workspace/types.js';
import type { World } from '../world.js';

/** Names of an event in the app's subscriptions: `message.im` for one that is called `message`. */
const SUBSCRIPTIONS = { channel: 'message.channels', private: 'message.groups', direct: 'message.im' } as const;
const CHANNEL_TYPES = { channel: 'channel', private: 'group', direct: 'im' } as const;

/** Tells the app of something, when its manifest subscribes to it; nobody waits for the acknowledgement. */
export function tellEvent(
  world: World,
  event: Json & { readonly type: string },
  subscription: string = event.type,
): void {
  if (!world.manifest.events.has(subscription)) return;
  const name = event.type === 'message' ? subscription : event.type;
  void world.delivery.deliver({ kind: 'event', name, what: `event: ${name}`, payload: callback(world, event) });
}

function callback({ workspace, tokens, now }: World, event: Json): Json {
  const eventId = createSlackId('Ev');
  return {
    token: tokens.verification,
    team_id: workspace.team.id,
    context_team_id: workspace.team.id,
    context_enterprise_id: null,
    api_app_id: workspace.app.id,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.team.id,
        user_id: workspace.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: event.user_team !== undefined,
    event_context: `4-${eventId}`,
  };
}

/** Tells of a message where the bot is a member; a message that only one person sees is told to nobody. */
export function tellMessage(world: World, message: Message, extra: Json = {}): void {
  const channel = heard(world, message);
  if (channel === undefined) return;
  const event = {
    ...messageJson(world, message),
    ...extra,
    type: 'message',
    channel: channel.id,
    channel_type: CHANNEL_TYPES[channel.kind],
    event_ts: message.ts,
  };
  tellEvent(world, event, SUBSCRIPTIONS[channel.kind]);
}

/** Tells that a message was changed or taken away; `before` is what it was. */
export function tellMessageChange(world: World, message: Message, change: 'changed' | 'gone', before: Json): void {
  const channel = heard(world, message);
  if (channel === undefined) return;
  const ts = world.timestamp();
  const common = {
    type: 'message',
    hidden: true,
    channel: channel.id,
    channel_type: CHANNEL_TYPES[channel.kind],
    ts,
    event_ts: ts,
    previous_message: before,
  };
  const event =
    change === 'changed'
      ? { ...common, subtype: 'message_changed', message: messageJson(world, message) }
      : { ...common, subtype: 'message_deleted', deleted_ts: message.ts };
  tellEvent(world, event, SUBSCRIPTIONS[channel.kind]);
}

/** Tells of a mention of the bot in a channel; direct messages are none, nor is what the bot writes itself. */
export function tellMention(world: World, message: Message): void {
  const channel = heard(world, message);
  if (channel === undefined || channel.kind === 'direct' || message.botId !== null) return;
  if (!message.text.includes(`<@${world.workspace.bot.userId}`)) return;
  const { type: _type, ...rest } = messageJson(world, message);
  tellEvent(world, { type: 'app_mention', ...rest, channel: channel.id, event_ts: message.ts });
}

function heard(world: World, message: Message): Channel | undefined {
  const channel = world.channels.find(message.channel);
  if (channel === undefined || message.onlyFor !== null) return undefined;
  return channel.members.has(world.workspace.bot.userId) ? channel : undefined;
}
