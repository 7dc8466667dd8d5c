import { STAGES, type Stage, SUBSTAGES, type Substage } from './types.js';

/** Where a stage stands in the order, from 0. */
export function stageRank(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** Below zero when the first position comes before the second; substages decide inside one stage. */
export function comparePositions(
  one: { readonly stage: Stage; readonly substage: Substage | null },
  other: { readonly stage: Stage; readonly substage: Substage | null },
): number {
  return stageRank(one.stage) - stageRank(other.stage) || substageRank(one.substage) - substageRank(other.substage);
}

/** Whether works have begun: the project is being built, built, or in production. */
export function hasStarted(stage: Stage): boolean {
  return stageRank(stage) >= stageRank('CONSTRUCTING');
}

function substageRank(substage: Substage | null): number {
  return substage === null ? -1 : SUBSTAGES.indexOf(substage);
}
