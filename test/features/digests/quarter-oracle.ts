import { type Item, plus, type Worker, type World } from './quarter-world.js';

/** What a digest must say, worked out again from the rules of the field: nothing here knows the product. */

export interface Counts {
  readonly overdue: number;
  readonly due: number;
  readonly reports: number;
  readonly changed: number;
}

export interface Expected {
  readonly own: Counts;
  readonly led: Counts | null;
  readonly waiting: number;
}

const OFF = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
] as const;
const MADE_UP = ['2026-01-04', '2026-02-14', '2026-02-28'];

export function worksOn(day: string): boolean {
  if (MADE_UP.includes(day)) return true;
  if (OFF.some(([from, to]) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The last day before the fourth working day from now on: up to it, three working days are left at most. */
function horizonOf(day: string): string {
  let last = day;
  for (let left = 4; left > 0; ) {
    last = plus(last, 1);
    if (worksOn(last)) left--;
  }
  return plus(last, -1);
}

function fifthWorkday(month: string): string {
  let day = `${month}-01`;
  for (let left = worksOn(day) ? 4 : 5; left > 0; ) {
    day = plus(day, 1);
    if (worksOn(day)) left--;
  }
  return day;
}

const LEADING = ['OFFICE', 'CHIEF_CHAIN_LEADER', 'CHAIN_LEADER', 'COUNTY_CHAIN_LEADER'];

function sees({ role, chainId, countyId, factor, unitId }: Worker, item: Item): boolean {
  switch (role) {
    case 'OFFICE':
    case 'CHIEF_CHAIN_LEADER':
      return true;
    case 'CHAIN_LEADER':
    case 'TASK_FORCE_MEMBER':
      return item.chainId === chainId || item.ownerUnitId === unitId;
    case 'COUNTY_CHAIN_LEADER':
    case 'COUNTY_OFFICER':
      return item.countyId === countyId || item.ownerUnitId === unitId;
    case 'FACTOR_CONTACT':
      return (item.kind === 'PROBLEM' && item.factor === factor) || item.ownerUnitId === unitId;
    default:
      return false;
  }
}

/** How far somebody has been told: so many changes, so many lights. */
export interface Told {
  readonly log: number;
  readonly lights: number;
}

export function toldNow(world: World): Told {
  return { log: world.log.length, lights: world.lights.length };
}

/** The digest of one person on a day. */
export function expect(world: World, worker: Worker, { day, told }: { day: string; told: Told | null }): Expected {
  const leads = LEADING.includes(worker.role);
  const project = (item: Item) => (item.kind === 'MILESTONE' ? (world.items.get(item.projectId) as Item) : item);
  const visible = [...world.items.values()].filter((item) => sees(worker, project(item)));
  const owners = (item: Item) =>
    item.kind === 'PROBLEM'
      ? []
      : [item.ownerPersonId, ...(item.kind === 'MILESTONE' ? [project(item).ownerPersonId] : [])];
  const isOwn = (item: Item) =>
    owners(item).includes(worker.id) || (!leads && project(item).ownerUnitId === worker.unitId);
  const changed = told === null ? new Set<string>() : changedSince(world, told, worker.id);
  const [horizon, fifth] = [horizonOf(day), fifthWorkday(day.slice(0, 7))];
  const count = (items: readonly Item[]): Counts => {
    const dated = items.flatMap((item) => dueOf(item, project(item)) ?? []);
    return {
      overdue: dated.filter((due) => due < day).length,
      due: dated.filter((due) => due >= day && due <= horizon).length,
      reports: day > fifth ? 0 : items.filter((item) => owesReport(world, item, day)).length,
      changed: items.filter(({ id }) => changed.has(id)).length,
    };
  };
  const waiting = world.waiting.filter(({ by, until, closed }) => by === worker.id && !closed && day <= until).length;
  return { own: count(visible.filter(isOwn)), led: leads ? count(visible) : null, waiting };
}

function dueOf(item: Item, project: Item): string | null {
  switch (item.kind) {
    case 'TASK':
      return item.status === 'OPEN' ? item.due : null;
    case 'MILESTONE':
      return item.status === 'OPEN' && ['NORMAL', 'RESUMED'].includes(project.runState) ? item.due : null;
    case 'PROBLEM':
      if (item.status === 'CLOSED') return null;
      return item.status === 'LONG_TERM' ? item.reviewOn : item.due;
    case 'PROJECT':
      return null;
  }
}

function owesReport({ reports }: World, item: Item, day: string): boolean {
  const month = plus(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
  return (
    item.kind === 'PROJECT' &&
    ['LANDED', 'CONSTRUCTING', 'COMPLETED'].includes(item.stage) &&
    ['NORMAL', 'RESUMED'].includes(item.runState) &&
    item.landedOn.slice(0, 7) <= month &&
    !reports.has(`${item.id}@${month}`)
  );
}

function changedSince({ log, lights, items }: World, told: Told, person: string): Set<string> {
  const ids = log.slice(told.log).flatMap(({ of, by }) => (by === person ? [] : [of]));
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  for (const { of, before, after } of lights.slice(told.lights)) {
    if (!first.has(of)) first.set(of, before);
    last.set(of, after);
  }
  const turned = [...last].flatMap(([of, after]) => (first.get(of) === after ? [] : [of]));
  return new Set([...ids, ...turned].filter((id) => items.has(id)));
}

export function isSilent({ own, led, waiting }: Expected): boolean {
  if (waiting > 0) return false;
  return [own, ...(led ? [led] : [])].every((counts) => Object.values(counts).every((count) => count === 0));
}
