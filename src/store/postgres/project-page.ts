import type { Scope } from '../../domain/people/types.js';
import type { ProjectPage, ProjectPageQuery } from '../types.js';
import type { Queries } from './client.js';
import { Prisma } from './generated/client.js';
import { conditionsOf } from './project-conditions.js';
import { orderOf } from './project-order.js';
import { visibleProjects } from './project-scope.js';

/** One page of the projects under the conditions, with how many there are: one statement, so that both agree. */
export async function pageOfProjects(queries: Queries, scope: Scope, query: ProjectPageQuery): Promise<ProjectPage> {
  const { where, page, pageSize } = query;
  const order = orderOf(query);
  const all = Prisma.join([visibleProjects(scope), ...conditionsOf(where)], ' AND ');
  const [found] = await queries.$queryRaw<{ total: number; ids: string[] }[]>`
    WITH wanted AS MATERIALIZED (
      SELECT project.id, ${order.key} AS key
      FROM project ${needsLight(query) ? lightsOf(query) : Prisma.empty} ${order.from}
      WHERE ${all}
    ), counted AS (SELECT count(*)::int AS total FROM wanted)
    SELECT total, ARRAY(
      SELECT id FROM wanted ORDER BY ${order.by}, id COLLATE "C"
      LIMIT ${pageSize}::int OFFSET LEAST(${page}::int - 1, GREATEST(total - 1, 0) / ${pageSize}::int) * ${pageSize}::int
    ) AS ids
    FROM counted`;
  return { ids: found?.ids ?? [], total: found?.total ?? 0 };
}

function needsLight({ where, sort }: ProjectPageQuery): boolean {
  return where.light !== undefined || sort === 'light';
}

function lightsOf({ lights }: ProjectPageQuery): Prisma.Sql {
  if (lights === undefined) return Prisma.sql`LEFT JOIN light ON light.subject = project.id`;
  const json = JSON.stringify(lights.map(({ subject, light }) => ({ subject, light })));
  return Prisma.sql`
    LEFT JOIN jsonb_to_recordset(${json}::jsonb) AS light(subject text, light text) ON light.subject = project.id`;
}
