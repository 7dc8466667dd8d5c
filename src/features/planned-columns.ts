import type { Planned } from '../domain/tasks/index.js';
import type { WriteContext } from './context.js';
import { findCounty } from './places.js';
import { demandClause } from './policy-clause.js';
import { refuse } from './refuse.js';
import type { PlannedInput } from './work-input.js';
import { findEnterprise, findOwner, findProject, findUnit } from './work-names.js';

type Written = PlannedInput & { readonly title?: string | undefined };

/**
 * What a person wrote of a task as columns, every name looked up; a project brings its county and its enterprise.
 * @throws NameError for an unknown name; WutongError `bad-input` at the field for a clause that is not there, or a start after the due date.
 */
export async function plannedColumns(
  context: Pick<WriteContext, 'tx' | 'scope'>,
  written: Written,
  before: Planned | null = null,
): Promise<Partial<Planned>> {
  const { title, goal, measure, path, method, start, due } = written;
  const columns: Partial<Planned> = {
    ...(await subjectColumns(context, written)),
    ...(await findOwner(context.tx, written)),
    ...(await coUnitColumns(context, written)),
    ...(await demandClause(context, written, before)),
    // Kept in the words of whoever writes, whatever the language of the reader.
    ...(title !== undefined && { titleZh: title, titleEn: title }),
    ...(goal !== undefined && { goalZh: goal, goalEn: goal }),
    ...(path !== undefined && { pathZh: path, pathEn: path }),
    ...(method !== undefined && { methodZh: method, methodEn: method }),
    ...(measure !== undefined && { measure }),
    ...(start !== undefined && { startOn: start }),
    ...(due !== undefined && { due }),
  };
  demandOrder({ startOn: before?.startOn ?? null, due: before?.due ?? null, ...columns });
  return columns;
}

async function subjectColumns(
  { tx, scope }: Pick<WriteContext, 'tx' | 'scope'>,
  { project, enterprise, county }: Written,
): Promise<Partial<Planned>> {
  const found = project === undefined ? null : await findProject(tx, scope, project);
  return {
    ...(found && { projectId: found.id, countyId: found.countyId, enterpriseId: found.enterpriseId }),
    ...(enterprise !== undefined && { enterpriseId: (await findEnterprise(tx, scope, enterprise)).id }),
    ...(county !== undefined && { countyId: (await findCounty(tx, county)).id }),
  };
}

async function coUnitColumns(
  { tx }: Pick<WriteContext, 'tx'>,
  { coUnits }: Written,
): Promise<Pick<Partial<Planned>, 'coUnitIds'>> {
  if (coUnits === undefined) return {};
  const ids: string[] = [];
  for (const name of coUnits) ids.push((await findUnit(tx, name)).id);
  return { coUnitIds: [...new Set(ids)] };
}

function demandOrder({ startOn, due }: { readonly startOn?: string | null; readonly due?: string | null }): void {
  if (!startOn || !due || startOn <= due) return;
  refuse(
    'bad-input',
    {
      en: `${due} is before the start, ${startOn}. Write a later day, or an earlier start.`,
      zh: `${due}早于开始日期${startOn}，请写更晚的时限或更早的开始日期。`,
    },
    'due',
  );
}
