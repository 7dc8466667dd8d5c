import type { Problem } from '../../domain/ledgers/ledgers.js';
import type { LightColour } from '../../domain/lights/types.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { isOpen, standsStill } from '../../domain/problems/index.js';
import type { ReadContext } from '../context.js';
import { type Figure, type Name, nameIn } from '../figure.js';
import { type Page, pageOf } from '../page.js';

/** A problem in a list. */
export interface ProblemLine
  extends Pick<Problem, 'id' | 'titleZh' | 'titleEn' | 'status' | 'level' | 'factor' | 'severity' | 'resolveDue'> {
  readonly unit: Name | null;
  /** Working days up to the day to solve it; negative when it has passed, null when its clock does not run. */
  readonly workdaysLeft: Figure | null;
  readonly age: Figure;
  readonly light: LightColour | null;
}

/** By what a list is sorted. */
export const SORTS = ['DUE', 'LIGHT', 'AGE', 'LEVEL', 'NEWEST', 'NUMBER'] as const;
export type Sort = (typeof SORTS)[number];

const WORST_FIRST: readonly (LightColour | null)[] = ['RED', 'YELLOW', 'GREEN', 'GREY', null];

/** A page of problems in an order, each with its unit, its light and its age. */
export async function problemLines(
  context: ReadContext,
  problems: readonly Problem[],
  { sort, ...paging }: { readonly sort: Sort; readonly page: number; readonly pageSize: number },
): Promise<Page<ProblemLine>> {
  const { store, scope } = context;
  const read = async (rows: readonly Problem[]) =>
    new Map(
      (await store.lights(scope, { kind: 'PROBLEM', subject: rows.map(({ id }) => id) })).map((row) => [
        row.subject,
        row.light,
      ]),
    );
  const sorting = sort === 'LIGHT' ? await read(problems) : new Map<string, LightColour>();
  const { rows, ...page } = pageOf([...problems].sort(inOrder(sort, sorting)), paging);
  const lights = sort === 'LIGHT' ? sorting : await read(rows);
  const units = await store.read('units', EVERYTHING, { id: [...new Set(rows.map((row) => row.ownerUnitId))] });
  return { ...page, rows: rows.map((row) => lineOf(context, row, { units, light: lights.get(row.id) ?? null })) };
}

function lineOf(
  context: ReadContext,
  problem: Problem,
  { units, light }: { readonly units: readonly Name[]; readonly light: LightColour | null },
): ProblemLine {
  const { id, titleZh, titleEn, status, level, factor, severity, resolveDue, ownerUnitId } = problem;
  return {
    id,
    titleZh,
    titleEn,
    status,
    level,
    factor,
    severity,
    resolveDue,
    unit: nameIn(units, ownerUnitId),
    workdaysLeft: workdaysLeft(context, problem, resolveDue),
    age: ageOf(context, problem),
    light,
  };
}

/** Working days from today to a due day of a problem; null when its clock does not run. */
export function workdaysLeft({ clock, rules }: ReadContext, problem: Problem, due: string): Figure | null {
  if (!isOpen(problem.status) || standsStill(problem)) return null;
  return workdays(problem, clock.today(), rules.calendar.workdaysBetween(clock.today(), due));
}

/** Working days since the problem was first received, up to today, its close-out or its merging: never set back. */
export function ageOf({ clock, rules }: ReadContext, problem: Problem): Figure {
  const until = problem.closedOn ?? clock.today();
  return workdays(problem, clock.today(), Math.max(0, rules.calendar.workdaysBetween(problem.receivedOn, until)));
}

/** Working days of a problem on a day. */
export function workdays({ id }: Pick<Problem, 'id'>, day: string, value: number): Figure {
  return { value, unit: 'WORKDAYS', period: day, asOf: day, sources: [{ ledger: 'problems', rows: [id] }] };
}

function inOrder(sort: Sort, lights: ReadonlyMap<string, LightColour>): (one: Problem, other: Problem) => number {
  const byDue = (one: Problem, other: Problem) =>
    one.resolveDue.localeCompare(other.resolveDue) || one.id.localeCompare(other.id);
  const rank = ({ id }: Problem) => WORST_FIRST.indexOf(lights.get(id) ?? null);
  switch (sort) {
    case 'DUE':
      return byDue;
    case 'LIGHT':
      return (one, other) => rank(one) - rank(other) || byDue(one, other);
    case 'AGE':
      return (one, other) => one.receivedOn.localeCompare(other.receivedOn) || byDue(one, other);
    case 'LEVEL':
      return (one, other) => other.level - one.level || byDue(one, other);
    case 'NEWEST':
      return (one, other) => other.receivedOn.localeCompare(one.receivedOn) || other.id.localeCompare(one.id);
    case 'NUMBER':
      return (one, other) => one.id.localeCompare(other.id);
  }
}
