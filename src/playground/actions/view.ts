import { isJson, type Json } from '../json.js';
import type { PageReply } from '../page-protocol.js';
import { viewJson } from '../slack-json/view.js';
import { checkView } from '../validation/view.js';
import type { Person, View } from '../workspace/types.js';
import type { World } from '../world.js';
import { interact } from './interaction.js';
import { missedReply, Refused } from './refused.js';

/** A person submits a modal; what the app answers is done: errors are shown, a view is changed, pushed or closed. */
export async function submitView(world: World, person: Person, viewId: string, values: Json): Promise<PageReply> {
  const view = openView(world, person, viewId);
  const missing = missingInputs(view, values);
  if (Object.keys(missing).length > 0) return { ok: false, errors: missing };
  view.values = values;
  const outcome = await interact(world, person, {
    type: 'view_submission',
    id: String(view.content.callback_id ?? ''),
    payload: {
      trigger_id: world.triggers.create({ user: person.id, viewId }),
      view: viewJson(world, view),
      response_urls: [],
    },
  });
  if (outcome.kind === 'missed') return missedReply('Sending', outcome);
  return follow(world, view, outcome.answer);
}

const TROUBLE = 'We had some trouble connecting. Try again?';

function follow(world: World, view: View, answer: unknown): PageReply {
  const action = isJson(answer) ? answer.response_action : undefined;
  if (action === undefined) {
    world.views.close(view);
    return { ok: true };
  }
  if (!isJson(answer)) return { ok: false, error: TROUBLE };
  switch (action) {
    case 'clear':
      world.views.clear(view.user);
      return { ok: true };
    case 'errors':
      return shownErrors(view, answer.errors);
    case 'update':
    case 'push': {
      if (!isJson(answer.view) || checkView(answer.view, ['modal']) !== null) return { ok: false, error: TROUBLE };
      const shown =
        action === 'push' ? world.views.push(view.user, answer.view) : world.views.update(view, answer.view, null);
      return typeof shown === 'string' ? { ok: false, error: TROUBLE } : { ok: true };
    }
    default:
      return { ok: false, error: TROUBLE };
  }
}

/** Errors have to name blocks of inputs; Slack refuses others. */
function shownErrors(view: View, errors: unknown): PageReply {
  if (!isJson(errors)) return { ok: false, error: TROUBLE };
  const known = new Set(inputs(view).map(({ block_id: id }) => id));
  const fits = Object.entries(errors).every(([id, words]) => known.has(id) && typeof words === 'string');
  return fits ? { ok: false, errors: errors as Record<string, string> } : { ok: false, error: TROUBLE };
}

/** Closing a modal goes back to the one under it, unless the view wants all of them gone. */
export async function closeView(world: World, person: Person, viewId: string): Promise<PageReply> {
  const view = openView(world, person, viewId);
  const cleared = view.content.clear_on_close === true;
  const told = view.content.notify_on_close === true;
  const shown = viewJson(world, view);
  if (cleared) world.views.clear(person.id);
  else world.views.close(view);
  if (!told) return { ok: true };
  const outcome = await interact(world, person, {
    type: 'view_closed',
    id: String(view.content.callback_id ?? ''),
    payload: { view: shown, is_cleared: cleared },
  });
  return outcome.kind === 'acknowledged' ? { ok: true } : missedReply('Closing', outcome);
}

function openView(world: World, person: Person, id: string): View {
  const view = world.views.find(id);
  if (view === undefined || view.user !== person.id) throw new Refused('This view is not open any more.');
  return view;
}

function inputs({ content }: View): readonly Json[] {
  return Array.isArray(content.blocks) ? content.blocks.filter(isJson).filter(({ type }) => type === 'input') : [];
}

function missingInputs(view: View, values: Json): Record<string, string> {
  const missing = inputs(view).filter((block) => block.optional !== true && isEmpty(values[String(block.block_id)]));
  return Object.fromEntries(missing.map(({ block_id: id }) => [String(id), 'Please complete this required field.']));
}

/** Slack's state names the type of an element and, under other names, what was chosen. */
function isEmpty(state: unknown): boolean {
  if (!isJson(state)) return true;
  return !Object.values(state).some((element) => {
    if (!isJson(element)) return false;
    return Object.entries(element).some(([name, value]) => name !== 'type' && isFilled(value));
  });
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '';
}
