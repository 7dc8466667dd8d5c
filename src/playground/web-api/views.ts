import { z } from 'zod';
import { isJson, type Json } from '../json.js';
import { viewJson } from '../slack-json/view.js';
import { checkView } from '../validation/view.js';
import type { View } from '../workspace/types.js';
import type { World } from '../world.js';
import { anything, defineMethod, text } from './method.js';
import { pointingError, SlackError } from './slack-error.js';

const triggered = z.object({
  view: anything,
  trigger_id: text.optional(),
  interactivity_pointer: text.optional(),
});

const open = defineMethod({
  tier: 4,
  scopes: [],
  arguments: triggered,
  run(given, world) {
    const content = readView(given.view, ['modal']);
    const { user } = exchange(world, given);
    return shown(world, world.views.open(user, content));
  },
});

const push = defineMethod({
  tier: 4,
  scopes: [],
  arguments: triggered,
  run(given, world) {
    const content = readView(given.view, ['modal']);
    const { user } = exchange(world, given);
    return shown(world, world.views.push(user, content));
  },
});

const update = defineMethod({
  tier: 4,
  scopes: [],
  arguments: z.object({
    view: anything,
    view_id: text.optional(),
    external_id: text.optional(),
    hash: text.optional(),
  }),
  run(given, world) {
    const view = namedView(world, given);
    const content = readView(given.view, [String(view.content.type)]);
    return shown(world, world.views.update(view, content, given.hash || null));
  },
});

const publish = defineMethod({
  tier: 4,
  scopes: [],
  arguments: z.object({ view: anything, user_id: text, hash: text.optional() }),
  run(given, world) {
    if (!world.manifest.homeTab) throw new SlackError('not_enabled');
    const person = world.people.find(given.user_id);
    if (person === undefined || person.bot) throw new SlackError('user_not_found');
    return shown(world, world.views.publish(person.id, readView(given.view, ['home']), given.hash || null));
  },
});

function readView(given: unknown, types: readonly string[]): Json {
  if (!isJson(given)) throw pointingError('invalid_arguments', ['must provide an object [json-pointer:/view]']);
  const problem = checkView(given, types);
  if (problem !== null)
    throw problem.faults.length > 0 ? pointingError(problem.code, problem.faults) : new SlackError(problem.code);
  return given;
}

interface Triggering {
  readonly trigger_id?: string | undefined;
  readonly interactivity_pointer?: string | undefined;
}

function exchange(world: World, given: Triggering) {
  const id = given.trigger_id ?? given.interactivity_pointer;
  if (id === undefined) {
    throw pointingError('invalid_arguments', ['missing required field: trigger_id [json-pointer:]']);
  }
  const trigger = world.triggers.exchange(id);
  if (typeof trigger === 'string') throw new SlackError(trigger);
  return trigger;
}

interface Naming {
  readonly view_id?: string | undefined;
  readonly external_id?: string | undefined;
}

function namedView(world: World, { view_id: id, external_id: externalId }: Naming): View {
  if (id !== undefined && externalId !== undefined) {
    throw pointingError('invalid_arguments', ['Cannot provide both `view_id` and `external_id`']);
  }
  if (id === undefined && externalId === undefined) {
    throw pointingError('invalid_arguments', ['Must provide either `view_id` or `external_id`']);
  }
  const view = id === undefined ? world.views.findExternal(String(externalId)) : world.views.find(id);
  if (view === undefined) throw new SlackError('not_found');
  return view;
}

function shown(world: World, view: View | string): Json {
  if (typeof view === 'string') throw new SlackError(view);
  return { view: viewJson(world, view) };
}

export const viewMethods = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
