import { contains, type Period } from '../calendar/periods.js';
import { grouped } from '../ledgers/grouped.js';
import type { Project, StageEvent } from '../ledgers/ledgers.js';
import { stageRank } from './stages.js';
import type { Stage } from './types.js';

/** What the counts of projects speak of; STARTED is the move into CONSTRUCTING. */
export const MARKS = ['SIGNED', 'LANDED', 'STARTED', 'COMPLETED', 'PRODUCING'] as const;
export type Mark = (typeof MARKS)[number];

/** The first time that a project reached a mark, with the event that says so. */
export interface Reach {
  readonly projectId: string;
  readonly on: string;
  readonly eventId: string;
}

const STAGE_OF: Readonly<Record<Exclude<Mark, 'SIGNED'>, Stage>> = {
  LANDED: 'LANDED',
  STARTED: 'CONSTRUCTING',
  COMPLETED: 'COMPLETED',
  PRODUCING: 'PRODUCING',
};

/**
 * When a project first reached a mark, by its own events; null when it never did, or not within the period.
 * A move back into a stage does not reach it, a later return does not reach it again, and history stays when a project ends.
 */
export function reached(
  events: readonly StageEvent[],
  mark: Mark,
  period?: Pick<Period, 'from' | 'to'>,
): string | null {
  const on = firstReach(events, mark)?.on ?? null;
  return on !== null && (!period || contains(period, on)) ? on : null;
}

/** The projects that first reached a mark in a period (ever, without one), in order of day and number. */
export function reachedIn(
  projects: readonly Pick<Project, 'id'>[],
  events: readonly StageEvent[],
  mark: Mark,
  period?: Pick<Period, 'from' | 'to'>,
): Reach[] {
  const byProject = grouped(events, (event) => event.projectId);
  return projects
    .map(({ id }) => firstReach(byProject.get(id) ?? [], mark))
    .filter((reach) => reach !== null)
    .filter((reach) => !period || contains(period, reach.on))
    .sort((one, other) => one.on.localeCompare(other.on) || one.projectId.localeCompare(other.projectId));
}

function firstReach(events: readonly StageEvent[], mark: Mark): Reach | null {
  let first: StageEvent | null = null;
  for (const event of events) if (reaches(event, mark) && (first === null || event.on < first.on)) first = event;
  return first && { projectId: first.projectId, on: first.on, eventId: first.id };
}

function reaches(event: StageEvent, mark: Mark): boolean {
  if (isBackward(event)) return false;
  if (mark === 'SIGNED') return event.toStage === 'ATTRACTING' && event.substage === 'SIGNED';
  // What stays in its stage was suspended there, went on or ended.
  return event.toStage === STAGE_OF[mark] && event.fromStage !== event.toStage;
}

function isBackward(event: StageEvent): boolean {
  return event.fromStage !== null && stageRank(event.fromStage) > stageRank(event.toStage);
}
