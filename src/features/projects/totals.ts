import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import { grouped } from '../../domain/ledgers/grouped.js';
import type { Problem, Project, Unit } from '../../domain/ledgers/ledgers.js';
import { isOpen } from '../../domain/problems/states.js';
import { FACTORS, type Factor } from '../../domain/problems/types.js';
import { PROJECT_KINDS, type ProjectKind, STAGES, type Stage } from '../../domain/projects/types.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { countOf, type Figure, type Name, nameOf } from '../figure.js';
import { findNamed } from '../find-named.js';
import { PROJECT_READINGS } from '../project-readings.js';
import { nameInput } from '../record-input.js';
import { defineVerb } from '../verb.js';

/** Some projects counted, with what is invested in them and how many of them are digital. */
export interface Counted {
  readonly projects: Figure;
  readonly investment: Figure;
  readonly digital: Figure;
}

/** A row of the pipeline: how many projects of a county stand in each stage. */
export interface PipelineRow {
  readonly county: Name;
  readonly byStage: Readonly<Record<Stage, Figure>>;
  readonly counted: Counted;
}

/** The two wheels, the three-sided cut, and the pipeline by stage and county; ended projects are not counted. */
export const projectTotals = defineVerb({
  name: 'projects.totals',
  summary: {
    en: 'Show totals: new against transformation, by county, factor department and task force, pipeline by stage',
    zh: '项目汇总：新上与技改、分县区、分要素部门、分专班、分阶段',
  },
  input: z.object({ chain: nameInput.optional(), county: nameInput.optional() }),
  action: 'ledger.read',
  command: PROJECT_READINGS.totals,
  writes: false,
  async run(context, input) {
    demandLedgers(context, projectTotals.name);
    return await readTotals(context, input);
  },
});

/** The same for a picture of the pipeline by stage and county. */
export const projectPicture = defineVerb({
  name: 'projects.picture',
  summary: { en: 'Draw the pipeline by stage and county as a picture', zh: '生成各县区项目阶段分布图' },
  input: z.object({ chain: nameInput.optional(), county: nameInput.optional() }),
  action: 'ledger.read',
  command: PROJECT_READINGS.picture,
  writes: false,
  async run(context, input) {
    demandLedgers(context, projectPicture.name);
    return await readTotals(context, input);
  },
});

export type ProjectTotals = Awaited<ReturnType<typeof readTotals>>;

/** Reads the projects that the reader may see, all or those of a chain or a county, and counts them. */
export async function readTotals(
  context: Pick<ReadContext, 'store' | 'scope' | 'clock'>,
  input: { readonly chain?: string | undefined; readonly county?: string | undefined },
) {
  const { store, scope, clock } = context;
  const day = clock.today();
  const chains = await store.read('chains', scope);
  const counties = await store.read('counties', scope);
  const chain = input.chain === undefined ? null : findNamed('chain', input.chain, chains);
  const county = input.county === undefined ? null : findNamed('county', input.county, counties);
  const where = {
    ...(chain && { chainId: withParts([chain.id], chains) }),
    ...(county && { countyId: county.id }),
  };
  const projects = (await store.read('projects', scope, where)).filter(({ runState }) => runState !== 'ENDED');
  const problems = (await store.read('problems', scope)).filter(({ status }) => isOpen(status));
  const units = await store.read('units', scope);
  const wheels = Object.fromEntries(
    PROJECT_KINDS.map((kind) => [
      kind,
      counted(
        projects.filter((project) => project.kind === kind),
        day,
      ),
    ]),
  ) as Record<ProjectKind, Counted>;
  return {
    filters: { chain: chain && nameOf(chain), county: county && nameOf(county) },
    all: counted(projects, day),
    wheels,
    pipeline: pipelineOf(projects, counties, day),
    taskForces: taskForcesOf(projects, units, day),
    departments: departmentsOf(projects, problems, units, day),
    cover: await coverOf(context),
    asOf: day,
    demo: (await store.installation())?.demo ?? false,
  };
}

function counted(projects: readonly Project[], day: string): Counted {
  const value = Number(projects.reduce((sum, { totalInvestment }) => sum + totalInvestment, 0n));
  return {
    projects: countProjects(projects, day),
    investment: { ...countProjects(projects, day), value, unit: 'YUAN' },
    digital: countProjects(
      projects.filter(({ digital }) => digital),
      day,
    ),
  };
}

const countProjects = (rows: readonly Project[], day: string) =>
  countOf(rows, { unit: 'PROJECTS', ledger: 'projects', day });

/** Counties without a project that the reader may see are left out. */
function pipelineOf(projects: readonly Project[], counties: readonly Name[], day: string): PipelineRow[] {
  const byCounty = grouped(projects, ({ countyId }) => countyId);
  return counties.flatMap((county) => {
    const own = byCounty.get(county.id) ?? [];
    if (own.length === 0) return [];
    const stages = STAGES.map((stage) => [
      stage,
      countProjects(
        own.filter((each) => each.stage === stage),
        day,
      ),
    ]);
    const byStage = Object.fromEntries(stages) as Record<Stage, Figure>;
    return [{ county: nameOf(county), byStage, counted: counted(own, day) }];
  });
}

/** The projects of each chain, under the task force that stands for it. */
function taskForcesOf(projects: readonly Project[], units: readonly Unit[], day: string) {
  const byChain = grouped(projects, ({ chainId }) => chainId);
  return units
    .filter(({ kind, level, chainId }) => kind === 'TASK_FORCE' && level === 'CITY' && byChain.has(chainId ?? ''))
    .map((unit) => ({ ...nameOf(unit), ...counted(byChain.get(unit.chainId ?? '') ?? [], day) }));
}

/** The projects that have open problems of a factor, under the city department that answers for the factor. */
function departmentsOf(
  projects: readonly Project[],
  problems: readonly Problem[],
  units: readonly Unit[],
  day: string,
) {
  const ids = new Map(projects.map((project) => [project.id, project]));
  const ofProjects = problems.filter(({ projectId }) => projectId !== null && ids.has(projectId));
  const byFactor = grouped(ofProjects, ({ factor }) => factor);
  return FACTORS.flatMap((factor: Factor) => {
    const own = byFactor.get(factor) ?? [];
    if (own.length === 0) return [];
    const hit = [...new Set(own.map(({ projectId }) => projectId as string))].flatMap((id) => ids.get(id) ?? []);
    const unit = units.find((each) => each.factor === factor && each.level === 'CITY');
    return [
      {
        factor,
        unit: unit ? nameOf(unit) : null,
        projects: countProjects(hit, day),
        problems: countOf(own, { unit: 'PROBLEMS', ledger: 'problems', day }),
      },
    ];
  });
}
