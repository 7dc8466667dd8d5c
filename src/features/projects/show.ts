import { z } from 'zod';
import type { Milestone, Project } from '../../domain/ledgers/ledgers.js';
import type { LightRow } from '../../domain/lights/types.js';
import { isOpen } from '../../domain/problems/states.js';
import { press } from '../../domain/projects/press.js';
import { latestReport } from '../../domain/projects/reports.js';
import { MILESTONE_KINDS } from '../../domain/projects/types.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { type Figure, nameIn, nameOf } from '../figure.js';
import { PROJECT_READINGS } from '../project-readings.js';
import { nameInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { actsFor, mayFileOn } from './acts.js';
import { findProject } from './find-project.js';
import { investedSoFar, progressOf, readLines, reportAge, totalInvestment } from './lines.js';
import { missingForNext } from './recorded.js';
import { stageLine } from './stage-line.js';

/** One project: where it stands, why it has its light, what is due, what was invested, who, and what to press next. */
export const showProject = defineVerb({
  name: 'projects.show',
  summary: {
    en: 'Show a project: stages, light and why, milestones, investment, last report, problems, tasks, people, what to press next',
    zh: '查看项目：阶段、亮灯及依据、节点、投资、最近填报、问题、任务、责任人、下一步抓什么',
  },
  input: z.object({ project: nameInput }),
  action: 'ledger.read',
  command: PROJECT_READINGS.show,
  writes: false,
  async run(context, input) {
    demandLedgers(context, showProject.name);
    const { store, scope, clock } = context;
    const project = await findProject(context, input.project);
    const [line] = await readLines(context, [project.id]);
    if (line === undefined) throw new Error(`${project.id} has gone while it was read`);
    const events = await store.read('stageEvents', scope, { projectId: project.id });
    const [light = null] = await store.lights(scope, { kind: 'PROJECT', subject: project.id });
    return {
      ...line,
      light,
      stages: stageLine(project, events),
      milestones: await readMilestones(context, project),
      ...(await readProgress(context, project)),
      problems: await readProblems(context, project),
      tasks: await readTasks(context, project),
      ...(await readSurroundings(context, project)),
      press: press(project),
      /** What is still to be shown for the move that is pressed; null where that is no move. */
      missing: await missingForNext(store, project),
      /** What the reader may do with it. */
      acts: actsFor(context, project),
      /** Whether the reader may file a problem of it. */
      mayFile: mayFileOn(context, project),
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

export type ProjectCard = Awaited<ReturnType<typeof showProject.run>>;

type Context = Pick<ReadContext, 'store' | 'scope' | 'clock'>;

/** A milestone with its light. */
export interface LitMilestone extends Milestone {
  readonly light: LightRow['light'] | null;
}

async function readMilestones({ store, scope }: Context, { id }: Project): Promise<LitMilestone[]> {
  const rows = await store.read('milestones', scope, { projectId: id });
  const subject = rows.map((row) => row.id);
  const lights = new Map((await store.lights(scope, { kind: 'MILESTONE', subject })).map((row) => [row.subject, row]));
  const place = ({ kind }: Milestone) => MILESTONE_KINDS.indexOf(kind);
  return rows
    .map((row) => ({ ...row, light: lights.get(row.id)?.light ?? null }))
    .sort((one, other) => place(one) - place(other) || one.id.localeCompare(other.id));
}

/** The newest report, and the sums of money with their periods: in all, planned and done in the year, done so far. */
async function readProgress({ store, scope, clock }: Context, project: Project) {
  const today = clock.today();
  const year = today.slice(0, 4);
  const reports = await store.read('progressReports', scope, { projectId: project.id });
  const latest = latestReport(reports, today);
  const ofYear = reports.filter(({ month }) => month.startsWith(year)).sort((a, b) => a.month.localeCompare(b.month));
  const [first, last] = [ofYear[0], ofYear.at(-1)];
  const yearDone: Figure | null =
    first === undefined || last === undefined
      ? null
      : {
          value: Number(ofYear.reduce((sum, { investmentMonth }) => sum + investmentMonth, 0n)),
          unit: 'YUAN',
          period: first.month === last.month ? first.month : `${first.month}/${last.month}`,
          asOf: last.reportedOn,
          sources: [{ ledger: 'progressReports', rows: ofYear.map(({ id }) => id) }],
        };
  const { yearPlanInvestment } = project;
  const yearPlan: Figure | null =
    yearPlanInvestment === null
      ? null
      : { ...totalInvestment(project, today), value: Number(yearPlanInvestment), period: year };
  return {
    investment: totalInvestment(project, today),
    yearPlan,
    yearDone,
    invested: latest && investedSoFar(latest),
    progress: latest && progressOf(latest),
    latestReport: latest && { ...latest, ...reportAge(latest, today) },
  };
}

async function readProblems({ store, scope }: Context, { id }: Project) {
  const rows = (await store.read('problems', scope, { projectId: id })).filter(({ status }) => isOpen(status));
  return await lit({ store, scope }, 'PROBLEM', rows);
}

async function readTasks({ store, scope }: Context, { id }: Project) {
  return await lit({ store, scope }, 'TASK', await store.read('tasks', scope, { projectId: id, status: 'OPEN' }));
}

async function lit<R extends { readonly id: string }>(
  { store, scope }: Pick<Context, 'store' | 'scope'>,
  kind: 'PROBLEM' | 'TASK',
  rows: readonly R[],
): Promise<(R & { readonly light: LightRow['light'] | null })[]> {
  const subject = rows.map(({ id }) => id);
  const lights = new Map((await store.lights(scope, { kind, subject })).map((row) => [row.subject, row.light]));
  return rows.map((row) => ({ ...row, light: lights.get(row.id) ?? null }));
}

/** What it stands in, and what it came from and led to. */
async function readSurroundings({ store, scope }: Context, project: Project) {
  const { id, parkId, nodeIds, parentProjectId } = project;
  const parks = parkId === null ? [] : await store.read('parks', scope, { id: parkId });
  const nodes = await store.read('nodes', scope, { id: nodeIds });
  const parents = parentProjectId === null ? [] : await store.read('projects', scope, { id: parentProjectId });
  const children = await store.read('projects', scope, { parentProjectId: id });
  return {
    park: nameIn(parks, parkId),
    nodes: nodes.map(nameOf),
    parent: nameIn(parents, parentProjectId),
    children: children.map((child) => ({ ...nameOf(child), kind: child.kind, stage: child.stage })),
  };
}
