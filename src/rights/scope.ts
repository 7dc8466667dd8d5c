import { type ChainParents, withParts } from '../domain/chains/parts.js';
import type { Unit } from '../domain/ledgers/ledgers.js';
import { EVERYTHING, PUBLIC_DOCUMENTS } from '../domain/people/scope.js';
import type { Actor, HeldRole, Scope } from '../domain/people/types.js';

/** The actor's unit, by the marks that tell whose it is. */
type OwnUnit = Pick<Unit, 'id' | 'chainId' | 'countyId' | 'factor'>;

/**
 * What the actor may read: what all held roles open together; without a role, public documents. The rows of the actor's
 * unit are opened only by a role that the unit belongs to; those of one that is not on record (null), by none.
 */
export function scope(actor: Actor, chains: ChainParents, unit: OwnUnit | null = null): Scope {
  if (actor.kind === 'system') return EVERYTHING;
  return actor.roles.map((held) => scopeOfRole(held, chains, unit)).reduce(join, PUBLIC_DOCUMENTS);
}

function scopeOfRole(held: HeldRole, chains: ChainParents, unit: OwnUnit | null): Scope {
  const chainIds = withParts(some(held.chainId), chains);
  const ifOwn = (isOwn: (unit: OwnUnit) => boolean) => (unit !== null && isOwn(unit) ? [unit.id] : []);
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
      return {
        ...department,
        label: 'INTERNAL',
        chainIds,
        unitIds: ifOwn(({ chainId }) => chainId !== null && chainIds.includes(chainId)),
      };
    case 'COUNTY_CHAIN_LEADER':
    case 'COUNTY_OFFICER':
      return {
        ...department,
        countyIds: some(held.countyId),
        unitIds: ifOwn(({ countyId }) => countyId !== null && countyId === held.countyId),
      };
    case 'FACTOR_CONTACT':
      return {
        ...department,
        // A county's department answers for its own matters, not for the factor in the whole city.
        factors: held.countyId === null ? some(held.factor) : [],
        unitIds: ifOwn(
          ({ factor, countyId }) => factor !== null && factor === held.factor && countyId === held.countyId,
        ),
      };
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

function some<T extends string>(id: T | null): T[] {
  return id === null ? [] : [id];
}
