import { actorOf } from '../domain/people/actor.js';
import { EVERYTHING } from '../domain/people/scope.js';
import type { Actor } from '../domain/people/types.js';
import { WutongError } from '../lib/errors.js';
import { nearest } from '../lib/nearest.js';
import type { Reader } from '../store/types.js';

/** The product itself, where no person acts: laying data, ingesting, evaluating lights. */
export const SYSTEM: Actor = { id: 'system', kind: 'system', unitId: null, roles: [] };

/**
 * The person with an id, and the roles held.
 * @throws WutongError `not-found` that names the nearest id.
 */
export async function findActor(reader: Reader, id: string): Promise<Actor> {
  const [person] = await reader.read('people', EVERYTHING, { id });
  if (person === undefined) throw unknownPerson(id, await reader.read('people', EVERYTHING));
  return actorOf(person, await reader.read('roles', EVERYTHING, { personId: id }));
}

/** Somebody of Slack of whom nothing is known here: public documents alone are open to such a person. */
function strangerOf(userId: string): Actor {
  return { id: `slack:${userId}`, kind: 'person', unitId: null, roles: [] };
}

/** Who a Slack user is here; a guest, and whoever is joined to nobody, holds no role. */
export async function findSlackActor(
  reader: Pick<Reader, 'account' | 'read'>,
  userId: string,
  { restricted }: { readonly restricted: boolean },
): Promise<Actor> {
  const account = restricted ? null : await reader.account(userId);
  if (account === null) return strangerOf(userId);
  const [person] = await reader.read('people', EVERYTHING, { id: account.personId });
  if (person === undefined) return strangerOf(userId);
  return actorOf(person, await reader.read('roles', EVERYTHING, { personId: person.id }));
}

function unknownPerson(id: string, people: readonly { readonly id: string }[]): WutongError {
  const meant = nearest(
    id,
    people.map((person) => person.id),
  );
  const hint = meant ? `Do you mean ${meant}?` : 'List them with `wutong people`.';
  return new WutongError('not-found', `There is no person "${id}". ${hint}`);
}
