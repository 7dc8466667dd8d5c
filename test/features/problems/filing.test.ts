import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  acceptProblem,
  escalateProblem,
  fileProblem,
  forgetContact,
  progressProblem,
  showContact,
} from '../../../src/features/problems/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 120_000);
afterAll(() => opened.app.close());

const as = async (personId: string) => await opened.app.context({ personId }, 'zh');

it('files a problem in one sentence, routes it, and takes it up to the next level', async () => {
  const text = '泰山药谷二期变压器容量不足，PRJ-0001 面临停工，急需供电保障';
  const { problem, route } = await runVerb(fileProblem, await as('county-370921'), { text, contact: '0538-0000000' });
  expect(problem).toMatchObject({
    factor: 'UTILITIES',
    severity: 'HIGH',
    projectId: 'PRJ-0001',
    chainId: 'pharma',
    countyId: '370921',
    level: 2,
    status: 'ASSIGNED',
    ownerUnitId: '370921-utilities',
    coUnitIds: ['county-370921', 'task-force-pharma'],
    filedById: 'county-370921',
  });
  expect(route.ladder).toEqual([
    'county-370921',
    '370921-utilities',
    'department-utilities',
    'office',
    'task-force-pharma',
    'office',
  ]);
  const accepted = await runVerb(acceptProblem, await as('county-370921'), { problem: problem.id });
  expect(accepted.problem).toMatchObject({ status: 'ACCEPTED', ownerPersonId: 'county-370921' });
  const progressed = await runVerb(progressProblem, await as('head-pharma'), {
    problem: problem.id,
    note: '已现场踏勘',
  });
  expect(progressed.problem.status).toBe('IN_PROGRESS');
  const raised = await runVerb(escalateProblem, await as('county-370921'), {
    problem: problem.id,
    reason: '县级无权增容',
  });
  expect(raised.problem).toMatchObject({ status: 'ESCALATED', level: 3, ownerUnitId: 'department-utilities' });
  expect(raised.event).toMatchObject({ action: 'ESCALATE', levelAfter: 3, personId: 'county-370921' });
  const [light] = await (await as('office')).store.lights((await as('office')).scope, { subject: problem.id });
  expect(light?.light).toBe('GREEN');
});

it('shows how to reach the filer to those who handle it alone, and erases it on request', async () => {
  const text = 'PRJ-0001 变压器容量不足';
  const { problem } = await runVerb(fileProblem, await as('specialist-2'), { text, contact: '0538-1234567' });
  const shown = async (personId: string) => await runVerb(showContact, await as(personId), { problem: problem.id });
  expect((await shown('county-370921')).contact).toMatchObject({ words: '0538-1234567', eraseOn: '2027-11-23' });
  expect((await shown('specialist-2')).contact).not.toBeNull();
  const changed = (await opened.store.auditAfter(0n)).filter(({ subject }) => subject === problem.id);
  expect(changed.map(({ verb }) => verb)).toEqual(['problem.file']);
  const looks = (await opened.store.audit({ subject: problem.id })).filter(
    ({ verb }) => verb === 'ask.problems.contact',
  );
  expect(looks.map(({ actorId }) => actorId)).toEqual(['specialist-2', 'county-370921']);
  await expect(shown('member-pharma')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(shown('head-lithium')).rejects.toMatchObject({ code: 'not-found' });
  await expect(runVerb(forgetContact, await as('member-pharma'), { problem: problem.id })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await runVerb(forgetContact, await as('specialist-2'), { problem: problem.id });
  expect((await shown('county-370921')).contact).toBeNull();
  expect(
    JSON.stringify(await opened.store.audit({ subject: problem.id }), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  ).not.toContain('1234567');
});

it('refuses a number that no project has, or that its writer may not see, in the same words', async () => {
  const refused = async (project: string) =>
    await runVerb(fileProblem, await as('specialist-2'), { text: `${project} 缺电`, county: '宁阳' }).catch(String);
  // Only the nearest of what the writer may see is named behind it.
  const words = (sentence: unknown, project: string) =>
    String(sentence).replaceAll(project, 'X').split('. Do you mean')[0];
  expect(await refused('PRJ-9999')).toMatch(/no project "PRJ-9999"/);
  expect(words(await refused('PRJ-0027'), 'PRJ-0027')).toBe(words(await refused('PRJ-9998'), 'PRJ-9998'));
});
