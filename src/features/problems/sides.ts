import { grouped } from '../../domain/ledgers/grouped.js';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { FACTORS } from '../../domain/problems/index.js';
import type { Reader } from '../../store/types.js';
import { type Name, nameOf } from '../figure.js';

/** A unit of the three sides of rule 38, with the problems that count for it. */
export interface OnSide {
  readonly side: 'COUNTY' | 'DEPARTMENT' | 'TASK_FORCE';
  readonly unit: Name;
  readonly problems: readonly Problem[];
}

/** Each problem once on each side: with its county, the city's department for its factor, the task force of its chain. */
export async function onSides(reader: Pick<Reader, 'read'>, problems: readonly Problem[]): Promise<OnSide[]> {
  const units = await reader.read('units', EVERYTHING);
  const byCounty = grouped(problems, ({ countyId }) => countyId);
  const byFactor = grouped(problems, ({ factor }) => factor);
  const byChain = grouped(problems, ({ chainId }) => chainId);
  const on = (side: OnSide['side'], unit: Name, own: readonly Problem[] = []): OnSide => ({
    side,
    unit: nameOf(unit),
    problems: own,
  });
  return [
    ...(await reader.read('counties', EVERYTHING)).map((county) => on('COUNTY', county, byCounty.get(county.id))),
    ...FACTORS.flatMap((factor) => {
      const unit = units.find((each) => each.factor === factor && each.level === 'CITY');
      return unit ? [on('DEPARTMENT', unit, byFactor.get(factor))] : [];
    }),
    ...units
      .filter(({ kind, level }) => kind === 'TASK_FORCE' && level === 'CITY')
      .flatMap((unit) => (unit.chainId === null ? [] : [on('TASK_FORCE', unit, byChain.get(unit.chainId))])),
  ];
}
