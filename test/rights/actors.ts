import type { Actor, HeldRole, RoleName } from '../../src/domain/people/types.js';

/** A role held for nothing in particular, unless the test says for what. */
export function held(role: RoleName, given: Partial<HeldRole> = {}): HeldRole {
  return { role, chainId: null, countyId: null, factor: null, enterpriseId: null, ...given };
}

export function person(roles: readonly HeldRole[], given: Partial<Actor> = {}): Actor {
  return { id: 'somebody', kind: 'person', unitId: null, roles, ...given };
}

export const system: Actor = { id: 'system', kind: 'system', unitId: null, roles: [] };
