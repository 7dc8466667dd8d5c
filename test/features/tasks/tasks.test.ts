import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { ingestDocuments } from '../../../src/features/corpus/index.js';
import { runChange } from '../../../src/features/run-change.js';
import { runVerb } from '../../../src/features/run-verb.js';
import {
  addTask,
  assignTask,
  cancelTask,
  finishTask,
  listMyTasks,
  listTasks,
  reportTask,
  resumeTask,
  showTask,
  showTaskHistory,
  suspendTask,
} from '../../../src/features/tasks/index.js';
import type { TestApp } from '../../support/app.js';
import { ledgerRows, openDemo } from '../../support/demo.js';

let opened: TestApp;
let written: Record<string, string>[];
beforeAll(async () => {
  opened = await openDemo();
  written = await ledgerRows('tasks');
  await runVerb(ingestDocuments, await opened.app.context('system'), { path: 'corpus/policies' });
}, 120_000);
afterAll(() => opened.app.close());

const as = (personId: string) => opened.app.context({ personId });
const list = async (input: object, personId = 'office') =>
  runVerb(listTasks, await as(personId), { pageSize: 50, ...input });
const ids = async (input: object, personId = 'office') => (await list(input, personId)).rows.map(({ id }) => id);
const inFile = (test: (row: Record<string, string>) => boolean) =>
  written
    .filter(test)
    .map(({ id }) => id)
    .sort();

async function stored(id: string): Promise<Task> {
  const [task] = await opened.store.read('tasks', EVERYTHING, { id });
  if (!task) throw new Error(`no ${id}`);
  return task;
}
const light = async (id: string) => (await opened.store.lights(EVERYTHING, { subject: id }))[0]?.light;

