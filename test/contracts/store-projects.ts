import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { LedgerName, LedgerRecord, Project } from '../../src/domain/ledgers/ledgers.js';
import { LIGHTS, type LightColour } from '../../src/domain/lights/types.js';
import { EVERYTHING, PUBLIC_DOCUMENTS, sees, underCeiling } from '../../src/domain/people/scope.js';
import type { Scope } from '../../src/domain/people/types.js';
import { MARKS, type Mark } from '../../src/domain/projects/history.js';
import { PROJECT_SORTS, type ProjectSelection } from '../../src/domain/projects/selection.js';
import { RUN_STATES, STAGES, SUBSTAGES } from '../../src/domain/projects/types.js';
import type { ProjectPageQuery, Store } from '../../src/store/types.js';
import { type ManyProjects, manyProjects } from '../support/many-projects.js';
import { light, SCOPES } from './store-world.js';

const TODAY = '2026-11-20';
const COUNT = 240;
const PLACES = {
  chains: [{ id: 'pharma' }, { id: 'metals' }],
  counties: [{ id: '370902' }, { id: '370983' }],
  units: [{ id: 'task-force-pharma' }, { id: 'county-370902' }, { id: 'department-natural-resources' }],
  people: [{ id: 'one' }, { id: 'other' }],
};

