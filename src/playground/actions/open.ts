import { tellEvent } from '../delivery/events.js';
import type { Json } from '../json.js';
import type { PageReply } from '../page-protocol.js';
import { viewJson } from '../slack-json/view.js';
import type { Channel, Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { Refused } from './refused.js';

/** The person opens the app's home tab. */
export function openHome(world: World, person: Person): PageReply {
  const channel = agentChannel(world, person);
  const view = world.views.home(person.id);
  tellEvent(world, opened(world, person, { channel, tab: 'home', ...(view ? { view: viewJson(world, view) } : {}) }));
  return { ok: true, channel: channel.id };
}

/** The person opens the agent's messages, from a channel that the agent is told of. */
export function openAgent(world: World, person: Person, from: string): PageReply {
  const channel = agentChannel(world, person);
  suggest(world, channel);
  const context = contextOf(world, person, from);
  tellEvent(world, opened(world, person, { channel, tab: 'messages', ...(context ? { context } : {}) }));
  if (context !== null && world.contexts.changed(person.id, from)) {
    const event = { type: 'app_context_changed', channel: channel.id, user: person.id, context };
    tellEvent(world, { ...event, event_ts: world.timestamp() });
  }
  return { ok: true, channel: channel.id };
}

/** The direct message between the person and the bot, or somebody else. */
export function openDirect(world: World, person: Person, user: string): PageReply {
  if (world.people.find(user) === undefined) throw new Refused('There is no such person.');
  return { ok: true, channel: world.channels.direct(person.id, user).channel.id };
}

/** What the manifest suggests, until the app suggests something itself. */
function suggest({ manifest: { prompts }, sessions }: World, { id: channel }: Channel): void {
  if (prompts.length === 0 || sessions.prompts().some((told) => told.channel === channel)) return;
  sessions.setPrompts({ channel, threadTs: null, title: null, prompts });
}

function agentChannel(world: World, person: Person): Channel {
  return world.channels.direct(person.id, world.workspace.bot.userId).channel;
}

interface Opened extends Json {
  readonly channel: Channel;
  readonly tab: 'home' | 'messages';
}

function opened(world: World, person: Person, { channel, ...rest }: Opened) {
  return { type: 'app_home_opened', user: person.id, channel: channel.id, ...rest, event_ts: world.timestamp() };
}

function contextOf({ channels, workspace }: World, person: Person, id: string): Json | null {
  const channel = channels.find(id);
  if (channel === undefined || channel.kind === 'direct' || !channel.members.has(person.id)) return null;
  return { entities: [{ type: 'slack#/types/channel_id', value: id, team_id: workspace.team.id }] };
}
