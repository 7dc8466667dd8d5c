import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDueSteps } from '../../../src/delivery/index.js';
import type { Problem } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { alarmSheet } from '../../../src/features/digests/index.js';
import { scheduleChases } from '../../../src/features/problem-chase.js';
import {
  acceptProblem,
  chaseSteps,
  eraseContacts,
  fileProblem,
  readChase,
  setAsideProblem,
} from '../../../src/features/problems/index.js';
import { runVerb, writeContext } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';
import { type MovingClock, movingClock } from '../../support/moving-clock.js';

let opened: TestApp;
let clock: MovingClock;
beforeAll(async () => {
  // Nine in the morning of Monday, 23 November 2026.
  clock = movingClock();
  opened = await openDemo();
}, 120_000);
afterAll(() => opened.app.close());

const COUNTY = 'county-370921';
const as = async (personId: string) => ({ ...(await opened.app.context({ personId }, 'zh')), clock });
const system = async () => ({ ...(await opened.app.context('system')), clock });

/** Does what is due now. */
async function run() {
  const context = await system();
  const { store, log } = context;
  return await createDueSteps({ store, clock, log, handlers: [chaseSteps(context)] }).runDue();
}

async function putUp(): Promise<number> {
  const context = await system();
  return await opened.store.transaction((tx) => scheduleChases(writeContext(context, tx)));
}

const problemOf = async (id: string) => (await opened.store.read('problems', EVERYTHING, { id }))[0] as Problem;
const lightOf = async (subject: string) => (await opened.store.lights(EVERYTHING, { subject }))[0];
const file = async (contact?: string) => {
  const text = '泰山药谷二期变压器容量不足，PRJ-0001 面临停工，急需供电保障';
  const given = { text, ...(contact !== undefined && { contact }) };
  return (await runVerb(fileProblem, await as('specialist-2'), given)).problem.id;
};

it('what came in without a step of its own is chased all the same, and put up once', async () => {
  const brought: Problem = {
    ...(await problemOf(await file())),
    id: 'P-8001',
    status: 'IN_PROGRESS',
    level: 3,
    verifiedOn: '2026-11-02',
    repliedOn: '2026-11-03',
    resolveDue: '2026-11-23',
    version: 1,
  };
  await opened.store.transaction((tx) => tx.insert('problems', [brought]));
  expect(await putUp()).toBeGreaterThan(0);
  expect(await putUp()).toBe(0);
  expect(await opened.store.dueStep({ subject: 'P-8001', kind: 'chase', round: 'RESOLVE_OVERDUE@2026-11-24' })).toEqual(
    expect.objectContaining({ dueAt: '2026-11-24T01:00:00.000Z', doneAt: null }),
  );
  // What was due before it came, nobody waited for.
  expect(await opened.store.dueStep({ subject: 'P-8001', kind: 'chase', round: 'RESOLVE_DUE@2026-11-23' })).toBeNull();
  clock.forward(86_400);
  expect((await run()).failed).toEqual([]);
  expect(await problemOf('P-8001')).toMatchObject({ status: 'ESCALATED', level: 4 });
});

it('a missed review has the clock go on, and the light stays red', async () => {
  const problem = await file();
  await runVerb(acceptProblem, await as(COUNTY), { problem });
  const words = { reason: '电网规划调整', nextStep: '纳入年度配网改造', review: '2026-11-27' };
  await runVerb(setAsideProblem, await as('office'), { problem, ...words });
  expect((await lightOf(problem))?.light).toBe('GREY');
  // To Saturday: what is red comes on a day off too, and from Tuesday on three working days have passed.
  clock.forward(4 * 86_400);
  await run();
  expect(await problemOf(problem)).toMatchObject({ status: 'IN_PROGRESS', heldOn: null, heldWorkdays: 3 });
  expect(await lightOf(problem)).toMatchObject({ light: 'RED', rule: 'problem.review-missed' });
});

it('a reminder is left out once what it reminds of is done', async () => {
  const problem = await file();
  const chased = { problem, chase: 'VERIFY_DUE', day: (await problemOf(problem)).verifyDue };
  expect(await runVerb(readChase, await as(COUNTY), chased)).toMatchObject({ isSaid: true });
  await runVerb(acceptProblem, await as(COUNTY), { problem });
  expect(await runVerb(readChase, await as(COUNTY), chased)).toMatchObject({ isSaid: false });
  const soon = { problem, chase: 'RESOLVE_DUE' };
  const { resolveDue } = await problemOf(problem);
  expect(await runVerb(readChase, await as(COUNTY), { ...soon, day: resolveDue })).toMatchObject({ isSaid: true });
  expect(await runVerb(readChase, await as(COUNTY), { ...soon, day: '2026-11-30' })).toMatchObject({ isSaid: false });
});

it('where nobody who is to be told can be written to, the office is', async () => {
  await opened.store.transaction((tx) => tx.putAccount({ userId: 'UOFFICE', personId: 'office' }));
  const problem = await file();
  const { verifyDue } = await problemOf(problem);
  // From Saturday to Monday.
  clock.forward(2 * 86_400);
  await run();
  const step = await opened.store.dueStep({ subject: problem, kind: 'chase', round: `VERIFY_DUE@${verifyDue}` });
  expect(step?.data).toMatchObject({ does: 'REMIND', told: expect.arrayContaining(['office']) });
});

it('the way to reach a filer is erased when its day has passed, and the audit does not repeat it', async () => {
  const problem = await file('0538-1234567');
  const context = await system();
  const erase = () => opened.store.transaction((tx) => eraseContacts(writeContext(context, tx)));
  expect(await erase()).toBe(0);
  expect(await opened.store.problemContact(problem)).not.toBeNull();
  clock.forward(500 * 86_400);
  expect(await erase()).toBe(1);
  expect(await opened.store.problemContact(problem)).toBeNull();
  const lines = (await opened.store.audit({ subject: problem })).filter(({ verb }) => verb === 'problem.erase-contact');
  expect(lines.map(({ before, after }) => ({ before, after }))).toEqual([
    { before: null, after: { contact: 'ERASED' } },
  ]);
});

it('the office is told which problem is late', () => {
  const late = { receiver: 'U1', kind: 'late', steps: 2, since: '2026-11-23T09:00' } as const;
  const lines = (problemId: string | null) => JSON.stringify(alarmSheet({ ...late, problemId }, 'zh').parts);
  expect(lines('P-0012')).toContain('涉及问题：P-0012');
  expect(lines(null)).not.toContain('涉及问题');
});
