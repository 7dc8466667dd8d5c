import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { type UnitOnSide, unitsOnSides } from '../../domain/problems/index.js';
import type { Reader } from '../../store/types.js';
import { type Name, nameOf } from '../figure.js';

/** A unit of the three sides of rule 38 by its name, with the problems that count for it. */
export type OnSide = Omit<UnitOnSide, 'unit'> & { readonly unit: Name };

/** Each problem once on each side, by all units that there are. */
export async function onSides(reader: Pick<Reader, 'read'>, problems: readonly Problem[]): Promise<OnSide[]> {
  const units = await reader.read('units', EVERYTHING);
  const counties = await reader.read('counties', EVERYTHING);
  return unitsOnSides(problems, { counties, units }).map((each) => ({ ...each, unit: nameOf(each.unit) }));
}
