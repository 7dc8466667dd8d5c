/** A made-up city of people at their work, in plain values: nothing here knows the product. */

export interface Role {
  readonly role: string;
  readonly chainId: string | null;
  readonly countyId: string | null;
  readonly factor: string | null;
}

export interface Worker extends Role {
  readonly id: string;
  readonly unitId: string;
  /** Null: nobody can write to this person. */
  readonly account: string | null;
  hour: number;
  paused: boolean;
  pausedUntil: string | null;
}

export interface Item {
  readonly id: string;
  readonly kind: 'PROJECT' | 'TASK' | 'MILESTONE' | 'PROBLEM';
  chainId: string;
  countyId: string;
  factor: string;
  /** Of a milestone: its project. */
  projectId: string;
  ownerUnitId: string;
  ownerPersonId: string | null;
  due: string;
  reviewOn: string | null;
  status: string;
  stage: string;
  runState: string;
  landedOn: string;
  version: number;
}

export interface World {
  readonly workers: Worker[];
  readonly items: Map<string, Item>;
  /** `PRJ-0001@2026-01`. */
  readonly reports: Set<string>;
  /** Everything that was changed, in its order. */
  readonly log: { readonly of: string; readonly by: string }[];
  /** What became of the lights of projects, in its order. */
  readonly lights: { readonly of: string; readonly before: string; readonly after: string }[];
  readonly light: Map<string, string>;
  /** Changes that wait for somebody's word until a day is over. */
  readonly waiting: { readonly id: string; readonly by: string; readonly until: string; closed: boolean }[];
  /** The same numbers in every run. */
  readonly draw: (below: number) => number;
}

export const CHAINS = ['alpha', 'beta', 'gamma', 'delta'];
export const COUNTIES = ['east', 'west', 'north', 'south'];
export const FACTORS = ['LAND', 'FINANCE', 'ENERGY'];
export const HOURS = [480, 510, 540, 1020];
export const UNITS = [
  ...CHAINS.map((chainId) => ({ id: `force-${chainId}`, kind: 'TASK_FORCE', chainId, countyId: null, factor: null })),
  ...COUNTIES.map((countyId) => ({
    id: `side-${countyId}`,
    kind: 'COUNTY_SIDE',
    chainId: null,
    countyId,
    factor: null,
  })),
  ...FACTORS.map((factor) => ({
    id: `bureau-${factor}`,
    kind: 'FACTOR_DEPARTMENT',
    chainId: null,
    countyId: null,
    factor,
  })),
  { id: 'office', kind: 'PROMOTION_OFFICE', chainId: null, countyId: null, factor: null },
];
/** A bureau with next to nothing to do. */
export const QUIET = { id: 'bureau-LAW', kind: 'FACTOR_DEPARTMENT', chainId: null, countyId: null, factor: 'LAW' };
const STAGES = ['PLANNED', 'ATTRACTING', 'LANDED', 'CONSTRUCTING', 'COMPLETED', 'PRODUCING'];

function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The day so many days later. */
export function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function workerOf(index: number): Omit<Worker, 'id' | 'account' | 'hour' | 'paused' | 'pausedUntil'> {
  const chainId = CHAINS[index % 4] as string;
  const countyId = COUNTIES[(index >> 2) % 4] as string;
  const factor = FACTORS[index % 3] as string;
  const none = { chainId: null, countyId: null, factor: null };
  if (index < 3) return { ...none, role: 'OFFICE', unitId: 'office' };
  if (index < 4) return { ...none, role: 'CHIEF_CHAIN_LEADER', unitId: 'office' };
  if (index < 12) return { ...none, role: 'CHAIN_LEADER', chainId, unitId: `force-${chainId}` };
  if (index < 18) return { ...none, role: 'COUNTY_CHAIN_LEADER', countyId, unitId: `side-${countyId}` };
  if (index < 150) return { ...none, role: 'TASK_FORCE_MEMBER', chainId, unitId: `force-${chainId}` };
  if (index < 230) return { ...none, role: 'COUNTY_OFFICER', countyId, unitId: `side-${countyId}` };
  if (index < 280) return { ...none, role: 'FACTOR_CONTACT', factor, unitId: `bureau-${factor}` };
  if (index < 290) return { ...none, role: 'FACTOR_CONTACT', factor: 'LAW', unitId: QUIET.id };
  return { ...none, role: '', unitId: 'office' };
}

/** A city of 300 people, or of so many tenths of them. */
export function makeWorld(seed: number, firstDay: string, tenths = 10): World {
  const draw = drawing(seed);
  const all = Array.from({ length: 300 }, (_, index): Worker => {
    const id = `w${String(index).padStart(3, '0')}`;
    const account = index % 37 === 5 ? null : `U${id.toUpperCase()}`;
    const hour = index % 3 === 0 ? (HOURS[draw(4)] as number) : 510;
    return { id, ...workerOf(index), account, hour, paused: index % 41 === 7, pausedUntil: null };
  });
  // Some of every kind, whatever the number.
  const workers = all.filter((_, index) => (index * 7) % 10 < tenths);
  const items = new Map<string, Item>();
  const numbered = (prefix: string, index: number) => `${prefix}-${String(index + 1).padStart(4, '0')}`;
  const add = (id: string, kind: Item['kind'], values: Partial<Item>) => {
    const unit = UNITS[draw(UNITS.length)]?.id as string;
    items.set(id, {
      id,
      kind,
      chainId: CHAINS[draw(4)] as string,
      countyId: COUNTIES[draw(4)] as string,
      factor: FACTORS[draw(3)] as string,
      projectId: '',
      ownerUnitId: unit,
      ownerPersonId: draw(3) === 0 ? (workers[draw(workers.length)] as Worker).id : null,
      due: plus(firstDay, draw(110) - 10),
      reviewOn: null,
      status: '',
      stage: '',
      runState: 'NORMAL',
      landedOn: '',
      version: 1,
      ...values,
    });
  };
  for (let index = 0; index < 80; index++)
    add(numbered('PRJ', index), 'PROJECT', {
      stage: STAGES[draw(6)] as string,
      runState: ['NORMAL', 'NORMAL', 'NORMAL', 'RESUMED', 'SUSPENDED', 'ENDED'][draw(6)] as string,
      landedOn: plus(firstDay, draw(150) - 90),
    });
  for (let index = 0; index < 120; index++)
    add(numbered('MS', index), 'MILESTONE', { projectId: numbered('PRJ', draw(80)), status: 'OPEN' });
  for (let index = 0; index < 160; index++)
    add(numbered('T', index), 'TASK', { status: draw(9) === 0 ? 'SUSPENDED' : 'OPEN' });
  add(numbered('T', 160), 'TASK', { status: 'OPEN', ownerUnitId: QUIET.id, due: plus(firstDay, 50) });
  for (let index = 0; index < 90; index++) {
    const status = ['ACCEPTED', 'IN_PROGRESS', 'REPLIED', 'LONG_TERM', 'CLOSED'][draw(5)] as string;
    add(numbered('P', index), 'PROBLEM', { status, reviewOn: draw(2) === 0 ? plus(firstDay, draw(90)) : null });
  }
  const light = new Map([...items.values()].filter(({ kind }) => kind === 'PROJECT').map(({ id }) => [id, 'GREEN']));
  return { workers, items, reports: new Set(), log: [], lights: [], light, waiting: [], draw };
}
