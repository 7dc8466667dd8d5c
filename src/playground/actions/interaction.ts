import type { Outcome } from '../delivery/outgoing.js';
import type { Json } from '../json.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { payloadBase } from './payload.js';
import { Refused } from './refused.js';

interface Interaction {
  /** Slack's name for it, such as `block_actions`. */
  readonly type: string;
  /** Which element, view or shortcut; for the traffic log. */
  readonly id: string;
  /** What this kind of interaction says beside what all say. */
  readonly payload: Json;
}

/** Tells the app what a person did with something interactive. @throws Refused when its manifest has that switched off. */
export function interact(world: World, person: Person, { type, id, payload }: Interaction): Promise<Outcome> {
  if (!world.manifest.interactive) throw new Refused('This app has interactivity switched off.');
  return world.delivery.deliver({
    kind: 'interaction',
    name: type,
    what: `${type}: ${id}`,
    payload: { type, ...payloadBase(world, person), ...payload },
  });
}
