import type { PageReply } from '../page-protocol.js';
import { messageJson } from '../slack-json/message.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { interact } from './interaction.js';
import { channelPart, responseUrl } from './payload.js';
import { missedReply, Refused } from './refused.js';
import { ownChannel } from './who.js';

interface Chosen {
  readonly callbackId: string;
  readonly channel: string | null;
  readonly ts: string | null;
}

/** A person chooses a shortcut, of a message or from anywhere. */
export async function shortcut(world: World, person: Person, chosen: Chosen): Promise<PageReply> {
  const known = world.manifest.shortcuts.find(({ callback_id: id }) => id === chosen.callbackId);
  if (known === undefined) throw new Refused('There is no such shortcut.');
  const type = known.type === 'message' ? 'message_action' : 'shortcut';
  const outcome = await interact(world, person, {
    type,
    id: chosen.callbackId,
    payload: {
      callback_id: chosen.callbackId,
      trigger_id: world.triggers.create({ user: person.id, viewId: null }),
      action_ts: world.timestamp(),
      ...(known.type === 'message' ? messagePart(world, person, chosen) : {}),
    },
  });
  return outcome.kind === 'acknowledged' ? { ok: true } : missedReply('The shortcut', outcome);
}

function messagePart(world: World, person: Person, { channel: id, ts }: Chosen) {
  const channel = ownChannel(world, person, id ?? '');
  const message = world.messages.find(channel.id, ts ?? '');
  if (message === undefined) throw new Refused('This message is not there any more.');
  return {
    message_ts: message.ts,
    channel: channelPart(channel),
    message: messageJson(world, message),
    response_url: responseUrl(world, person, { channel: channel.id, ts: message.ts }),
  };
}
