import { type ChainParents, withParts } from '../domain/chains/parts.js';
import { EVERYTHING, PUBLIC_DOCUMENTS } from '../domain/people/scope.js';
import type { Actor, HeldRole, Scope } from '../domain/people/types.js';

/** What the actor may read: what all held roles open together; without a role, public documents. */
export function scope(actor: Actor, chains: ChainParents): Scope {
  if (actor.kind === 'system') return EVERYTHING;
  return actor.roles.map((held) => scopeOfRole(held, actor, chains)).reduce(join, PUBLIC_DOCUMENTS);
}

function scopeOfRole(held: HeldRole, actor: Actor, chains: ChainParents): Scope {
  const unitIds = actor.unitId === null ? [] : [actor.unitId];
  const department: Scope = { ...PUBLIC_DOCUMENTS, maps: true };
  switch (held.role) {
    case 'OFFICE':
    case 'CHIEF_CHAIN_LEADER':
      return EVERYTHING;
    case 'CHAIN_LEADER':
    case 'DEPUTY_CHAIN_LEADER':
    case 'TASK_FORCE_HEAD':
    case 'TASK_FORCE_DEPUTY':
    case 'TASK_FORCE_MEMBER':
      return { ...department, label: 'INTERNAL', chainIds: withParts(some(held.chainId), chains), unitIds };
    case 'COUNTY_CHAIN_LEADER':
    case 'COUNTY_OFFICER':
      return { ...department, countyIds: some(held.countyId), unitIds };
    case 'FACTOR_CONTACT':
      // A county's department answers for its own matters, not for the factor in the whole city.
      return { ...department, factors: held.countyId === null && held.factor !== null ? [held.factor] : [], unitIds };
    case 'SERVICE_SPECIALIST':
      return { ...department, countyIds: some(held.countyId), enterpriseIds: some(held.enterpriseId) };
    case 'ENTERPRISE':
      return { ...PUBLIC_DOCUMENTS, enterpriseIds: some(held.enterpriseId) };
    case 'VIEWER':
      return PUBLIC_DOCUMENTS;
  }
}

function join(one: Scope, other: Scope): Scope {
  return {
    all: one.all || other.all,
    maps: one.maps || other.maps,
    label: one.label === 'INTERNAL' ? one.label : other.label,
    chainIds: union(one.chainIds, other.chainIds),
    countyIds: union(one.countyIds, other.countyIds),
    factors: union(one.factors, other.factors),
    unitIds: union(one.unitIds, other.unitIds),
    enterpriseIds: union(one.enterpriseIds, other.enterpriseIds),
  };
}

function union<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Set([...one, ...other])];
}

function some(id: string | null): string[] {
  return id === null ? [] : [id];
}
