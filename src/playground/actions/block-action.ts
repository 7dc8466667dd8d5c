import type { Json } from '../json.js';
import type { ActionPlace, PageReply } from '../page-protocol.js';
import { messageJson } from '../slack-json/message.js';
import { viewJson } from '../slack-json/view.js';
import type { Person, View } from '../workspace/types.js';
import type { World } from '../world.js';
import { completedAction } from './element.js';
import { interact } from './interaction.js';
import { channelPart, responseUrl } from './payload.js';
import { missedReply, Refused } from './refused.js';
import { ownChannel } from './who.js';

interface Done {
  readonly place: ActionPlace;
  readonly action: Json;
  readonly state: Json;
}

/** A person uses an element of a message, of a modal or of the home tab. */
export async function blockAction(world: World, person: Person, done: Done): Promise<PageReply> {
  const placed = done.place.kind === 'message' ? inMessage(world, person, done) : inView(world, person, done);
  const id = String(done.action.action_id ?? '');
  const outcome = await interact(world, person, { type: 'block_actions', id, payload: placed });
  return outcome.kind === 'acknowledged' ? { ok: true } : missedReply('This', outcome);
}

function inMessage(world: World, person: Person, { place, action, state }: Done): Json {
  if (place.kind !== 'message') throw new Refused('This message is not there any more.');
  const channel = ownChannel(world, person, place.channel);
  const message = world.messages.find(channel.id, place.ts);
  if (message === undefined || (message.onlyFor ?? person.id) !== person.id) {
    throw new Refused('This message is not there any more.');
  }
  const hidden = message.onlyFor !== null;
  const blocks = [
    ...message.blocks,
    ...message.attachments.flatMap((one) => (Array.isArray(one.blocks) ? one.blocks : [])),
  ];
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: hidden,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: world.triggers.create({ user: person.id, viewId: null }),
    channel: channelPart(channel),
    // Slack leaves out what only one person sees.
    ...(hidden ? {} : { message: messageJson(world, message) }),
    state: { values: state },
    response_url: responseUrl(world, person, { channel: channel.id, ts: message.ts }),
    actions: [completedAction(blocks, action, world.timestamp())],
  };
}

function inView(world: World, person: Person, { place, action, state }: Done): Json {
  const view = viewAt(world, person, place);
  view.values = state;
  return {
    container: { type: 'view', view_id: view.id },
    trigger_id: world.triggers.create({ user: person.id, viewId: view.id }),
    view: viewJson(world, view),
    actions: [completedAction(view.content.blocks, action, world.timestamp())],
  };
}

function viewAt(world: World, person: Person, place: ActionPlace): View {
  const view =
    place.kind === 'home'
      ? world.views.home(person.id)
      : place.kind === 'view'
        ? world.views.find(place.viewId)
        : undefined;
  if (view === undefined || view.user !== person.id) throw new Refused('This view is not open any more.');
  return view;
}
