import type { Mark } from '../../domain/projects/history.js';
import type { ProjectSelection } from '../../domain/projects/selection.js';
import { STAGES, type Stage } from '../../domain/projects/types.js';
import { Prisma } from './generated/client.js';

/** Each condition that is asked for as SQL over `project`, and over `light` where one is. */
export function conditionsOf(where: ProjectSelection): Prisma.Sql[] {
  const { chainIds, countyId, stage, substage, kind, purpose, level, digital, runStates } = where;
  const { light, enterpriseId, nodeId, owners, words, milestoneMissedOn, silentSince, waiting, reached } = where;
  const is = (column: string, value: string | undefined) =>
    value === undefined ? [] : [Prisma.sql`${Prisma.raw(`project.${column}`)} = ${value}`];
  return [
    ...(chainIds === undefined ? [] : [Prisma.sql`project.chain_id = ANY(${[...chainIds]}::text[])`]),
    ...is('county_id', countyId),
    ...is('stage', stage),
    ...is('substage', substage),
    ...is('kind', kind),
    ...is('purpose', purpose),
    ...is('level', level),
    ...is('enterprise_id', enterpriseId),
    ...(digital === undefined ? [] : [Prisma.sql`project.digital = ${digital}`]),
    ...(runStates === undefined ? [] : [Prisma.sql`project.run_state = ANY(${[...runStates]}::text[])`]),
    ...(light === undefined ? [] : [Prisma.sql`light.light = ${light}`]),
    ...(nodeId === undefined ? [] : [Prisma.sql`${nodeId} = ANY(project.node_ids)`]),
    ...(owners === undefined ? [] : [ownedBy(owners)]),
    ...(words ?? []).map(named),
    ...(milestoneMissedOn === undefined ? [] : [missed(milestoneMissedOn)]),
    ...(silentSince === undefined ? [] : [silent(silentSince)]),
    ...(waiting ?? []).map(standing),
    ...(reached === undefined ? [] : [reaching(reached)]),
  ];
}

function ownedBy({ personIds, unitIds }: NonNullable<ProjectSelection['owners']>): Prisma.Sql {
  return Prisma.sql`(project.owner_person_id = ANY(${[...personIds]}::text[])
    OR project.owner_unit_id = ANY(${[...unitIds]}::text[]))`;
}

function named(word: string): Prisma.Sql {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`lower(concat_ws(' ', project.id, project.name_zh, project.name_en,
    array_to_string(project.aliases, ' '))) LIKE ${pattern}`;
}

/** Whose clocks run: what is suspended or has ended stands still. */
const RUNNING = Prisma.sql`project.run_state IN ('NORMAL', 'RESUMED')`;

function missed(day: string): Prisma.Sql {
  return Prisma.sql`(${RUNNING} AND EXISTS (
    SELECT 1 FROM milestone WHERE milestone.project_id = project.id AND milestone.actual_on IS NULL
      AND COALESCE(milestone.revised_on, milestone.planned_on) < ${day}::date))`;
}

/** The rule of `owesReports`: from landing to completion, while the clock runs. */
export const OWES_REPORTS = Prisma.sql`(${RUNNING} AND project.stage IN ('LANDED', 'CONSTRUCTING', 'COMPLETED'))`;

function silent(day: string): Prisma.Sql {
  return Prisma.sql`(${OWES_REPORTS}
    AND NOT EXISTS (SELECT 1 FROM progress_report
      WHERE progress_report.project_id = project.id AND progress_report.reported_on > ${day}::date)
    AND COALESCE(${firstReach('LANDED')}, ${firstReach('STARTED')}) <= ${day}::date)`;
}

function standing({ mark, since }: NonNullable<ProjectSelection['waiting']>[number]): Prisma.Sql {
  const there =
    mark === 'SIGNED'
      ? Prisma.sql`project.stage = 'ATTRACTING' AND project.substage = 'SIGNED'`
      : Prisma.sql`project.stage = 'LANDED'`;
  return Prisma.sql`(${there} AND ${firstReach(mark)} <= ${since}::date)`;
}

/** From the side of the events, which a short period leaves few of. */
function reaching({ mark, period }: NonNullable<ProjectSelection['reached']>): Prisma.Sql {
  const within =
    period === null
      ? Prisma.empty
      : Prisma.sql`HAVING min(stage_event."on") BETWEEN ${period.from}::date AND ${period.to}::date`;
  return Prisma.sql`project.id IN (
    SELECT stage_event.project_id FROM stage_event WHERE ${reaches(mark)} GROUP BY stage_event.project_id ${within})`;
}

/** The day on which the project first reached a mark: the same rule as `reached` of the domain. */
function firstReach(mark: Mark): Prisma.Sql {
  return Prisma.sql`(SELECT min(stage_event."on") FROM stage_event
    WHERE stage_event.project_id = project.id AND ${reaches(mark)})`;
}

const STAGE_OF: Readonly<Record<Mark, Stage>> = {
  SIGNED: 'ATTRACTING',
  LANDED: 'LANDED',
  STARTED: 'CONSTRUCTING',
  COMPLETED: 'COMPLETED',
  PRODUCING: 'PRODUCING',
};

/** A move into the mark's stage that is not backward. */
function reaches(mark: Mark): Prisma.Sql {
  const to = STAGE_OF[mark];
  const before = STAGES.slice(0, STAGES.indexOf(to) + 1);
  const signed = mark === 'SIGNED' ? Prisma.sql`AND stage_event.substage = 'SIGNED'` : Prisma.empty;
  return Prisma.sql`stage_event.to_stage = ${to} ${signed}
    AND (stage_event.from_stage IS NULL OR stage_event.from_stage = ANY(${before}::text[]))`;
}
