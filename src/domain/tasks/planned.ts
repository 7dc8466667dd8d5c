import type { PlanItem, Task } from '../ledgers/ledgers.js';

/** What a plan lays down of a task: the columns that an item of a plan and a task have in common. */
export const PLANNED_COLUMNS = [
  'titleZh',
  'titleEn',
  'goalZh',
  'goalEn',
  'measure',
  'ownerPersonId',
  'ownerUnitId',
  'coUnitIds',
  'startOn',
  'due',
  'countyId',
  'enterpriseId',
  'projectId',
  'pathZh',
  'pathEn',
  'methodZh',
  'methodEn',
  'policyNumber',
  'policyClause',
] as const satisfies readonly (keyof PlanItem & keyof Task)[];
export type PlannedColumn = (typeof PLANNED_COLUMNS)[number];

/** What is planned: complete for a task, with gaps for an item of a draft. */
export type Planned = Pick<PlanItem, PlannedColumn>;

/** The planned columns of a task or an item, without the rest of it. */
export function plannedOf<R extends Planned>(record: R): Pick<R, PlannedColumn> {
  return Object.fromEntries(PLANNED_COLUMNS.map((column) => [column, record[column]])) as Pick<R, PlannedColumn>;
}

/** The planned columns in which two records differ. */
export function changedColumns(before: Planned, after: Planned): PlannedColumn[] {
  return PLANNED_COLUMNS.filter((column) => keyOf(before[column]) !== keyOf(after[column]));
}

/** Units that help are the same in whatever order; no text is the same as none. */
function keyOf(value: Planned[PlannedColumn]): string {
  return Array.isArray(value) ? [...value].sort().join('|') : (value ?? '');
}

/** What nothing goes in force without (S11): a goal, a date, a person who answers for it. */
export const NEEDS = ['goal', 'due', 'owner'] as const;
export type Need = (typeof NEEDS)[number];

/** Which of goal, date and owner are missing, in this order. */
export function lacks({
  goalZh,
  goalEn,
  due,
  ownerPersonId,
}: Pick<Planned, 'goalZh' | 'goalEn' | 'due' | 'ownerPersonId'>): Need[] {
  const missing = { goal: !goalZh && !goalEn, due: !due, owner: !ownerPersonId };
  return NEEDS.filter((need) => missing[need]);
}
