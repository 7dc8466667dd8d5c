import type { ProjectSort } from '../../domain/projects/selection.js';
import { STAGES, SUBSTAGES } from '../../domain/projects/types.js';
import type { ProjectPageQuery } from '../types.js';
import { Prisma } from './generated/client.js';
import { OWES_REPORTS } from './project-conditions.js';

/** What an order is made of: a key worked out for each project, what it needs beside `project`, and how keys follow. */
export interface Order {
  readonly key: Prisma.Sql;
  readonly from: Prisma.Sql;
  readonly by: Prisma.Sql;
}

type Keys = Readonly<Record<ProjectSort, (query: ProjectPageQuery) => Pick<Order, 'key'> & Partial<Order>>>;

/** Ids and names by their code units, which must not hang on the collation of a database. */
const KEYS: Keys = {
  number: () => ({ key: Prisma.sql`project.id COLLATE "C"` }),
  name: ({ language }) => ({
    key: Prisma.sql`lower(${Prisma.raw(language === 'zh' ? 'project.name_zh' : 'project.name_en')}) COLLATE "C"`,
  }),
  investment: () => ({ key: Prisma.sql`-project.total_investment` }),
  light: () => ({
    key: Prisma.sql`COALESCE(array_position(ARRAY['RED', 'YELLOW', 'GREEN', 'GREY'], light.light), 5)`,
  }),
  stage: () => ({
    key: Prisma.sql`array_position(${[...STAGES]}::text[], project.stage) * 100
      + COALESCE(array_position(${[...SUBSTAGES]}::text[], project.substage), 0)`,
  }),
  report: () => ({
    key: Prisma.sql`CASE WHEN ${OWES_REPORTS} THEN COALESCE(reported.latest, '0001-01-01'::date) ELSE 'infinity' END`,
    from: Prisma.sql`LEFT JOIN (SELECT project_id, max(reported_on) AS latest FROM progress_report GROUP BY project_id)
      AS reported ON reported.project_id = project.id`,
  }),
  due: () => ({
    key: Prisma.sql`COALESCE(next_due.day, 'infinity'::date)`,
    from: Prisma.sql`LEFT JOIN (SELECT project_id, min(COALESCE(revised_on, planned_on)) AS day FROM milestone
      WHERE actual_on IS NULL GROUP BY project_id) AS next_due ON next_due.project_id = project.id`,
  }),
};

/** The order that is asked for. */
export function orderOf(query: ProjectPageQuery): Order {
  const { key, from = Prisma.empty } = KEYS[query.sort](query);
  return { key, from, by: query.reversed === true ? Prisma.sql`key DESC` : Prisma.sql`key ASC` };
}
