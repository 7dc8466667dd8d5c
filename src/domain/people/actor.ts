import type { LedgerRecord, Person } from '../ledgers/ledgers.js';
import type { Actor } from './types.js';

/** A person as an actor, with those of the roles that are the person's own. */
export function actorOf(person: Pick<Person, 'id' | 'unitId'>, roles: readonly LedgerRecord<'roles'>[]): Actor {
  return {
    id: person.id,
    kind: 'person',
    unitId: person.unitId,
    roles: roles
      .filter((held) => held.personId === person.id)
      .map(({ role, chainId, countyId, factor, enterpriseId }) => ({ role, chainId, countyId, factor, enterpriseId })),
  };
}
