import type { PageAction, PageReply } from '../page-protocol.js';

import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { blockAction } from './block-action.js';
import { command } from './command.js';
import { join } from './join.js';
import { openAgent, openDirect, openHome } from './open.js';
import { post } from './post.js';
import { Refused } from './refused.js';
import { setLocale } from './set-locale.js';
import { shortcut } from './shortcut.js';
import { stop } from './stop.js';
import { closeView, submitView } from './view.js';
import { actor } from './who.js';

/** Does what a person does on the page; what cannot be done is said in the reply. */
export async function act(world: World, action: PageAction): Promise<PageReply> {
  try {
    return await done(world, actor(world, action.as), action);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.message };
    throw error;
  }
}

function done(world: World, person: Person, action: PageAction): PageReply | Promise<PageReply> {
  switch (action.do) {
    case 'post':
      return post(world, person, action);
    case 'command':
      return command(world, person, action);
    case 'block_action':
      return blockAction(world, person, action);
    case 'submit_view':
      return submitView(world, person, action.viewId, action.values);
    case 'close_view':
      return closeView(world, person, action.viewId);
    case 'shortcut':
      return shortcut(world, person, action);
    case 'open_home':
      return openHome(world, person);
    case 'open_agent':
      return openAgent(world, person, action.channel);
    case 'stop':
      return stop(world, person, action);
    case 'open_direct':
      return openDirect(world, person, action.user);
    case 'join':
      return join(world, person, action.channel);
    case 'set_locale':
      return setLocale(world, person, action.locale);
    case 'arm_fault':
      world.faults.arm({ fault: action.fault, method: action.method, times: action.times });
      return { ok: true };
    case 'disarm_fault':
      world.faults.disarm(action.fault);
      return { ok: true };
    default:
      action satisfies never;
      throw new Refused('This cannot be done.');
  }
}
