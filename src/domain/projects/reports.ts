import type { Calendar } from '../calendar/calendar.js';
import { addMonths, monthOf, monthsBetween } from '../calendar/days.js';
import type { ProgressReport, Project, StageEvent } from '../ledgers/ledgers.js';
import { reached } from './history.js';
import type { Stage } from './types.js';

/** The working day of the next month by which a month's report is due. */
export const REPORT_DUE_WORKDAY = 5;

/** The months for which a project owes a report that has not come. */
export interface MissingReports {
  readonly months: readonly string[];
  /** How many of them follow each other up to the last month due (连续). */
  readonly running: number;
}

/** What the reports of one project are judged by. */
export interface ReportHistory {
  readonly project: Pick<Project, 'stage' | 'runState'>;
  readonly events: readonly StageEvent[];
  readonly reports: readonly Pick<ProgressReport, 'month'>[];
}

/** The day by which the report of a month is due: the fifth working day of the next month. */
export function reportDue(month: string, calendar: Calendar, workday = REPORT_DUE_WORKDAY): string {
  return calendar.nthWorkdayOfMonth(addMonths(month, 1), workday);
}

/** The latest month whose report is past due. */
export function lastMonthDue(today: string, calendar: Calendar, workday = REPORT_DUE_WORKDAY): string {
  const lastMonth = addMonths(monthOf(today), -1);
  return reportDue(lastMonth, calendar, workday) < today ? lastMonth : addMonths(lastMonth, -1);
}

/**
 * The months without a report, from the month of landing (of the start, when landing was skipped) to the last one due.
 * Projects from landing to completion owe reports; a suspended or ended one owes none.
 */
export function monthsWithoutReport(
  { project, events, reports }: ReportHistory,
  today: string,
  calendar: Calendar,
  workday = REPORT_DUE_WORKDAY,
): MissingReports {
  const since = reportsOwedSince(events);
  if (!owesReports(project) || since === null) return { months: [], running: 0 };
  const owed = monthsBetween(since, lastMonthDue(today, calendar, workday));
  const given = new Set(reports.map((report) => report.month));
  const lastGiven = owed.findLastIndex((month) => given.has(month));
  return { months: owed.filter((month) => !given.has(month)), running: owed.length - 1 - lastGiven };
}

/** The day from which a project owes reports; null before it has landed or started. */
export function reportsOwedSince(events: readonly StageEvent[]): string | null {
  return reached(events, 'LANDED') ?? reached(events, 'STARTED');
}

const REPORTING: readonly Stage[] = ['LANDED', 'CONSTRUCTING', 'COMPLETED'];

/** Whether a project must report each month. */
export function owesReports(project: Pick<Project, 'stage' | 'runState'>): boolean {
  return REPORTING.includes(project.stage) && (project.runState === 'NORMAL' || project.runState === 'RESUMED');
}

/** The report of the latest month, up to the month of a day; null when there is none. */
export function latestReport<R extends Pick<ProgressReport, 'month'>>(reports: readonly R[], today: string): R | null {
  let latest: R | null = null;
  for (const report of reports)
    if (report.month <= monthOf(today) && (latest === null || report.month > latest.month)) latest = report;
  return latest;
}

/** How far progress lies behind its plan, in percentage points; below zero when ahead. */
export function progressLag(report: Pick<ProgressReport, 'plannedProgress' | 'progress'>): number {
  return Math.round((report.plannedProgress - report.progress) * 100) / 100;
}