/** Projects found, sorted and counted in SQL are those that a plain calculation over all rows finds. */
export function projectContract(store: () => Store): void {
  let world: World;
  beforeAll(async () => {
    world = await layProjects(store());
  }, 60_000);

  it('holds what the scope may see and the conditions ask for, in order, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(SCOPE, QUERY, async (scope, query) => {
        const found = await store().projectPage(scope, query);
        const wanted = expected(world, scope, query);
        expect(found.total).toBe(wanted.length);
        const pages = Math.max(1, Math.ceil(wanted.length / query.pageSize));
        const from = (Math.min(query.page, pages) - 1) * query.pageSize;
        expect(found.ids).toEqual(wanted.slice(from, from + query.pageSize));
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  it('takes lights that it is given for those that are kept', async () => {
    const [first = '', second = ''] = world.projects.map(({ id }) => id);
    const lights = [
      { subject: first, light: 'RED' as const },
      { subject: second, light: 'GREEN' as const },
    ];
    const query = { where: { light: 'RED' as const }, sort: 'light' as const, language: 'en' as const };
    const found = await store().projectPage(EVERYTHING, { ...query, page: 1, pageSize: 10, lights });
    expect(found).toEqual({ total: 1, ids: [first] });
  });

  it('takes no sign of a name for a pattern', async () => {
    const query = { sort: 'number' as const, language: 'en' as const, page: 1, pageSize: 5 };
    for (const word of ['%', '_', '\\'])
      expect((await store().projectPage(EVERYTHING, { ...query, where: { words: [word] } })).total).toBe(0);
  });
}

interface World extends ManyProjects {
  readonly lights: ReadonlyMap<string, LightColour>;
}

async function layProjects(store: Store): Promise<World> {
  const made = manyProjects(COUNT, TODAY, PLACES);
  // Some go back from landing to signing, and one comes back to it later.
  for (const [at, project] of made.projects.filter(({ stage }) => stage === 'LANDED').entries())
    if (at % 4 === 0) {
      Object.assign(project, { stage: 'ATTRACTING', substage: 'SIGNED' });
      const back = { fromStage: 'LANDED', toStage: 'ATTRACTING', substage: 'SIGNED', on: '2026-11-01' } as const;
      const event = made.stageEvents.find(({ projectId }) => projectId === project.id);
      if (event) made.stageEvents.push({ ...event, id: `${project.id}-back`, ...back });
    }
  const lights = new Map(made.projects.map(({ id }, at) => [id, LIGHTS[at % LIGHTS.length] as LightColour]));
  await store.transaction(async (tx) => {
    // What the world holds already is in nobody's way, but for its projects.
    const before = await tx.read('projects', EVERYTHING);
    for (const ledger of ['stageEvents', 'milestones', 'progressReports'] as const) {
      const rows = await tx.read(ledger, EVERYTHING, { projectId: before.map(({ id }) => id) });
      await tx.remove(
        ledger,
        rows.map(({ id }) => id),
      );
    }
    await tx.remove(
      'projects',
      before.map(({ id }) => id),
    );
    for (const [ledger, rows] of Object.entries(made) as [LedgerName, LedgerRecord<LedgerName>[]][])
      await tx.insert(ledger, rows);
    await tx.putLights([...lights].map(([id, colour]) => light('PROJECT', id, { light: colour })));
  });
  return { ...made, lights };
}

const day = fc.integer({ min: 0, max: 1_300 }).map((ago) => {
  const at = new Date(`${TODAY}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ago);
  return at.toISOString().slice(0, 10);
});
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const asked = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const WHERE: fc.Arbitrary<ProjectSelection> = fc
  .record({
    chainIds: rare(fc.constantFrom(['pharma'], ['metals'], ['pharma', 'metals'], [])),
    countyId: rare(fc.constantFrom('370902', '370983')),
    stage: rare(fc.constantFrom(...STAGES)),
    substage: rare(fc.constantFrom(...SUBSTAGES)),
    kind: rare(fc.constantFrom('NEW' as const, 'UPGRADE' as const)),
    purpose: rare(fc.constantFrom('MEND' as const, 'EXTEND' as const, 'STRENGTHEN' as const)),
    level: rare(fc.constantFrom('PROVINCE' as const, 'CITY' as const, 'COUNTY' as const)),
    digital: rare(fc.boolean()),
    runStates: rare(fc.subarray([...RUN_STATES])),
    light: rare(fc.constantFrom(...LIGHTS)),
    owners: rare(fc.constant({ personIds: ['one'], unitIds: ['county-370902'] })),
    words: rare(fc.constantFrom(['电缆'], ['prj-10'], ['cable', 'taishan'], ['nothing'])),
    milestoneMissedOn: rare(day),
    silentSince: rare(day),
    waiting: rare(
      fc.record({ mark: fc.constantFrom('SIGNED' as const, 'LANDED' as const), since: day }).map((one) => [one]),
    ),
    reached: rare(
      fc.record({
        mark: fc.constantFrom(...MARKS),
        period: fc.option(
          fc
            .tuple(day, day)
            .map(([one, other]) => ({ from: [one, other].sort()[0] as string, to: [one, other].sort()[1] as string })),
        ),
      }),
    ),
  })
  .map((where) => asked(where) as ProjectSelection);

function rare<T>(value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined, freq: 1 }).chain((one) => fc.constantFrom(one, undefined, undefined));
}

const QUERY: fc.Arbitrary<ProjectPageQuery> = fc
  .record({
    where: WHERE,
    sort: fc.constantFrom(...PROJECT_SORTS),
    reversed: some(fc.boolean()),
    language: fc.constantFrom('en' as const, 'zh' as const),
    page: fc.integer({ min: 1, max: 6 }),
    pageSize: fc.integer({ min: 1, max: 60 }),
  })
  .map((query) => asked(query) as ProjectPageQuery);

const SCOPE: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Scope>(EVERYTHING, PUBLIC_DOCUMENTS, ...Object.values(SCOPES)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom<Scope>(...Object.values(SCOPES)), fc.constantFrom<Scope>(...Object.values(SCOPES)))
      .map(([one, other]) => underCeiling(one, other)),
  },
);

/** Day by day over all rows, without a query. */
function expected(world: World, scope: Scope, { where, sort, reversed, language }: ProjectPageQuery): string[] {
  const found = world.projects
    .filter((project) => sees(scope, { ...project, unitId: project.ownerUnitId }))
    .filter((project) => fits(world, project, where));
  const keyed = found.map((project) => ({ id: project.id, key: keyOf(world, project, { sort, language }) }));
  const turn = reversed ? -1 : 1;
  return keyed
    .sort((one, other) => turn * compare(one.key, other.key) || compare(one.id, other.id))
    .map(({ id }) => id);
}

const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0);

function fits(world: World, project: Project, where: ProjectSelection): boolean {
  const missed = (before: string) =>
    world.milestones.some(
      (one) => one.projectId === project.id && one.actualOn === null && (one.revisedOn ?? one.plannedOn) < before,
    );
  const runs = project.runState === 'NORMAL' || project.runState === 'RESUMED';
  const landed = firstDay(world, project, 'LANDED') ?? firstDay(world, project, 'STARTED');
  const names = [project.id, project.nameZh, project.nameEn, ...project.aliases].join(' ').toLowerCase();
  const { owners, reached, waiting = [], silentSince, milestoneMissedOn } = where;
  const on = reached ? firstDay(world, project, reached.mark) : null;
  return (
    (where.chainIds?.includes(project.chainId) ?? true) &&
    (['countyId', 'stage', 'substage', 'kind', 'purpose', 'level', 'digital'] as const).every(
      (name) => where[name] === undefined || where[name] === project[name],
    ) &&
    (where.runStates?.includes(project.runState) ?? true) &&
    (where.light === undefined || world.lights.get(project.id) === where.light) &&
    (owners === undefined ||
      owners.personIds.includes(project.ownerPersonId ?? '') ||
      owners.unitIds.includes(project.ownerUnitId ?? '')) &&
    (where.words ?? []).every((word) => names.includes(word)) &&
    (milestoneMissedOn === undefined || (runs && missed(milestoneMissedOn))) &&
    (silentSince === undefined ||
      (owes(project) &&
        (latestReport(world, project) ?? '') <= silentSince &&
        landed !== null &&
        landed <= silentSince)) &&
    waiting.every(({ mark, since }) => {
      const there = mark === 'SIGNED' ? project.substage === 'SIGNED' : project.stage === 'LANDED';
      const first = firstDay(world, project, mark);
      return there && first !== null && first <= since;
    }) &&
    (reached === undefined ||
      (on !== null && (reached.period === null || (on >= reached.period.from && on <= reached.period.to))))
  );
}

const owes = ({ stage, runState }: Project) =>
  ['LANDED', 'CONSTRUCTING', 'COMPLETED'].includes(stage) && ['NORMAL', 'RESUMED'].includes(runState);

function latestReport({ progressReports }: World, { id }: Project): string | null {
  const days = progressReports.filter(({ projectId }) => projectId === id).map(({ reportedOn }) => reportedOn);
  return days.sort().at(-1) ?? null;
}

const TO: Record<Mark, (event: LedgerRecord<'stageEvents'>) => boolean> = {
  SIGNED: ({ toStage, substage }) => toStage === 'ATTRACTING' && substage === 'SIGNED',
  LANDED: ({ toStage }) => toStage === 'LANDED',
  STARTED: ({ toStage }) => toStage === 'CONSTRUCTING',
  COMPLETED: ({ toStage }) => toStage === 'COMPLETED',
  PRODUCING: ({ toStage }) => toStage === 'PRODUCING',
};

function firstDay({ stageEvents }: World, { id }: Project, mark: Mark): string | null {
  const forward = ({ fromStage, toStage }: LedgerRecord<'stageEvents'>) =>
    fromStage === null || STAGES.indexOf(fromStage) <= STAGES.indexOf(toStage);
  const days = stageEvents
    .filter((event) => event.projectId === id && TO[mark](event) && forward(event))
    .map(({ on }) => on);
  return days.sort()[0] ?? null;
}

function keyOf(
  world: World,
  project: Project,
  { sort, language }: Pick<ProjectPageQuery, 'sort' | 'language'>,
): string | number {
  const due = world.milestones
    .filter(({ projectId, actualOn }) => projectId === project.id && actualOn === null)
    .map(({ revisedOn, plannedOn }) => revisedOn ?? plannedOn);
  switch (sort) {
    case 'number':
      return project.id;
    case 'name':
      return (language === 'zh' ? project.nameZh : project.nameEn).toLowerCase();
    case 'investment':
      return -Number(project.totalInvestment);
    case 'light':
      return ['RED', 'YELLOW', 'GREEN', 'GREY'].indexOf(world.lights.get(project.id) ?? '');
    case 'stage':
      return STAGES.indexOf(project.stage) * 100 + SUBSTAGES.indexOf(project.substage as 'LEAD');
    case 'report':
      return owes(project) ? (latestReport(world, project) ?? '0001-01-01') : '9999-12-31';
    case 'due':
      return due.sort()[0] ?? '9999-12-31';
  }
}
