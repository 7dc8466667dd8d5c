import type { Person, Task } from '../../domain/ledgers/ledgers.js';
import type { LightColour } from '../../domain/lights/types.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { lacks, type Need } from '../../domain/tasks/index.js';
import type { ReadContext } from '../context.js';
import { type Figure, type Name, nameIn } from '../figure.js';
import { type Page, pageOf } from '../page.js';
import { postName } from '../work-names.js';

/** A task in a list. */
export interface TaskLine {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly chain: Name | null;
  readonly county: Name | null;
  readonly unit: Name | null;
  readonly person: Name | null;
  readonly due: string;
  /** Working days after today up to the due date; negative when it has passed, null for what is no longer to be done. */
  readonly workdaysLeft: Figure | null;
  readonly progress: Figure;
  readonly status: Task['status'];
  readonly light: LightColour | null;
  readonly lacks: readonly Need[];
}

/** By what a list is sorted. */
export const SORTS = ['DUE', 'LIGHT', 'PROGRESS', 'NEWEST', 'NUMBER'] as const;
export type Sort = (typeof SORTS)[number];

const WORST_FIRST: readonly (LightColour | null)[] = ['RED', 'YELLOW', 'GREEN', 'GREY', null];

/** A page of tasks in an order, each with its names and its light. */
export async function taskLines(
  context: ReadContext,
  tasks: readonly Task[],
  { sort, ...paging }: { readonly sort: Sort; readonly page: number; readonly pageSize: number },
): Promise<Page<TaskLine>> {
  const lights = await lightsOf(context, sort === 'LIGHT' ? tasks : []);
  const { rows, ...page } = pageOf([...tasks].sort(inOrder(sort, lights)), paging);
  const shown = sort === 'LIGHT' ? lights : await lightsOf(context, rows);
  const names = await namesOf(context, rows);
  return { ...page, rows: rows.map((task) => lineOf(context, task, { ...names, lights: shown })) };
}

function inOrder(sort: Sort, lights: ReadonlyMap<string, LightColour>): (one: Task, other: Task) => number {
  const byDue = (one: Task, other: Task) => one.due.localeCompare(other.due) || one.id.localeCompare(other.id);
  const rank = ({ id }: Task) => WORST_FIRST.indexOf(lights.get(id) ?? null);
  switch (sort) {
    case 'DUE':
      return byDue;
    case 'LIGHT':
      return (one, other) => rank(one) - rank(other) || byDue(one, other);
    case 'PROGRESS':
      return (one, other) => one.progress - other.progress || byDue(one, other);
    case 'NEWEST':
      return (one, other) => (other.latestOn ?? '').localeCompare(one.latestOn ?? '') || byDue(one, other);
    case 'NUMBER':
      return (one, other) => one.id.localeCompare(other.id);
  }
}

async function lightsOf(
  { store, scope }: ReadContext,
  tasks: readonly Task[],
): Promise<ReadonlyMap<string, LightColour>> {
  if (tasks.length === 0) return new Map();
  const rows = await store.lights(scope, { kind: 'TASK', subject: tasks.map(({ id }) => id) });
  return new Map(rows.map(({ subject, light }) => [subject, light]));
}

interface Names {
  readonly chains: readonly Name[];
  readonly counties: readonly Name[];
  readonly units: readonly Name[];
  readonly people: readonly Name[];
}

async function namesOf({ store }: ReadContext, tasks: readonly Task[]): Promise<Names> {
  const ids = (column: 'chainId' | 'countyId' | 'ownerUnitId' | 'ownerPersonId') => [
    ...new Set(tasks.flatMap((task) => task[column] ?? [])),
  ];
  const people: readonly Person[] = await store.read('people', EVERYTHING, { id: ids('ownerPersonId') });
  return {
    chains: await store.read('chains', EVERYTHING, { id: ids('chainId') }),
    counties: await store.read('counties', EVERYTHING, { id: ids('countyId') }),
    units: await store.read('units', EVERYTHING, { id: ids('ownerUnitId') }),
    people: people.map(postName),
  };
}

function lineOf(
  { clock, rules }: ReadContext,
  task: Task,
  { chains, counties, units, people, lights }: Names & { readonly lights: ReadonlyMap<string, LightColour> },
): TaskLine {
  const { id, titleZh, titleEn, due, status } = task;
  const today = clock.today();
  return {
    id,
    titleZh,
    titleEn,
    chain: nameIn(chains, task.chainId),
    county: nameIn(counties, task.countyId),
    unit: nameIn(units, task.ownerUnitId),
    person: nameIn(people, task.ownerPersonId),
    due,
    workdaysLeft: status === 'OPEN' ? workdays(task, today, rules.calendar.workdaysBetween(today, due)) : null,
    progress: progressOf(task, today),
    status,
    light: lights.get(id) ?? null,
    lacks: lacks(task),
  };
}

/** How far a task has come, as of the day on which that was last said. */
export function progressOf({ id, progress, latestOn, startOn }: Task, today: string): Figure {
  const asOf = latestOn ?? (startOn < today ? startOn : today);
  return { value: progress, unit: 'PERCENT', period: asOf, asOf, sources: [{ ledger: 'tasks', rows: [id] }] };
}

/** Working days of a task on a day. */
export function workdays({ id }: Pick<Task, 'id'>, day: string, value: number): Figure {
  return { value, unit: 'WORKDAYS', period: day, asOf: day, sources: [{ ledger: 'tasks', rows: [id] }] };
}
