import type { Calendar } from '../calendar/calendar.js';
import { monthOf } from '../calendar/days.js';
import { standing } from '../indicators/standing.js';
import { grouped } from '../ledgers/grouped.js';
import type {
  Actual,
  Indicator,
  Milestone,
  Problem,
  ProgressReport,
  Project,
  StageEvent,
  Target,
  Task,
} from '../ledgers/ledgers.js';
import type { LightProfile } from './profile.js';
import { evaluateProject, type Judgement } from './project.js';
import type { LightKind, LightRow, Verdict } from './types.js';
import { evaluateIndicator, evaluateMilestone, evaluateProblem, evaluateTask } from './work.js';

/** All that lights are given to, and what they follow from. */
export interface LitRecords {
  readonly projects: readonly Project[];
  readonly events: readonly StageEvent[];
  readonly milestones: readonly Milestone[];
  readonly reports: readonly ProgressReport[];
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly actuals: readonly Actual[];
}

/** The lights of all records on a day; an indicator without figures gets none. */
export function evaluateAll(records: LitRecords, today: string, calendar: Calendar, profile: LightProfile): LightRow[] {
  const judgement = { today, calendar, profile };
  const row = (kind: LightKind, { id }: { id: string }, { light, rule, inputs, nextChange }: Verdict): LightRow => ({
    subject: id,
    kind,
    light,
    rule,
    inputs,
    evaluatedOn: today,
    nextChange,
  });
  const projects = new Map(records.projects.map((project) => [project.id, project]));
  return [
    ...projectVerdicts(records, judgement).map(([project, verdict]) => row('PROJECT', project, verdict)),
    ...records.milestones.map((milestone) =>
      row('MILESTONE', milestone, evaluateMilestone(milestone, projects.get(milestone.projectId) ?? null, judgement)),
    ),
    ...records.tasks.map((task) => row('TASK', task, evaluateTask(task, judgement))),
    ...records.problems.map((problem) => row('PROBLEM', problem, evaluateProblem(problem, judgement))),
    ...indicatorVerdicts(records, judgement).map(([indicator, verdict]) => row('INDICATOR', indicator, verdict)),
  ];
}

function projectVerdicts(records: LitRecords, judgement: Judgement): [Project, Verdict][] {
  const events = grouped(records.events, (event) => event.projectId);
  const milestones = grouped(records.milestones, (milestone) => milestone.projectId);
  const reports = grouped(records.reports, (report) => report.projectId);
  return records.projects.map((project) => {
    const own = {
      project,
      events: events.get(project.id) ?? [],
      milestones: milestones.get(project.id) ?? [],
      reports: reports.get(project.id) ?? [],
    };
    return [project, evaluateProject(own, judgement)];
  });
}

function indicatorVerdicts({ indicators, targets, actuals }: LitRecords, judgement: Judgement): [Indicator, Verdict][] {
  const upTo = monthOf(judgement.today);
  const verdicts: [Indicator, Verdict][] = [];
  for (const indicator of indicators) {
    const verdict = evaluateIndicator(standing({ indicator, targets, actuals }, upTo), judgement);
    if (verdict) verdicts.push([indicator, verdict]);
  }
  return verdicts;
}
