import { daysBetween, endOfMonth, monthOf, monthsBetween } from '../../domain/calendar/index.js';
import type { Milestone, ProgressReport, Project, StageEvent } from '../../domain/ledgers/ledgers.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { refuse } from '../refuse.js';
import type { ReportInput } from './report-input.js';

/** What is known of the project when its report comes in. */
export interface ReportedProject {
  readonly project: Project;
  readonly events: readonly StageEvent[];
  readonly milestones: readonly Milestone[];
  readonly reports: readonly ProgressReport[];
}

/** The report of the latest month before the given one. */
export function reportBefore(reports: readonly ProgressReport[], month: string): ProgressReport | null {
  return (
    reports
      .filter((report) => report.month < month)
      .sort(byMonth)
      .at(-1) ?? null
  );
}

/**
 * Refuses a report that cannot be right.
 * @throws WutongError `conflict` or `bad-input` that says what to do instead.
 */
export function checkReport({ project, events, reports }: ReportedProject, input: ReportInput, today: string): void {
  const { id, runState, restartOn } = project;
  if (runState === 'ENDED') refuse('conflict', projectRefusals.ended(id));
  if (runState === 'SUSPENDED') refuse('conflict', projectRefusals.suspended(id, restartOn));
  const latest = monthOf(today);
  if (input.month > latest) refuse('bad-input', projectRefusals.monthToCome(input.month, latest), 'month');
  const first = events.map((event) => monthOf(event.on)).sort()[0];
  if (first !== undefined && input.month < first)
    refuse('bad-input', projectRefusals.monthTooEarly(id, first), 'month');
  const last = reportBefore(reports, input.month);
  if (last !== null && input.progress < last.progress && input.reason === undefined)
    refuse('bad-input', projectRefusals.progressBack(last.month, last.progress), 'progress');
}

/**
 * The progress that the plan asks for by the end of a month: what was set for that month before; else the last report's
 * plan carried on at its last monthly step; for a first report the share of the time between the planned start and
 * completion that has passed.
 */
export function plannedProgress({ milestones, reports }: ReportedProject, month: string): number {
  const own = reports.find((report) => report.month === month);
  if (own) return own.plannedProgress;
  const last = reportBefore(reports, month);
  if (last === null) return shareOfTime(milestones, month);
  const beforeLast = reportBefore(reports, last.month);
  if (beforeLast === null) return Math.max(last.plannedProgress, shareOfTime(milestones, month));
  const step = (last.plannedProgress - beforeLast.plannedProgress) / monthsApart(beforeLast.month, last.month);
  return atMostAll(last.plannedProgress + step * monthsApart(last.month, month));
}

function shareOfTime(milestones: readonly Milestone[], month: string): number {
  const plannedOn = (kind: Milestone['kind']) => {
    const milestone = milestones.find((each) => each.kind === kind);
    return milestone && (milestone.revisedOn ?? milestone.plannedOn);
  };
  const start = plannedOn('START');
  const end = plannedOn('MAIN_COMPLETION') ?? plannedOn('EQUIPMENT') ?? plannedOn('PRODUCTION');
  if (start === undefined || end === undefined || end <= start) return 0;
  return atMostAll((100 * daysBetween(start, endOfMonth(month))) / daysBetween(start, end));
}

function monthsApart(from: string, to: string): number {
  return monthsBetween(from, to).length - 1;
}

function atMostAll(share: number): number {
  return Math.round(Math.min(100, Math.max(0, share)) * 10) / 10;
}

function byMonth(one: ProgressReport, other: ProgressReport): number {
  return one.month < other.month ? -1 : 1;
}
