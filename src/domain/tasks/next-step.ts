import { daysBetween } from '../calendar/days.js';
import type { Task } from '../ledgers/ledgers.js';

/** What to do next about a task, the most pressing first. */
export const NEXT_STEPS = [
  'NAME_OWNER',
  'RESTART',
  'WAIT_RESTART',
  'PROVE',
  'CATCH_UP',
  'REPORT',
  'BEGIN',
  'GO_ON',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** A task of which nothing has been heard for so long is asked for a report. */
const SILENT_DAYS = 30;

/** What to do next about a task on a day; nothing about one that is done or cancelled. */
export function nextSteps(
  task: Pick<Task, 'status' | 'ownerPersonId' | 'progress' | 'startOn' | 'due' | 'latestOn' | 'restartOn'>,
  today: string,
): NextStep[] {
  const { status, ownerPersonId, progress, startOn, due, latestOn, restartOn } = task;
  if (status === 'DONE' || status === 'CANCELLED') return [];
  const steps: NextStep[] = ownerPersonId === null ? ['NAME_OWNER'] : [];
  if (status === 'SUSPENDED') return [...steps, restartOn !== null && restartOn < today ? 'RESTART' : 'WAIT_RESTART'];
  if (progress >= 100) return [...steps, 'PROVE'];
  if (due < today) return [...steps, 'CATCH_UP'];
  if (startOn > today) return [...steps, 'BEGIN'];
  return [...steps, daysBetween(latestOn ?? startOn, today) > SILENT_DAYS ? 'REPORT' : 'GO_ON'];
}
