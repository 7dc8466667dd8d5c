import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptProblem, escalateProblem, fileProblem, progressProblem } from '../../../src/features/problems/index.js';
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
