import { tellEvent } from '../delivery/events.js';
import type { PageReply } from '../page-protocol.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { ownChannel } from './who.js';

/** A person stops the agent in a thread: Slack ends its streams and tells it; the status is left to the app. */
export function stop(world: World, person: Person, at: { channel: string; threadTs: string }): PageReply {
  const channel = ownChannel(world, person, at.channel);
  const streams = world.streams.open(channel.id, at.threadTs);
  for (const message of streams) world.streams.end(message);
  tellEvent(world, {
    type: 'agent_session_stopped',
    channel: channel.id,
    user: person.id,
    thread_ts: at.threadTs,
    streaming_message_ts: streams.map(({ ts }) => ts),
    event_ts: world.timestamp(),
  });
  return { ok: true };
}
