import type { Problem } from '../../domain/ledgers/ledgers.js';
import type { WriteContext } from '../context.js';
import { findOwner } from '../work-names.js';

interface Laid {
  readonly changes: Partial<Problem>;
  readonly note: { readonly zh: string; readonly en: string };
}

/** What changes with a problem that is laid on a unit; the one that had it before helps from now on. */
export async function laidOn(
  { tx }: WriteContext,
  before: Problem,
  { unit, owner }: { readonly unit: string; readonly owner?: string | undefined },
): Promise<Laid> {
  const { ownerUnitId = before.ownerUnitId, ownerPersonId = null } = await findOwner(tx, { unit, owner });
  const unitId = ownerUnitId ?? before.ownerUnitId;
  const moved = unitId !== before.ownerUnitId;
  const helpers = moved ? [...new Set([...before.coUnitIds, before.ownerUnitId])] : before.coUnitIds;
  return {
    changes: {
      ownerUnitId: unitId,
      ownerPersonId,
      coUnitIds: helpers.filter((id) => id !== unitId),
      disputedOn: null,
      ...(moved && { verifiedOn: null }),
    },
    note: { zh: '交办。', en: 'Laid on the unit that is in charge.' },
  };
}
