import { daysBetween, monthOf } from '../../domain/calendar/index.js';
import { grouped } from '../../domain/ledgers/grouped.js';
import type { Milestone, Problem, Project, Task } from '../../domain/ledgers/ledgers.js';
import { isOpen } from '../../domain/problems/states.js';
import { owesReports, reportsOwedSince } from '../../domain/projects/reports.js';
import { wordOf } from '../../texts/index.js';
import { type Name, nameOf } from '../figure.js';
import type { DayRules } from './day-rules.js';
import type { DueItem } from './digest.js';
import type { DigestRecords } from './records.js';

/** Something with a day, and to whom it belongs. */
export interface OwnedItem {
  readonly item: DueItem;
  readonly ownerPersonIds: readonly (string | null)[];
  readonly ownerUnitId: string | null;
  /** Past due, due soon, or a report that is to be handed in these days. */
  readonly when: 'overdue' | 'due' | 'report';
}

/** All that is past due, or due within the working days after which lights turn yellow; the oldest first. */
export function dueItems(records: DigestRecords, rules: DayRules): OwnedItem[] {
  const projects = new Map(records.projects.map((project) => [project.id, project]));
  const items = [
    ...records.tasks.flatMap((task) => ofTask(task, rules)),
    ...records.milestones.flatMap((milestone) => ofMilestone(milestone, projects.get(milestone.projectId), rules)),
    ...records.problems.flatMap((problem) => ofProblem(problem, rules)),
    ...reportsToHandIn(records, rules),
  ];
  return items.sort((one, other) => order(one.item, other.item));
}

function order(one: DueItem, other: DueItem): number {
  return daysBetween(other.due, one.due) || (one.record.id < other.record.id ? -1 : 1);
}

function when(due: string, within: number, { today, calendar, until }: DayRules): 'overdue' | 'due' | null {
  if (due < today) return 'overdue';
  if (until !== undefined) return due <= until ? 'due' : null;
  return calendar.workdaysBetween(today, due) <= within ? 'due' : null;
}

interface Dated {
  readonly due: string;
  readonly within: number;
  readonly owners: Pick<OwnedItem, 'ownerPersonIds' | 'ownerUnitId'>;
}

function dated(
  item: Pick<DueItem, 'kind' | 'record'> & Partial<DueItem>,
  { due, within, owners }: Dated,
  rules: DayRules,
): OwnedItem[] {
  const state = when(due, within, rules);
  if (state === null) return [];
  const workdaysLeft = rules.calendar.workdaysBetween(rules.today, due);
  return [{ item: { project: null, month: null, ...item, due, workdaysLeft }, ...owners, when: state }];
}

function ofTask(task: Task, rules: DayRules): OwnedItem[] {
  if (task.status !== 'OPEN') return [];
  const owners = { ownerPersonIds: [task.ownerPersonId], ownerUnitId: task.ownerUnitId };
  const within = rules.lights.dueSoon.yellowWorkdays;
  return dated({ kind: 'TASK', record: titled(task) }, { due: task.due, within, owners }, rules);
}

function ofMilestone(milestone: Milestone, project: Project | undefined, rules: DayRules): OwnedItem[] {
  if (project === undefined || !isRunning(project)) return [];
  const { id, kind, plannedOn, revisedOn, ownerPersonId } = milestone;
  const { zh: nameZh, en: nameEn } = wordOf('milestoneKind', kind);
  const owners = { ownerPersonIds: [ownerPersonId, project.ownerPersonId], ownerUnitId: project.ownerUnitId };
  const within = rules.lights.dueSoon.yellowWorkdays;
  const item = { kind: 'MILESTONE', record: { id, nameZh, nameEn }, project: nameOf(project) } as const;
  return dated(item, { due: revisedOn ?? plannedOn, within, owners }, rules);
}

/** What is set aside has its review day, what is on hold the day to take it up again, and none where it lacks one. */
function ofProblem(problem: Problem, rules: DayRules): OwnedItem[] {
  const due = dayOf(problem);
  if (!isOpen(problem.status) || due === null) return [];
  const owners = { ownerPersonIds: [problem.ownerPersonId], ownerUnitId: problem.ownerUnitId };
  const within = rules.lights.problem.yellowWorkdays;
  return dated({ kind: 'PROBLEM', record: titled(problem) }, { due, within, owners }, rules);
}

function dayOf({ status, heldOn, heldUntil, reviewOn, resolveDue }: Problem): string | null {
  if (status === 'LONG_TERM') return reviewOn;
  return heldOn === null ? resolveDue : heldUntil;
}

function reportsToHandIn({ projects, reporting }: DigestRecords, { today, calendar }: DayRules): OwnedItem[] {
  if (reporting === null) return [];
  const { month, due, events, reports } = reporting;
  const given = new Set(reports.map(({ projectId }) => projectId));
  const byProject = grouped(events, ({ projectId }) => projectId);
  return projects.flatMap((project) => {
    const since = reportsOwedSince(byProject.get(project.id) ?? []);
    if (!owesReports(project) || given.has(project.id) || since === null || monthOf(since) > month) return [];
    const workdaysLeft = calendar.workdaysBetween(today, due);
    const item: DueItem = { kind: 'REPORT', record: nameOf(project), project: null, month, due, workdaysLeft };
    const { ownerPersonId, ownerUnitId } = project;
    return [{ item, ownerPersonIds: [ownerPersonId], ownerUnitId, when: 'report' as const }];
  });
}

function isRunning({ runState }: Pick<Project, 'runState'>): boolean {
  return runState === 'NORMAL' || runState === 'RESUMED';
}

export function titled({ id, titleZh, titleEn }: Pick<Task, 'id' | 'titleZh' | 'titleEn'>): Name {
  return { id, nameZh: titleZh, nameEn: titleEn };
}