describe('tasks.list', () => {
  const open = ({ status }: Record<string, string>) => status === 'OPEN';

  it.each<[string, object, (row: Record<string, string>) => boolean]>([
    [
      'by chain with its parts',
      { chain: '新能源' },
      (row) => open(row) && ['new-energy', 'lithium', 'salt-cavern'].includes(row.chainId ?? ''),
    ],
    ['by county', { county: '肥城' }, (row) => open(row) && row.countyId === '370983'],
    ['by owner, a post', { owner: 'factor-utilities' }, (row) => open(row) && row.ownerPersonId === 'factor-utilities'],
    ['by owner, a unit', { owner: '市城市管理局' }, (row) => open(row) && row.ownerUnitId === 'department-utilities'],
    ['by state', { status: '暂停' }, (row) => row.status === 'SUSPENDED'],
    [
      'by measure',
      { measure: '招商引资', chain: 'pharma' },
      (row) => open(row) && row.measure === 'ATTRACTION' && row.chainId === 'pharma',
    ],
    ['by plan', { plan: 'PLAN-lithium-1', status: 'ALL' }, (row) => row.planId === 'PLAN-lithium-1'],
    ['by project', { project: 'prj-1', status: 'ALL' }, (row) => row.projectId === 'PRJ-0001'],
    ['by enterprise', { enterprise: 'ENT-006', status: 'ALL' }, (row) => row.enterpriseId === 'ENT-006'],
    ['by meeting', { meeting: 'M-0007' }, (row) => open(row) && row.meetingId === 'M-0007'],
    [
      'by what they are about',
      { subject: 'COUNTY' },
      (row) => open(row) && row.countyId !== '' && row.projectId === '' && row.enterpriseId === '',
    ],
    ['without an owner', { without: '责任人' }, (row) => open(row) && row.ownerPersonId === ''],
  ])('%s, as the ledger file has them', async (_, input, test) => {
    expect((await ids(input)).sort()).toEqual(inFile(test));
  });

  it('finds what is past due, due within working days and due before a day', async () => {
    const days = new Map(
      (await opened.store.read('tasks', EVERYTHING, { status: 'OPEN' })).map(({ id, due }) => [id, due]),
    );
    const dueWhere = (test: (due: string) => boolean) =>
      [...days]
        .filter(([, due]) => test(due))
        .map(([id]) => id)
        .sort();
    expect((await ids({ overdue: 'yes' })).sort()).toEqual(dueWhere((due) => due < '2026-11-23'));
    expect((await ids({ within: '5' })).sort()).toEqual(dueWhere((due) => due >= '2026-11-23' && due <= '2026-11-30'));
    expect((await ids({ before: '2026-12-01' })).sort()).toEqual(dueWhere((due) => due < '2026-12-01'));
  });

  it('has the earliest due date on top, or the worst light, and comes in pages', async () => {
    const { rows } = await list({});
    expect(rows.map(({ due }) => due)).toEqual(rows.map(({ due }) => due).sort());
    const lit = (await list({ sort: '亮灯' })).rows.map(({ light: colour }) => colour);
    expect(lit).toEqual([...lit].sort((one, other) => rank(one) - rank(other)));
    const [first, second] = [await list({ pageSize: 5 }), await list({ pageSize: 5, page: 2 })];
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(rows.slice(0, 10).map(({ id }) => id));
  });
  const rank = (colour: string | null) => ['RED', 'YELLOW', 'GREEN', 'GREY'].indexOf(colour ?? '');

  it('holds only the lights that are asked for, and says when progress was last told', async () => {
    const { rows } = await list({ light: '红' });
    expect(rows.length).toBeGreaterThan(5);
    for (const line of rows) {
      expect(line.light).toBe('RED');
      expect(line.progress).toMatchObject({ unit: 'PERCENT', sources: [{ ledger: 'tasks', rows: [line.id] }] });
      expect(line.progress.asOf <= '2026-11-23').toBe(true);
    }
  });

  it('tells of drafts too what lacks an owner, a goal or a date', async () => {
    expect((await list({ without: 'owner' })).drafts.map(({ id }) => id)).toEqual([
      'PLAN-transmission-1.02',
      'PLAN-transmission-1.03',
    ]);
    expect((await list({ without: '时限' })).drafts.map(({ id }) => id)).toEqual(['PLAN-transmission-1.03']);
    expect((await list({ without: 'goal' })).drafts.map(({ id }) => id)).toEqual(['PLAN-transmission-1.03']);
    expect((await list({ without: 'owner' }, 'head-lithium')).drafts).toEqual([]);
  });

  it('shows a task force its own chain alone, and an enterprise nothing', async () => {
    const { rows, cover } = await list({}, 'head-lithium');
    expect(new Set(rows.map(({ chain }) => chain?.id))).toEqual(new Set(['lithium']));
    expect(cover.whole).toBe(false);
    await expect(list({ owner: 'nobody at all' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(list({}, 'enterprise-ENT-002')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('tasks.mine', () => {
  it('holds what the person answers for, what the unit does and what it helps with', async () => {
    const { rows } = await runVerb(listMyTasks, await as('head-pharma'), { pageSize: 50 });
    const own = written.filter(({ status }) => status === 'OPEN');
    const part = (id: string) => rows.find((line) => line.id === id)?.part;
    expect(part('T-0003')).toBe('mine');
    expect(part('T-0007')).toBe('helps');
    const helped = own.filter(({ coUnitIds = '' }) => coUnitIds.split('|').includes('task-force-pharma'));
    const unit = own.filter(({ ownerUnitId }) => ownerUnitId === 'task-force-pharma');
    expect(rows.map(({ id }) => id).sort()).toEqual([...new Set([...helped, ...unit].map(({ id }) => id))].sort());
  });
});

describe('tasks.show', () => {
  it('says goal, owner, measure, source and why the light is on, with what time changes next', async () => {
    const card = await runVerb(showTask, await as('head-pharma'), { task: 't-67' });
    expect(card).toMatchObject({
      task: { id: 'T-0067' },
      unit: { id: 'department-utilities' },
      person: { id: 'factor-utilities' },
      meeting: { id: 'M-0007' },
      plan: null,
      policy: { id: 'problem-rules', status: 'IN_FORCE' },
      workdaysLeft: { value: 3, unit: 'WORKDAYS' },
      light: {
        light: 'YELLOW',
        rule: 'task.time-left',
        inputs: { due: '2026-11-26', workdaysLeft: 3 },
        nextChange: '2026-11-27',
        turnsTo: 'RED',
      },
      next: ['GO_ON'],
      lacks: [],
    });
    expect(card.coUnits.map(({ id }) => id)).toEqual(['task-force-pharma', 'county-370921']);
  });

  it('names the document that its measure stands on, and what it lacks', async () => {
    const card = await runVerb(showTask, await as('office'), { task: 'T-0007' });
    expect(card.policy).toMatchObject({ status: 'IN_FORCE', titleZh: expect.stringContaining('若干措施') });
    const ownerless = await runVerb(showTask, await as('office'), { task: 'T-0016' });
    expect(ownerless).toMatchObject({ lacks: ['owner'], next: ['NAME_OWNER', 'GO_ON'] });
  });

  it('hides from other chains whether there is such a task', async () => {
    const show = async (task: string) => runVerb(showTask, await as('head-lithium'), { task });
    await expect(show('T-0007')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('T-0007'),
    });
    await expect(show('T-9999')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a task that is written to', () => {
  let id: string;
  const add = async (more: object = {}, personId = 'head-pharma') =>
    runVerb(addTask, await as(personId), {
      title: '对接康复器械企业',
      goal: '签约1家',
      due: '2026年12月31日',
      owner: 'member-pharma',
      chain: '医药',
      ...more,
    });
  beforeEach(async () => {
    id = (await add()).task?.id ?? '';
  });

  it('is added with number, light and audit row, and its owner is told', async () => {
    const task = await stored(id);
    expect(task).toMatchObject({
      chainId: 'pharma',
      ownerPersonId: 'member-pharma',
      ownerUnitId: 'task-force-pharma',
      due: '2026-12-31',
      startOn: '2026-11-23',
      status: 'OPEN',
      version: 1,
      demo: true,
    });
    expect(await light(id)).toBe('GREEN');
    expect((await opened.store.audit({ subject: id })).map(({ verb, before }) => [verb, before])).toEqual([
      ['task.add', null],
    ]);
    const receipt = await runChange(
      addTask,
      await as('head-pharma'),
      { title: 'x', goal: 'y', due: '2026-12-31', owner: 'factor-land', chain: 'pharma' },
      'key-of-add',
    );
    expect(receipt.told).toEqual([{ personId: 'factor-land', as: 'owner' }]);
    const again = await runChange(
      addTask,
      await as('head-pharma'),
      { title: 'x', goal: 'y', due: '2026-12-31', owner: 'factor-land', chain: 'pharma' },
      'key-of-add',
    );
    expect(again.subject).toBe(receipt.subject);
  });

  it('takes a place from its project, and a unit for its only person', async () => {
    const { task } = await add({
      chain: undefined,
      project: 'PRJ-0001',
      owner: '宁阳县工业推进办',
      coUnits: '市财政局、医药专班',
    });
    expect(task).toMatchObject({
      chainId: 'pharma',
      countyId: '370921',
      enterpriseId: 'ENT-006',
      measure: 'PROJECT_PROMOTION',
      ownerPersonId: 'county-370921',
      ownerUnitId: 'county-370921',
      coUnitIds: ['department-finance', 'task-force-pharma'],
    });
  });

  it.each([
    [{ owner: undefined }, 'owner', /missing: responsible person/],
    [{ goal: undefined, due: undefined }, 'goal', /missing: goal and due date/],
    [{ due: '2026-11-20' }, 'due', /not ahead/],
    [{ due: '2026-12-01', start: '2026-12-05' }, 'due', /before the start/],
    [{ policy: '演政办〔2025〕13号' }, 'policy', /Do you mean 演政办〔2025〕12号/],
    [{ policy: '演政办〔2025〕12号', clause: '第九十条' }, 'clause', /no clause "第九十条"/],
    [{ clause: '第十六条' }, 'clause', null],
    [{ project: 'PRJ-0029' }, 'chain', /belongs to Lithium/],
  ] as const)('is refused with %j, at the field', async (more, field, message) => {
    const found = add(more, 'office');
    await expect(found).rejects.toMatchObject({ code: 'bad-input', field: message === null ? 'policy' : field });
    await expect(found).rejects.toMatchObject({ zh: expect.stringMatching(/[。？]$/) });
    if (message) await expect(found).rejects.toThrow(message);
  });

  it('takes a clause of a document that the reader may see, and notes a due date that is no working day', async () => {
    const { task, notes } = await add({ policy: '演政办(2025)12号', clause: '第十六条', due: '2026-12-26' });
    expect(task).toMatchObject({ policyNumber: '演政办〔2025〕12号', policyClause: '第十六条' });
    expect(notes).toEqual([{ key: 'not-a-workday', day: '2026-12-26', workdayBefore: '2026-12-25', holiday: null }]);
  });

  it('is added by those alone who may', async () => {
    await expect(add({}, 'head-lithium')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(add({}, 'factor-land')).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await add({ county: '370921', chain: undefined }, 'county-370921')).task?.countyId).toBe('370921');
  });

  it('is reported on; progress that goes back needs its reason', async () => {
    const report = async (input: object, personId = 'member-pharma') =>
      runVerb(reportTask, await as(personId), { task: id, ...input });
    const { task } = await report({ progress: '60%', latest: '已见面两次' });
    expect(task).toMatchObject({ progress: 60, latestZh: '已见面两次', latestOn: '2026-11-23', version: 2 });
    await expect(report({ progress: 40 })).rejects.toMatchObject({ code: 'bad-input', field: 'progress' });
    expect((await report({ progress: 40, reason: '对方更换选址' })).task.progress).toBe(40);
    await expect(report({})).rejects.toMatchObject({ field: 'progress' });
    await expect(report({ progress: 101 })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(report({ progress: 50, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('member-pharma'),
    });
    await expect(report({ progress: 50 }, 'factor-land')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is finished with evidence on a day that has come', async () => {
    const finish = async (input: object) => runVerb(finishTask, await as('head-pharma'), { task: id, ...input });
    await expect(finish({})).rejects.toMatchObject({ code: 'bad-input' });
    await expect(finish({ evidence: '合同', doneOn: '2026-11-24' })).rejects.toMatchObject({ field: 'doneOn' });
    await expect(finish({ evidence: '合同', doneOn: '2026-11-20' })).rejects.toMatchObject({ field: 'doneOn' });
    const { task } = await finish({ evidence: '合同编号2026-18' });
    expect(task).toMatchObject({ status: 'DONE', progress: 100, doneOn: '2026-11-23', evidenceZh: '合同编号2026-18' });
    expect(await light(id)).toBe('GREEN');
    await expect(finish({ evidence: '再次' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('waits until a day, turns red past it, and is taken up again', async () => {
    const suspend = async (restart: string) =>
      runVerb(suspendTask, await as('head-pharma'), { task: id, reason: '等待验收', restart });
    await expect(suspend('2026-11-23')).rejects.toMatchObject({ field: 'restart' });
    expect((await suspend('2026-12-10')).task).toMatchObject({ status: 'SUSPENDED', restartOn: '2026-12-10' });
    expect(await light(id)).toBe('GREY');
    const card = await runVerb(showTask, await as('office'), { task: id });
    expect(card.light).toMatchObject({ nextChange: '2026-12-11', turnsTo: 'RED' });
    await expect(runVerb(reportTask, await as('head-pharma'), { task: id, progress: 10 })).rejects.toThrow(
      /Resume it first/,
    );
    const { task } = await runVerb(resumeTask, await as('head-pharma'), {
      task: id,
      due: '2027-01-15',
      reason: '验收完成',
    });
    expect(task).toMatchObject({ status: 'OPEN', restartOn: null, due: '2027-01-15', latestZh: '验收完成' });
    expect(await light(id)).toBe('GREEN');
  });

  it('is taken back with its reason, and takes nothing more', async () => {
    const { task } = await runVerb(cancelTask, await as('head-pharma'), { task: id, reason: '并入另一任务' });
    expect(task.status).toBe('CANCELLED');
    expect(await light(id)).toBe('GREY');
    await expect(
      runVerb(assignTask, await as('head-pharma'), { task: id, owner: 'factor-land' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('changes hands: who is responsible now and who was are told', async () => {
    const receipt = await runChange(
      assignTask,
      await as('head-pharma'),
      { task: id, owner: 'factor-land' },
      `assign-${id}`,
    );
    expect(receipt.told).toEqual([
      { personId: 'factor-land', as: 'owner' },
      { personId: 'member-pharma', as: 'former-owner' },
    ]);
    expect(await stored(id)).toMatchObject({
      ownerPersonId: 'factor-land',
      ownerUnitId: 'department-natural-resources',
    });
    await expect(runVerb(assignTask, await as('head-pharma'), { task: id })).rejects.toMatchObject({ field: 'owner' });
    await expect(
      runVerb(assignTask, await as('head-pharma'), { task: id, owner: 'member-pharmo' }),
    ).rejects.toMatchObject({ kind: 'person', candidates: [{ id: 'member-pharma' }] });
  });

  it('keeps its history: who changed what when, with one audit row for each version', async () => {
    await runVerb(reportTask, await as('member-pharma'), { task: id, progress: 30 });
    await runVerb(reportTask, await as('member-pharma'), { task: id, progress: 20, reason: '重新计算' });
    await runVerb(assignTask, await as('head-pharma'), { task: id, coUnits: '市财政局' });
    const { rows } = await runVerb(showTaskHistory, await as('office'), { task: id });
    expect(
      rows.map(({ actorId, made, reason, changes }) => [actorId, made, reason, changes.map(({ column }) => column)]),
    ).toEqual([
      ['head-pharma', false, null, ['coUnitIds']],
      ['member-pharma', false, '重新计算', ['progress', 'latestZh', 'latestEn']],
      ['member-pharma', false, null, ['progress']],
      ['head-pharma', true, null, []],
    ]);
    expect((await stored(id)).version).toBe(rows.length);
  });
});
