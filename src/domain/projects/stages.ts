import { STAGES, type Stage } from './types.js';

/** Where a stage stands in the order, from 0. */
export function stageRank(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** Whether works have begun: the project is being built, built, or in production. */
export function hasStarted(stage: Stage): boolean {
  return stageRank(stage) >= stageRank('CONSTRUCTING');
}
