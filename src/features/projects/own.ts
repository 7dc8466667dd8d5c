import type { ProjectSelection } from '../../domain/projects/selection.js';
import type { ReadContext } from '../context.js';

/** Who owns what is mine: myself, my unit, and the units that stand for the chains and counties of my roles. */
export async function ownOwners({
  actor,
  store,
  scope,
}: Pick<ReadContext, 'actor' | 'store' | 'scope'>): Promise<NonNullable<ProjectSelection['owners']>> {
  const of = (pick: (role: (typeof actor.roles)[number]) => string | null) =>
    actor.roles.flatMap((role) => pick(role) ?? []);
  const chainIds = of(({ chainId }) => chainId);
  const countyIds = of(({ countyId }) => countyId);
  const units = await store.read('units', scope);
  const standing = units.filter(
    ({ kind, chainId, countyId }) =>
      (kind === 'TASK_FORCE' && chainId !== null && chainIds.includes(chainId)) ||
      (kind === 'COUNTY_SIDE' && countyId !== null && countyIds.includes(countyId)),
  );
  const unitIds = [...(actor.unitId === null ? [] : [actor.unitId]), ...standing.map(({ id }) => id)];
  return { personIds: [actor.id], unitIds: [...new Set(unitIds)] };
}
