import { tellEvent } from '../delivery/events.js';
import type { PageReply } from '../page-protocol.js';
import { pageState } from '../page-state.js';
import { userJson } from '../slack-json/user.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';

/** A person chooses the language of the interface. */
export function setLocale(world: World, person: Person, locale: Person['locale']): PageReply {
  person.locale = locale;
  world.feed.tell({ type: 'state', state: pageState(world) });
  tellEvent(world, { type: 'user_change', user: userJson(world, person, true), event_ts: world.timestamp() });
  return { ok: true };
}
