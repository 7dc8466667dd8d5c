import { tellEvent } from '../delivery/events.js';
import type { PageReply } from '../page-protocol.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { Refused } from './refused.js';

/** A person joins an open channel. */
export function join(world: World, person: Person, id: string): PageReply {
  const channel = world.channels.find(id);
  if (channel?.kind !== 'channel') throw new Refused('This channel is not open to everybody.');
  if (world.channels.join(channel, person.id) && channel.members.has(world.workspace.bot.userId)) {
    const event = { type: 'member_joined_channel', user: person.id, channel: id, channel_type: 'C' };
    tellEvent(world, { ...event, team: world.workspace.team.id, event_ts: world.timestamp() });
  }
  return { ok: true, channel: id };
}
