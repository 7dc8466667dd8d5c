import { MILESTONE_KINDS, type MilestoneKind, type Stage } from '../projects/types.js';

/** A milestone and the working days that it usually takes. */
export interface StandardStep {
  readonly kind: MilestoneKind;
  readonly workdays: number;
}

/** Starting values of our own where no rule of the province sets one: write your own steps where a project takes longer. */
const WORKDAYS: Readonly<Record<MilestoneKind, number>> = {
  SIGN_REVIEW: 10,
  LAND_SUPPLY: 40,
  FILING: 5,
  ENERGY_REVIEW: 15,
  ENVIRONMENTAL_ASSESSMENT: 30,
  PLANNING_PERMIT: 15,
  CONSTRUCTION_PERMIT: 10,
  START: 5,
  STATISTICS_ENTRY: 20,
  TOPPING_OUT: 90,
  MAIN_COMPLETION: 60,
  EQUIPMENT: 60,
  TRIAL: 30,
  PRODUCTION: 20,
  FULL_OUTPUT: 120,
  ABOVE_SCALE: 60,
};

/** Which milestones are pressed at a stage, those that lead to the next one. */
const OF_STAGE: Readonly<Record<Stage, readonly MilestoneKind[]>> = {
  PLANNED: ['SIGN_REVIEW'],
  ATTRACTING: ['SIGN_REVIEW', 'LAND_SUPPLY', 'FILING'],
  LANDED: ['ENERGY_REVIEW', 'ENVIRONMENTAL_ASSESSMENT', 'PLANNING_PERMIT', 'CONSTRUCTION_PERMIT', 'START'],
  CONSTRUCTING: ['STATISTICS_ENTRY', 'TOPPING_OUT', 'MAIN_COMPLETION', 'EQUIPMENT'],
  COMPLETED: ['TRIAL', 'PRODUCTION'],
  PRODUCING: ['FULL_OUTPUT', 'ABOVE_SCALE'],
};

/** The milestones of a stage in their usual order, without those that are reached already. */
export function standardSteps(stage: Stage, reached: readonly MilestoneKind[] = []): StandardStep[] {
  return MILESTONE_KINDS.filter((kind) => OF_STAGE[stage].includes(kind) && !reached.includes(kind)).map((kind) => ({
    kind,
    workdays: WORKDAYS[kind],
  }));
}
