import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { plannedOf } from '../../../src/domain/tasks/index.js';
import { undoChange } from '../../../src/features/changes/index.js';
import {
  adoptSchedule,
  changePlanItem,
  diffPlans,
  draftPlan,
  dropPlanItem,
  listPlans,
  publishPlan,
  showPlan,
  workBackFrom,
} from '../../../src/features/plans/index.js';
import { runChange } from '../../../src/features/run-change.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { addTask, assignTask, cancelTask } from '../../../src/features/tasks/index.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';
import { ledgerRows, openDemo } from '../../support/demo.js';
import { record } from '../../support/records.js';

let opened: TestApp;
const as = (personId: string) => opened.app.context({ personId });
const tasks = async (where: object) => opened.store.read('tasks', EVERYTHING, where);
const light = async (id: string) => (await opened.store.lights(EVERYTHING, { subject: id }))[0]?.light;

describe('plans that are looked at', () => {
  beforeAll(async () => {
    opened = await openDemo();
  }, 120_000);
  afterAll(() => opened.app.close());

  it('stand in a list by year and version, a chain only before those who may see it', async () => {
    const { rows } = await runVerb(listPlans, await as('office'), {});
    const written = await ledgerRows('plans');
    expect(rows.map(({ plan }) => plan.id).sort()).toEqual(written.map(({ id }) => id).sort());
    expect(rows.find(({ plan }) => plan.id === 'PLAN-lithium-1')?.items).toMatchObject({ value: 11, unit: 'TASKS' });
    const drafts = await runVerb(listPlans, await as('office'), { status: '草案' });
    expect(drafts.rows.map(({ plan }) => plan.id)).toEqual(['PLAN-transmission-1']);
    const own = await runVerb(listPlans, await as('head-pharma'), {});
    expect(own.rows.map(({ plan }) => plan.id)).toEqual(['PLAN-pharma-2', 'PLAN-pharma-1']);
    const foreign = runVerb(showPlan, await as('head-pharma'), { plan: 'PLAN-lithium-1' });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('say of each item of a draft what it lacks, and of one in force how its task stands', async () => {
    const draft = await runVerb(showPlan, await as('office'), { plan: '输变电' });
    expect(draft.incomplete.map(({ item, lacks }) => [item.id, lacks])).toEqual([
      ['PLAN-transmission-1.02', ['owner']],
      ['PLAN-transmission-1.03', ['goal', 'due', 'owner']],
    ]);
    const inForce = await runVerb(showPlan, await as('office'), { plan: 'pharma', pageSize: 50 });
    expect(inForce.plan.id).toBe('PLAN-pharma-2');
    expect(inForce.rows).toHaveLength(21);
    expect(inForce.measures.reduce((sum, { count }) => sum + count.value, 0)).toBe(21);
    expect(inForce.rows.find(({ item }) => item.taskId === 'T-0007')).toMatchObject({
      light: 'RED',
      task: { progress: 70 },
    });
  });

  it('work back from a deadline by own steps, or by the milestones that a project still has ahead', async () => {
    const back = async (input: object) => runVerb(workBackFrom, await as('head-pharma'), input);
    const own = await back({ steps: '设计 3天、审批1、招标 5 个工作日', due: '2026-12-06' });
    expect(own.steps.map(({ name, startOn, endOn, state }) => [name, startOn, endOn, state])).toEqual([
      ['设计', '2026-11-24', '2026-11-26', 'AHEAD'],
      ['审批', '2026-11-27', '2026-11-27', 'AHEAD'],
      ['招标', '2026-11-30', '2026-12-04', 'AHEAD'],
    ]);
    expect(own).toMatchObject({ lastDay: '2026-12-04', workdaysShort: 0, standard: false, assumed: false });
    const short = await back({ steps: '设计 20', due: '2026-12-04' });
    expect(short).toMatchObject({
      workdaysShort: 10,
      steps: [{ startOn: '2026-11-09', state: 'BEGUN', workdaysLate: 10 }],
    });
    const reached = (await ledgerRows('milestones')).filter(
      ({ projectId, actualOn }) => projectId === 'PRJ-0001' && actualOn !== '',
    );
    const ofProject = await back({ project: 'PRJ-0001', due: '2027-03-31' });
    expect(ofProject.standard).toBe(true);
    expect(ofProject.assumed).toBe(true);
    expect(ofProject.steps.length).toBeGreaterThan(0);
    expect(reached.length).toBeGreaterThan(0);
    await expect(back({ due: '2027-03-31' })).rejects.toMatchObject({ field: 'steps' });
    await expect(back({ due: '2027-03-31', steps: '设计' })).rejects.toThrow(/"设计" has no working days/);
  });
});

/** A plan in force with five tasks: one done, one without an owner, three open. */
async function openPlan(): Promise<TestApp> {
  const app = await openTestApp();
  const of = {
    planId: 'PLAN-lithium-1',
    chainId: 'lithium',
    goalZh: '签约1家',
    due: '2026-11-30',
    startOn: '2026-06-01',
  };
  const owned = { ...of, ownerPersonId: 'member-lithium', ownerUnitId: 'task-force-lithium' };
  const rows = [
    { ...owned, id: 'T-0022', status: 'DONE', doneOn: '2026-07-01', progress: 100 },
    { ...of, id: 'T-0023' },
    { ...owned, id: 'T-0027', due: '2026-11-20' },
    { ...owned, id: 'T-0029' },
    { ...owned, id: 'T-0031' },
  ] as const;
  const laid = rows.map((values) => record('tasks', values));
  const line = { kind: 'INDUSTRY_DEVELOPMENT', year: 2026, version: 1, status: 'IN_FORCE' } as const;
  await lay(app.store, {
    ...PLACES_AND_PEOPLE,
    units: ['task-force-lithium', 'county-370921', 'department-land'].map((id) => ({ id, nameZh: id, nameEn: id })),
    people: [
      ...PLACES_AND_PEOPLE.people,
      { id: 'member-lithium', unitId: 'task-force-lithium' },
      { id: 'leader-lithium', unitId: 'task-force-lithium' },
      { id: 'factor-land', unitId: 'department-land' },
      { id: 'county-370921', unitId: 'county-370921' },
    ],
    roles: [
      ...PLACES_AND_PEOPLE.roles,
      { id: 'ROLE-05', personId: 'member-lithium', role: 'TASK_FORCE_MEMBER', chainId: 'lithium' },
      { id: 'ROLE-06', personId: 'leader-lithium', role: 'CHAIN_LEADER', chainId: 'lithium' },
      { id: 'ROLE-07', personId: 'county-370921', role: 'COUNTY_OFFICER', countyId: '370921' },
    ],
    enterprises: [{ id: 'ENT-011', chainIds: ['lithium'] }],
    projects: [{ id: 'PRJ-0027', chainId: 'lithium', countyId: '370921' }],
    plans: [
      { id: 'PLAN-lithium-1', chainId: 'lithium', ...line },
      { id: 'PLAN-pharma-2', chainId: 'pharma', ...line, version: 2 },
    ],
    tasks: laid,
    planItems: laid.map((task, index) => {
      return {
        ...plannedOf(task),
        id: `PLAN-lithium-1.0${index + 1}`,
        planId: 'PLAN-lithium-1',
        position: index + 1,
        taskId: task.id,
      };
    }),
  });
  return app;
}

describe('the next version of a plan', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    opened = await openPlan();
    return () => opened.app.close();
  }, 60_000);

  const draft = async (input: object = { plan: 'PLAN-lithium-1', reason: '年中调整' }, personId = 'head-lithium') =>
    runVerb(draftPlan, await as(personId), input);
  const change = async (item: string, input: object) =>
    runVerb(changePlanItem, await as('head-lithium'), { item, ...input });
  const diff = async () => runVerb(diffPlans, await as('office'), { plan: 'PLAN-lithium-2' });
  const publish = async (personId = 'head-lithium') => runVerb(publishPlan, await as(personId), { plan: 'lithium' });
  const itemOf = async (taskId: string) => {
    const [item] = await opened.store.read('planItems', EVERYTHING, { planId: 'PLAN-lithium-2', taskId });
    return item?.id ?? '';
  };
  /** Gives an owner to what has none, so that it can go in force. */
  const complete = async () => {
    for (const item of await opened.store.read('planItems', EVERYTHING, {
      planId: 'PLAN-lithium-2',
      ownerPersonId: null,
    }))
      await change(item.id, { owner: 'member-lithium' });
  };

  it('begins with the items of the one in force as their tasks stand by now, and says nothing new', async () => {
    await runVerb(assignTask, await as('head-lithium'), { task: 'T-0023', owner: 'member-lithium' });
    await runVerb(cancelTask, await as('head-lithium'), { task: 'T-0031', reason: '不再需要' });
    const { plan, items } = await draft();
    expect(plan).toMatchObject({ id: 'PLAN-lithium-2', version: 2, status: 'DRAFT', reasonZh: '年中调整' });
    expect(items.map(({ taskId }) => taskId)).not.toContain('T-0031');
    expect(items).toHaveLength(4);
    const found = await diff();
    expect(found.changed.map(({ after, columns }) => [after.taskId, columns])).toEqual([
      ['T-0023', ['ownerPersonId', 'ownerUnitId']],
    ]);
    expect(found.dropped.map(({ taskId }) => taskId)).toEqual(['T-0031']);
    expect(found.added).toEqual([]);
    await expect(draft()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('PLAN-lithium-2'),
    });
  });

  it('is drafted by the task force alone, with a reason', async () => {
    await expect(draft({ plan: 'PLAN-lithium-1' })).rejects.toMatchObject({ field: 'reason' });
    await expect(draft(undefined, 'office')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(draft(undefined, 'leader-lithium')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(draft(undefined, 'head-pharma')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is refused with the list of what each item lacks, and changes nothing', async () => {
    await draft();
    await runVerb(addTask, await as('head-lithium'), { title: '新建回收线', plan: 'lithium' });
    const refused = publish();
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    await expect(refused).rejects.toThrow(/新建回收线 \(goal, due date and responsible person\)/);
    await expect(refused).rejects.toMatchObject({
      zh: expect.stringContaining('新建回收线（目标、完成时限、责任人）'),
    });
    expect(await tasks({ planId: 'PLAN-lithium-2' })).toEqual([]);
    await expect(
      runVerb(addTask, await as('head-lithium'), { title: 'x', plan: 'PLAN-pharma-2' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes in force: tasks are created, changed and cancelled as it says, lights and audit with them', async () => {
    await draft();
    await complete();
    await change(await itemOf('T-0027'), { due: '2026-12-30', goal: '年内完成' });
    await runVerb(dropPlanItem, await as('head-lithium'), { item: await itemOf('T-0029') });
    await runVerb(dropPlanItem, await as('head-lithium'), { item: await itemOf('T-0022') });
    const { item } = await runVerb(addTask, await as('head-lithium'), {
      title: '新建回收线',
      plan: 'lithium',
      goal: '开工1条',
      due: '2026-12-18',
      owner: 'county-370921',
      county: '370921',
      measure: '项目推进',
    });
    const found = await diff();
    expect(found.added.map(({ id }) => id)).toEqual([item?.id]);
    expect(found.dropped.map(({ taskId }) => taskId)).toEqual(['T-0022', 'T-0029']);
    const before = await tasks({});
    const receipt = await runChange(publishPlan, await as('head-lithium'), { plan: 'lithium' }, 'publish-lithium');
    const [made] = await tasks({ planId: 'PLAN-lithium-2', titleZh: '新建回收线' });
    expect(made).toMatchObject({
      status: 'OPEN',
      chainId: 'lithium',
      countyId: '370921',
      ownerPersonId: 'county-370921',
      startOn: '2026-11-23',
    });
    expect(await light(made?.id ?? '')).toBe('GREEN');
    expect((await tasks({ id: 'T-0027' }))[0]).toMatchObject({
      due: '2026-12-30',
      goalZh: '年内完成',
      planId: 'PLAN-lithium-2',
    });
    expect(await light('T-0027')).toBe('GREEN');
    expect((await tasks({ id: 'T-0029' }))[0]).toMatchObject({ status: 'CANCELLED', planId: 'PLAN-lithium-1' });
    expect(await light('T-0029')).toBe('GREY');
    expect((await tasks({ id: 'T-0022' }))[0]).toMatchObject({ status: 'DONE', planId: 'PLAN-lithium-1' });
    const plans = await opened.store.read('plans', EVERYTHING, { chainId: 'lithium' });
    expect(plans.map(({ id, status }) => [id, status])).toEqual([
      ['PLAN-lithium-1', 'SUPERSEDED'],
      ['PLAN-lithium-2', 'IN_FORCE'],
    ]);
    const old = await opened.store.read('planItems', EVERYTHING, { planId: 'PLAN-lithium-1', taskId: 'T-0027' });
    expect(old[0]?.due).not.toBe('2026-12-30');
    expect(receipt.told.map(({ personId }) => personId)).toContain('county-370921');
    await expectBooksToAgree(before);
    await expect(change(item?.id ?? '', { due: '2026-12-31' })).rejects.toMatchObject({ code: 'conflict' });
  });

  /** Each change of a task has raised its version once and left one audit row. */
  async function expectBooksToAgree(before: readonly Task[]): Promise<void> {
    const was = new Map(before.map(({ id, version }) => [id, version]));
    for (const { id, version } of await tasks({})) {
      const rows = (await opened.store.audit({ subject: id })).filter(({ verb }) => verb === 'plan.publish');
      expect([id, rows.length]).toEqual([id, version - (was.get(id) ?? 0)]);
    }
  }

  it('is put in force once under one key, and can be taken back whole', async () => {
    await draft();
    await complete();
    const before = await tasks({ chainId: 'lithium' });
    const receipt = await runChange(publishPlan, await as('head-lithium'), { plan: 'lithium' }, 'publish');
    expect(await runChange(publishPlan, await as('head-lithium'), { plan: 'lithium' }, 'publish')).toEqual(receipt);
    await runChange(undoChange, await as('head-lithium'), { key: 'publish' }, 'undo');
    const withoutVersion = (rows: readonly Task[]) => rows.map((task) => ({ ...task, version: 0 }));
    expect(withoutVersion(await tasks({ chainId: 'lithium' }))).toEqual(withoutVersion(before));
    const plans = await opened.store.read('plans', EVERYTHING, { chainId: 'lithium' });
    expect(plans.map(({ status }) => status)).toEqual(['IN_FORCE', 'DRAFT']);
  });

  it('is put in force by the head, the chain leader or the office, and not before its day', async () => {
    await draft({ plan: 'PLAN-lithium-1', reason: '明年', effective: '2026-12-01' });
    await complete();
    await expect(publish('member-lithium')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(publish('leader-lithium')).rejects.toMatchObject({ field: 'effective' });
    const { plan } = await runVerb(publishPlan, await as('leader-lithium'), {
      plan: 'lithium',
      effective: '2026-11-23',
    });
    expect(plan).toMatchObject({ status: 'IN_FORCE', effectiveFrom: '2026-11-23' });
  });

  it('follows a task that changes hands meanwhile, so that publishing does not take that back', async () => {
    await draft();
    await complete();
    await runVerb(assignTask, await as('head-lithium'), { task: 'T-0027', owner: 'factor-land' });
    await publish('office');
    expect((await tasks({ id: 'T-0027' }))[0]?.ownerPersonId).toBe('factor-land');
  });

  it('takes a schedule that was worked back as items, in one step', async () => {
    await draft();
    await complete();
    const { items } = await runVerb(adoptSchedule, await as('head-lithium'), {
      plan: 'lithium',
      steps: '设计 3, 审批 5',
      due: '2026-12-31',
      project: 'PRJ-0027',
      owner: 'member-lithium',
      goal: '按期开工',
    });
    expect(
      items.map(({ titleZh, startOn, due, projectId, countyId }) => [titleZh, startOn, due, projectId, countyId]),
    ).toEqual([
      ['设计', '2026-12-22', '2026-12-24', 'PRJ-0027', '370921'],
      ['审批', '2026-12-25', '2026-12-31', 'PRJ-0027', '370921'],
    ]);
    await publish('office');
    expect((await tasks({ titleZh: '审批' }))[0]).toMatchObject({ due: '2026-12-31', planId: 'PLAN-lithium-2' });
  });

  it('may be the first of a new plan, of an enterprise too', async () => {
    await expect(draft({ chain: 'lithium', kind: '园区' })).rejects.toMatchObject({ field: 'title' });
    const { plan } = await draft({ chain: 'lithium', enterprise: 'ENT-011', title: '瑞福锂业发展规划', year: '2027' });
    expect(plan).toMatchObject({
      id: 'PLAN-ENT-011-1',
      kind: 'LEADING_ENTERPRISE',
      enterpriseId: 'ENT-011',
      year: 2027,
      version: 1,
    });
    await expect(runVerb(publishPlan, await as('head-lithium'), { plan: 'PLAN-ENT-011-1' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
