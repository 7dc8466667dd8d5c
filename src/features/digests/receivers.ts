import { grouped } from '../../domain/ledgers/grouped.js';
import { actorOf } from '../../domain/people/actor.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Actor, Scope } from '../../domain/people/types.js';
import { scope } from '../../rights/index.js';
import type { Reader } from '../../store/types.js';

/** A person who can be written to. */
export interface ReachablePerson {
  readonly actor: Actor;
  readonly scope: Scope;
  /** Of several accounts the first. */
  readonly slackUserId: string;
}

/** Everybody on record who has an account, by id, with the rights of this moment. */
export async function readReachable(reader: Reader): Promise<ReadonlyMap<string, ReachablePerson>> {
  const accounts = grouped(await reader.accounts(), ({ personId }) => personId);
  const people = (await reader.read('people', EVERYTHING)).filter(({ id }) => accounts.has(id));
  const roles = grouped(await reader.read('roles', EVERYTHING), ({ personId }) => personId);
  const units = new Map((await reader.read('units', EVERYTHING)).map((unit) => [unit.id, unit]));
  const chains = await reader.read('chains', EVERYTHING);
  return new Map(
    people.map((person) => {
      const actor = actorOf(person, roles.get(person.id) ?? []);
      const mayRead = scope(actor, chains, units.get(person.unitId) ?? null);
      return [person.id, { actor, scope: mayRead, slackUserId: String(accounts.get(person.id)?.[0]?.userId) }];
    }),
  );
}
