import type { Calendar } from '../calendar/calendar.js';
import { addDays, addMonths, addMonthsToDay, monthOf, monthsBetween } from '../calendar/days.js';
import type { Milestone, ProgressReport, Project, StageEvent } from '../ledgers/ledgers.js';
import { reached } from '../projects/history.js';
import {
  lastMonthDue,
  latestReport,
  monthsWithoutReport,
  owesReports,
  progressLag,
  reportDue,
  reportsOwedSince,
} from '../projects/reports.js';
import { hasStarted } from '../projects/stages.js';
import type { LightProfile } from './profile.js';
import type { LightColour, Verdict } from './types.js';

/** What is known of one project. */
export interface ProjectRecords {
  readonly project: Pick<Project, 'stage' | 'runState' | 'restartOn'>;
  readonly events: readonly StageEvent[];
  readonly milestones: readonly Milestone[];
  readonly reports: readonly ProgressReport[];
}

/** By what a light is judged: the day, the calendar, the thresholds. */
export interface Judgement {
  readonly today: string;
  readonly calendar: Calendar;
  readonly profile: LightProfile;
}

const SEVERITY: Readonly<Record<LightColour, number>> = { GREY: 0, GREEN: 1, YELLOW: 2, RED: 3 };

/** The worst light of a project's rules; of equal ones the first: start, progress, report, statistics entry. */
export function evaluateProject(records: ProjectRecords, judgement: Judgement): Verdict {
  const still = standingStill(records.project, judgement.today);
  if (still) return still;
  const verdicts = [startMissed, progressBehind, reportMissing, statisticsEntry]
    .map((rule) => rule(records, judgement))
    .filter((verdict) => verdict !== null);
  const nextChange = earliest(verdicts.map((verdict) => verdict.nextChange));
  const worst = verdicts.reduce<Verdict | null>(
    (chosen, verdict) => (chosen && SEVERITY[chosen.light] >= SEVERITY[verdict.light] ? chosen : verdict),
    null,
  );
  if (worst) return { ...worst, nextChange };
  return { light: 'GREEN', rule: 'project.nothing-due', inputs: { stage: records.project.stage }, nextChange: null };
}

function standingStill({ runState, restartOn }: ProjectRecords['project'], today: string): Verdict | null {
  if (runState === 'ENDED') return { light: 'GREY', rule: 'project.ended', inputs: { runState }, nextChange: null };
  if (runState !== 'SUSPENDED') return null;
  if (restartOn !== null && restartOn < today)
    return { light: 'RED', rule: 'project.restart-missed', inputs: { runState, restartOn }, nextChange: null };
  const nextChange = restartOn && addDays(restartOn, 1);
  return { light: 'GREY', rule: 'project.suspended', inputs: { runState, restartOn }, nextChange };
}

function startMissed({ project, milestones }: ProjectRecords, { today, profile }: Judgement): Verdict | null {
  const milestone = milestones.find((each) => each.kind === 'START');
  if (!milestone || milestone.actualOn !== null || hasStarted(project.stage)) return null;
  const plannedOn = milestone.revisedOn ?? milestone.plannedOn;
  const monthsMissed = Math.max(monthsBetween(plannedOn, today).length - 1, 0);
  const { yellowMonths, redMonths } = profile.start;
  const light = byMonths(monthsMissed, yellowMonths, redMonths);
  const ahead = light === 'GREEN' ? yellowMonths : redMonths;
  return {
    light,
    rule: 'project.start-missed',
    inputs: { milestone: milestone.id, plannedOn, monthsMissed },
    nextChange: light === 'RED' ? null : `${addMonths(monthOf(plannedOn), ahead)}-01`,
  };
}

function progressBehind({ project, reports }: ProjectRecords, { today, profile }: Judgement): Verdict | null {
  const report = project.stage === 'CONSTRUCTING' ? latestReport(reports, today) : null;
  if (!report) return null;
  const lag = progressLag(report);
  const { yellowFrom, redAbove } = profile.progressLag;
  const { id, month, plannedProgress, progress } = report;
  return {
    light: lag > redAbove ? 'RED' : lag >= yellowFrom ? 'YELLOW' : 'GREEN',
    rule: 'project.progress-lag',
    inputs: { report: id, month, plannedProgress, progress, lag },
    nextChange: null,
  };
}

function reportMissing(records: ProjectRecords, { today, calendar, profile }: Judgement): Verdict | null {
  const { project, events } = records;
  if (!owesReports(project) || reportsOwedSince(events) === null) return null;
  const { dueWorkday, yellowMonths, redMonths } = profile.report;
  const { running } = monthsWithoutReport(records, today, calendar, dueWorkday);
  const lastDue = lastMonthDue(today, calendar, dueWorkday);
  const light = byMonths(running, yellowMonths, redMonths);
  return {
    light,
    rule: 'project.report-missing',
    inputs: {
      lastMonthDue: lastDue,
      monthsMissing: running,
      lastReport: latestReport(records.reports, today)?.month ?? null,
    },
    nextChange: light === 'RED' ? null : addDays(reportDue(addMonths(lastDue, 1), calendar, dueWorkday), 1),
  };
}

function statisticsEntry(
  { project, events, milestones }: ProjectRecords,
  { today, profile }: Judgement,
): Verdict | null {
  const milestone = milestones.find((each) => each.kind === 'STATISTICS_ENTRY');
  const startedOn = reached(events, 'STARTED');
  if (!milestone || milestone.actualOn !== null || startedOn === null || !hasStarted(project.stage)) return null;
  const { yellowMonths, redMonths } = profile.statisticsEntry;
  const after = (months: number) => addDays(addMonthsToDay(startedOn, months), 1);
  const light = today >= after(redMonths) ? 'RED' : today >= after(yellowMonths) ? 'YELLOW' : 'GREEN';
  const ahead = light === 'GREEN' ? yellowMonths : redMonths;
  return {
    light,
    rule: 'project.statistics-entry',
    inputs: { milestone: milestone.id, startedOn, entered: false },
    nextChange: light === 'RED' ? null : after(ahead),
  };
}

function byMonths(months: number, yellowMonths: number, redMonths: number): LightColour {
  if (months >= redMonths) return 'RED';
  return months >= yellowMonths ? 'YELLOW' : 'GREEN';
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
