import { daysBetween } from '../../domain/calendar/index.js';
import { grouped } from '../../domain/ledgers/grouped.js';
import type { Milestone, ProgressReport, Project, StageEvent } from '../../domain/ledgers/ledgers.js';
import type { LightRow } from '../../domain/lights/types.js';
import { latestReport } from '../../domain/projects/reports.js';
import type { ReadContext } from '../context.js';
import { type Figure, type Name, nameIn, nameOf } from '../figure.js';

/** One project of a list, with what tells how it stands. */
export interface ProjectLine extends Name {
  readonly project: Project;
  readonly chain: Name | null;
  readonly county: Name | null;
  readonly enterprise: Name | null;
  /** The person by post, and the unit. */
  readonly owner: Name | null;
  readonly ownerUnit: Name | null;
  readonly light: Pick<LightRow, 'light' | 'rule'> | null;
  /** Since when it stands in its stage, with the event that says so. */
  readonly since: { readonly on: string; readonly event: string } | null;
  readonly investment: Figure;
  readonly invested: Figure | null;
  readonly progress: Figure | null;
  readonly report: { readonly id: string; readonly month: string; readonly on: string; readonly age: number } | null;
  /** The next milestone that is not reached. */
  readonly due: (Pick<Milestone, 'id' | 'kind'> & { readonly on: string; readonly missed: boolean }) | null;
}

type Context = Pick<ReadContext, 'store' | 'scope' | 'clock'>;

/** So many ids go into one query. */
const LOT = 1_000;

/** Reads the projects with these ids, in their order, with all that a line says of them. */
export async function readLines(context: Context, ids: readonly string[]): Promise<ProjectLine[]> {
  const lines: ProjectLine[] = [];
  for (let from = 0; from < ids.length; from += LOT)
    lines.push(...(await readLot(context, ids.slice(from, from + LOT))));
  return lines;
}

async function readLot({ store, scope, clock }: Context, ids: readonly string[]): Promise<ProjectLine[]> {
  const projects = await store.read('projects', scope, { id: ids });
  const of = { projectId: ids };
  const reports = grouped(await store.read('progressReports', scope, of), ({ projectId }) => projectId);
  const events = grouped(await store.read('stageEvents', scope, of), ({ projectId }) => projectId);
  const open = grouped(await store.read('milestones', scope, { ...of, actualOn: null }), ({ projectId }) => projectId);
  const lights = new Map(
    (await store.lights(scope, { kind: 'PROJECT', subject: ids })).map((row) => [row.subject, row]),
  );
  const names = await readNames({ store, scope }, projects);
  const today = clock.today();
  const byId = new Map(projects.map((project) => [project.id, project]));
  return ids.flatMap((id) => {
    const project = byId.get(id);
    if (project === undefined) return [];
    const report = latestReport(reports.get(id) ?? [], today);
    return [
      {
        ...nameOf(project),
        project,
        ...names(project),
        light: lights.get(id) ?? null,
        since: sinceOf(events.get(id) ?? []),
        investment: totalInvestment(project, today),
        invested: report && investedSoFar(report),
        progress: report && progressOf(report),
        report: report && reportAge(report, today),
        due: nextDue(open.get(id) ?? [], today),
      },
    ];
  });
}

/** The total as the project has it, which holds as of the day that counts as today. */
export function totalInvestment({ id, totalInvestment: yuan }: Project, today: string): Figure {
  const sources = [{ ledger: 'projects', rows: [id] }] as const;
  return { value: Number(yuan), unit: 'YUAN', period: today, asOf: today, sources };
}

/** What a report says was invested up to its month. */
export function investedSoFar({ id, month, reportedOn, investmentCumulative }: ProgressReport): Figure {
  const sources = [{ ledger: 'progressReports', rows: [id] }] as const;
  return { value: Number(investmentCumulative), unit: 'YUAN', period: month, asOf: reportedOn, sources };
}

/** The physical progress that a report tells. */
export function progressOf({ id, month, reportedOn, progress }: ProgressReport): Figure {
  const sources = [{ ledger: 'progressReports', rows: [id] }] as const;
  return { value: progress, unit: 'PERCENT', period: month, asOf: reportedOn, sources };
}

/** A report with the days that have gone by since. */
export function reportAge({ id, month, reportedOn: on }: ProgressReport, today: string) {
  return { id, month, on, age: daysBetween(on, today) };
}

function sinceOf(events: readonly StageEvent[]): ProjectLine['since'] {
  const [last] = [...events].sort((one, other) => other.on.localeCompare(one.on) || other.id.localeCompare(one.id));
  return last ? { on: last.on, event: last.id } : null;
}

function nextDue(milestones: readonly Milestone[], today: string): ProjectLine['due'] {
  const dueOn = ({ revisedOn, plannedOn }: Milestone) => revisedOn ?? plannedOn;
  const [first] = [...milestones].sort((one, other) => dueOn(one).localeCompare(dueOn(other)));
  if (first === undefined) return null;
  const on = dueOn(first);
  return { id: first.id, kind: first.kind, on, missed: on < today };
}

/** Names beside projects; of enterprises, people and units those that are needed. */
async function readNames({ store, scope }: Pick<ReadContext, 'store' | 'scope'>, projects: readonly Project[]) {
  const wanted = (pick: (project: Project) => string | null) => [
    ...new Set(projects.map(pick).filter((id) => id !== null)),
  ];
  const chains = await store.read('chains', scope);
  const counties = await store.read('counties', scope);
  const enterprises = await store.read('enterprises', scope, { id: wanted(({ enterpriseId }) => enterpriseId) });
  const units = await store.read('units', scope, { id: wanted(({ ownerUnitId }) => ownerUnitId) });
  const people = await store.read('people', scope, { id: wanted(({ ownerPersonId }) => ownerPersonId) });
  const posts = people.map(({ id, titleZh, titleEn }) => ({ id, nameZh: titleZh, nameEn: titleEn }));
  return ({ chainId, countyId, enterpriseId, ownerPersonId, ownerUnitId }: Project) => ({
    chain: nameIn(chains, chainId),
    county: nameIn(counties, countyId),
    enterprise: nameIn(enterprises, enterpriseId),
    owner: nameIn(posts, ownerPersonId),
    ownerUnit: nameIn(units, ownerUnitId),
  });
}
