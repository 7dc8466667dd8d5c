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

function unknownPerson(id: string, people: readonly { readonly id: string }[]): WutongError {
  const meant = nearest(
    id,
    people.map((person) => person.id),
  );
  const hint = meant ? `Do you mean ${meant}?` : 'List them with `wutong people`.';
  return new WutongError('not-found', `There is no person "${id}". ${hint}`);
}
