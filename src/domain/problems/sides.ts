import { grouped } from '../ledgers/grouped.js';
import type { County, Problem, Unit } from '../ledgers/ledgers.js';
import { FACTORS } from './types.js';

/** The three sides that are measured by problems (规则 38): where they are, who is short of what, whose chain it is. */
export const SIDES = ['COUNTY', 'DEPARTMENT', 'TASK_FORCE'] as const;

export type Side = (typeof SIDES)[number];

/** A unit of a side, with the problems that count for it. */
export interface UnitOnSide {
  readonly side: Side;
  readonly unit: County | Unit;
  readonly problems: readonly Problem[];
}

/** Each problem once on each side: with its county, the city's department for its factor, the task force of its chain. */
export function unitsOnSides(
  problems: readonly Problem[],
  { counties, units }: { readonly counties: readonly County[]; readonly units: readonly Unit[] },
): UnitOnSide[] {
  const byCounty = grouped(problems, ({ countyId }) => countyId);
  const byFactor = grouped(problems, ({ factor }) => factor);
  const byChain = grouped(problems, ({ chainId }) => chainId);
  const on = (side: Side, unit: County | Unit, own: readonly Problem[] = []) => ({ side, unit, problems: own });
  return [
    ...counties.map((county) => on('COUNTY', county, byCounty.get(county.id))),
    ...FACTORS.flatMap((factor) => {
      const unit = units.find((each) => each.factor === factor && each.level === 'CITY');
      return unit ? [on('DEPARTMENT', unit, byFactor.get(factor))] : [];
    }),
    ...units
      .filter(({ kind, level }) => kind === 'TASK_FORCE' && level === 'CITY')
      .flatMap((unit) => (unit.chainId === null ? [] : [on('TASK_FORCE', unit, byChain.get(unit.chainId))])),
  ];
}
