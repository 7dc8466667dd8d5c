import { partsOf } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { Prisma } from './generated/client.js';

/** The rule of `scope.ts` for projects as plain SQL: what each part of the scope may see. */
export function visibleProjects(scope: Scope): Prisma.Sql {
  return Prisma.join(partsOf(scope).map(ofPart), ' AND ');
}

function ofPart({ all, chainIds, countyIds, enterpriseIds, unitIds }: Scope): Prisma.Sql {
  if (all) return Prisma.sql`TRUE`;
  return Prisma.sql`(project.chain_id = ANY(${[...chainIds]}::text[])
    OR project.county_id = ANY(${[...countyIds]}::text[])
    OR project.enterprise_id = ANY(${[...enterpriseIds]}::text[])
    OR project.owner_unit_id = ANY(${[...unitIds]}::text[]))`;
}
