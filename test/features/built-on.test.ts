import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import { undoChange } from '../../src/features/changes/index.js';
import { mapChannel } from '../../src/features/channels/index.js';
import { recordListing } from '../../src/features/enterprises/index.js';
import { changePlanItem, draftPlan, publishPlan } from '../../src/features/plans/index.js';
import { fileProblem } from '../../src/features/problems/index.js';
import { addProject, reportProgress } from '../../src/features/projects/index.js';
import { runChange } from '../../src/features/run-change.js';
import { addTask } from '../../src/features/tasks/index.js';
import type { WriteVerb } from '../../src/features/verb.js';
import { openProjects, PLACE } from './projects/open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
beforeAll(async () => {
  opened = await openProjects({
    projects: [{ id: 'PRJ-0001', ...PLACE, stage: 'CONSTRUCTING', ownerPersonId: 'member-pharma' }],
    stageEvents: [{ id: 'SE-0001', projectId: 'PRJ-0001', toStage: 'CONSTRUCTING', on: '2026-08-01' }],
  });
});
afterAll(() => opened.app.close());

let number = 0;
/** Writes, and gives the key that it was written under. */
async function write(verb: WriteVerb<z.ZodType, unknown>, input: object, personId = 'head-pharma'): Promise<Written> {
  const key = `test:${++number}`;
  const { subject } = await runChange(verb, await opened.app.context({ personId }), input, key);
  return { key, subject, personId };
}
interface Written {
  readonly key: string;
  readonly subject: string;
  readonly personId: string;
}
const undo = ({ key, personId }: Written) => write(undoChange, { key }, personId);

/** That it is refused because of a record which is named in both languages. */
async function refused(change: Written, because: string): Promise<void> {
  await expect(undo(change)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(new RegExp(`changed again since.*${because}`)),
    zh: expect.stringContaining(because),
  });
}

it('a month stays while a later one adds it up', async () => {
  const report = (month: string) =>
    write(reportProgress, { project: 'PRJ-0001', month, investmentMonth: '100万元', progress: 10 });
  const september = await report('2026-09');
  const october = await report('2026-10');
  await refused(september, 'PRJ-0001@2026-10');
  await undo(october);
  await undo(september);
  expect(await opened.store.read('progressReports', EVERYTHING)).toEqual([]);
});

it('a corrected month goes back with the sums of those that it moved', async () => {
  const report = (month: string, investmentMonth: string) =>
    write(reportProgress, { project: 'PRJ-0001', month, investmentMonth, progress: 10 });
  await report('2026-09', '100万元');
  await report('2026-10', '100万元');
  const corrected = await report('2026-09', '300万元');
  await undo(corrected);
  const [, october] = await opened.store.read('progressReports', EVERYTHING);
  expect(october?.investmentCumulative).toBe(2_000_000n);
});

it('a step of a listing stays while the next one goes on from it', async () => {
  const reserve = await write(recordListing, { enterprise: 'ENT-001', to: 'RESERVE', papers: '名单' });
  const next = await write(recordListing, { enterprise: 'ENT-001', to: '股改', papers: '决议' });
  await refused(reserve, next.subject);
  await undo(next);
  await undo(reserve);
  expect(await opened.store.read('listingRecords', EVERYTHING)).toEqual([]);
});

it('an item stays as it was put in force, and a version while the next one goes on from it', async () => {
  const plan = await write(draftPlan, { chain: 'pharma', title: '医药产业链方案' });
  const item = await write(addTask, {
    title: '制定路径',
    goal: '一份路径图',
    due: '2026-12-25',
    owner: 'member-pharma',
    plan: plan.subject,
  });
  const changed = await write(changePlanItem, { item: item.subject, goal: '两份路径图' });
  await refused(plan, item.subject);
  const published = await write(publishPlan, { plan: plan.subject });
  await refused(changed, plan.subject);
  const next = await write(draftPlan, { plan: plan.subject, reason: '目标有变' });
  await refused(published, next.subject);
  await undo(next);
  await undo(published);
  await undo(changed);
  await undo(item);
  await undo(plan);
  expect(await opened.store.read('planItems', EVERYTHING)).toEqual([]);
});

it('a record stays while another one names it, so that nobody else gets its number', async () => {
  const project = await write(addProject, {
    name: '新材料项目',
    chain: 'pharma',
    county: '370921',
    purpose: 'MEND',
    investment: '1亿元',
  });
  const task = await write(addTask, {
    title: '跟进用地',
    goal: '取得批复',
    due: '2026-12-25',
    owner: 'member-pharma',
    project: project.subject,
  });
  await refused(project, task.subject);
  await undo(task);
  const problem = await write(fileProblem, { text: '用地指标不足，项目无法开工', project: project.subject });
  await refused(project, problem.subject);
  await undo(problem);
  await undo(project);
  expect(await opened.store.read('projects', EVERYTHING, { id: project.subject })).toEqual([]);
});

it('without a key the last change that can be taken back is meant', async () => {
  const project = { name: '另一项目', chain: 'pharma', county: '370921', purpose: 'MEND', investment: '1亿元' };
  const added = await write(addProject, project, 'office');
  const mapped = await write(mapChannel, { channelId: 'C0001', chain: 'pharma' }, 'office');
  await expect(undo(mapped)).rejects.toMatchObject({ code: 'conflict', zh: expect.stringContaining('不能撤销') });
  await write(undoChange, {}, 'office');
  expect(await opened.store.read('projects', EVERYTHING, { id: added.subject })).toEqual([]);
  await expect(write(undoChange, {}, 'office')).rejects.toMatchObject({ code: 'not-found', zh: expect.any(String) });
});

it('what is named by others in the database is not taken away, and the refusal says so', async () => {
  const removed = opened.store.transaction((tx) => tx.remove('projects', ['PRJ-0001']));
  await expect(removed).rejects.toMatchObject({ code: 'conflict', zh: expect.stringContaining('其他记录引用') });
});
