import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createDueSteps } from '../../../src/delivery/index.js';
import type { Problem } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { undoChange } from '../../../src/features/changes/index.js';
import { acceptProblem, chaseSteps, escalateProblem, fileProblem } from '../../../src/features/problems/index.js';
import { ageOf } from '../../../src/features/problems/problem-lines.js';
import { VERBS } from '../../../src/features/registry.js';
import { runChange } from '../../../src/features/run-change.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { WriteVerb } from '../../../src/features/verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';
import { type MovingClock, movingClock } from '../../support/moving-clock.js';

let opened: TestApp;
let clock: MovingClock;
beforeAll(async () => {
  opened = await openDemo();
}, 120_000);
afterAll(() => opened.app.close());

/** Runs a verb on problems by its name, as a person, by the clock of the test. */
async function run(verb: string, personId: string, input: object): Promise<Problem> {
  const found = VERBS.find(({ name }) => name === `problem.${verb}`);
  const context = { ...(await opened.app.context({ personId }, 'zh')), clock };
  return ((await runVerb(found as never, context, input)) as { problem: Problem }).problem;
}

const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

/** Filed on Monday 23 November 2026 at nine by the county's service specialist: to be solved by 14 December. */
async function filed(): Promise<string> {
  clock = movingClock();
  const text = '泰山药谷二期变压器容量不足，PRJ-0001 面临停工，急需供电保障';
  return (await run('file', 'specialist-2', { text })).id;
}

const COUNTY = 'county-370921';
const forward = (days: number) => clock.forward(days * 86_400);

/** Taken by the county and answered, as it is with most problems. */
async function accepted(): Promise<string> {
  const problem = await filed();
  await run('accept', COUNTY, { problem });
  return problem;
}

async function solved(): Promise<string> {
  const problem = await accepted();
  await run('solve', COUNTY, { problem, result: '临时变压器已到位', evidence: '送电单' });
  return problem;
}

const eventsOf = async (problemId: string) =>
  (await opened.store.read('problemEvents', EVERYTHING, { problemId })).toSorted((one, other) =>
    String(one.at).localeCompare(String(other.at)),
  );

describe('the whole way of one problem', () => {
  it('from filing over the levels to close-out, each hand in its history', async () => {
    const problem = await filed();
    expect(await run('accept', COUNTY, { problem })).toMatchObject({ status: 'ACCEPTED', verifiedOn: '2026-11-23' });
    await run('reply', COUNTY, { problem, note: '供电公司勘察，先上临时变', expected: '2026-12-11' });
    await run('progress', 'head-pharma', { problem, note: '已踏勘' });
    forward(22);
    expect(await run('escalate', COUNTY, { problem, reason: '县级无权增容' })).toMatchObject({
      level: 3,
      status: 'ESCALATED',
      ownerUnitId: 'department-utilities',
      receivedOn: '2026-11-23',
      levelSince: '2026-12-15',
      resolveDue: '2027-01-05',
    });
    await run('accept', 'factor-utilities', { problem });
    await run('solve', 'factor-utilities', { problem, result: '增容完成', evidence: '验收单' });
    await expect(run('close', 'head-pharma', { problem })).rejects.toEqual(refusal('bad-input', /neither the filer/));
    expect(await run('confirm', 'specialist-2', { problem, satisfied: 'yes' })).toMatchObject({ satisfied: true });
    await expect(run('close', 'factor-utilities', { problem })).rejects.toEqual(refusal('not-allowed', /no role/));
    expect(await run('close', 'head-pharma', { problem })).toMatchObject({ status: 'CLOSED', closedOn: '2026-12-15' });
    expect((await eventsOf(problem)).map(({ action, levelAfter }) => `${action} ${levelAfter}`).sort()).toEqual(
      [
        'REGISTER 2',
        'ASSIGN 2',
        'ACCEPT 2',
        'REPLY 2',
        'PROGRESS 2',
        'ESCALATE 3',
        'ACCEPT 3',
        'SOLVE 3',
        'CONFIRM 3',
        'CLOSE 3',
      ].sort(),
    );
  });
});

describe('rules on who and when', () => {
  it('a dispute is raised within one working day, and the office alone decides it', async () => {
    const problem = await filed();
    await expect(run('decide', 'office', { problem, unit: '市城市管理局', reason: '应由市级办理' })).rejects.toEqual(
      refusal('bad-input', /nothing to decide/),
    );
    forward(1);
    expect(await run('dispute', COUNTY, { problem, reason: '线路产权不属本县' })).toMatchObject({
      disputedOn: '2026-11-24',
      status: 'ASSIGNED',
    });
    await expect(run('decide', COUNTY, { problem, unit: '市城市管理局', reason: '不归我们' })).rejects.toEqual(
      refusal('not-allowed', /no role/),
    );
    expect(await run('decide', 'office', { problem, unit: '市城市管理局', reason: '应由市级办理' })).toMatchObject({
      ownerUnitId: 'department-utilities',
      disputedOn: null,
    });
    const late = await filed();
    forward(2);
    await expect(run('dispute', COUNTY, { problem: late, reason: '不归我们' })).rejects.toEqual(
      refusal('bad-input', /by 2026-11-24/),
    );
  });

  it('it is extended once, in time, within the clock, and not by the unit that has to solve it', async () => {
    const problem = await accepted();
    await run('assign', 'head-pharma', { problem, unit: 'county-370921', reason: '由县工业推进办牵头' });
    await run('accept', COUNTY, { problem });
    const given = { problem, reason: '设备到货推迟' };
    await expect(run('extend', COUNTY, { ...given, newDue: '2026-12-25' })).rejects.toEqual(
      refusal('bad-input', /level above/),
    );
    await expect(run('extend', 'head-pharma', { ...given, newDue: '2027-02-01' })).rejects.toEqual(
      refusal('bad-input', /^newDue: .*2026-12-14.*2027-01-04/),
    );
    expect(await run('extend', 'head-pharma', { ...given, newDue: '2026-12-25' })).toMatchObject({
      status: 'EXTENDED',
      resolveDue: '2026-12-25',
      extendedOn: '2026-11-23',
    });
    await expect(run('extend', 'head-pharma', { ...given, newDue: '2026-12-28' })).rejects.toEqual(
      refusal('bad-input', /once only/),
    );
    const late = await accepted();
    forward(21);
    await expect(run('extend', 'head-pharma', { problem: late, reason: '晚', newDue: '2026-12-25' })).rejects.toEqual(
      refusal('bad-input', /by 2026-12-11/),
    );
  });

  it('what it stood still moves the days that are still to come', async () => {
    const problem = await accepted();
    await run('hold', COUNTY, { problem, reason: '项目停工', until: '2026-12-01' });
    await expect(run('escalate', COUNTY, { problem, reason: '不等了' })).rejects.toEqual(
      refusal('conflict', /on hold/),
    );
    forward(8);
    expect(await run('resume', COUNTY, { problem })).toMatchObject({
      heldOn: null,
      heldWorkdays: 6,
      verifyDue: '2026-11-24',
      replyDue: '2026-12-04',
      resolveDue: '2026-12-22',
    });
  });

  it('it is set aside by the office alone, with a review within ninety days', async () => {
    const problem = await accepted();
    const given = { problem, reason: '规划未批', nextStep: '每月向上级请示一次' };
    await expect(run('set-aside', COUNTY, { ...given, review: '2027-01-15' })).rejects.toEqual(
      refusal('not-allowed', /no role/),
    );
    await expect(run('set-aside', 'office', { ...given, review: '2027-02-22' })).rejects.toEqual(
      refusal('bad-input', /2027-02-21/),
    );
    expect(await run('set-aside', 'office', { ...given, review: '2027-01-15' })).toMatchObject({
      status: 'LONG_TERM',
      reviewOn: '2027-01-15',
      nextStepZh: '每月向上级请示一次',
    });
    expect(await run('resume', 'office', { problem })).toMatchObject({ status: 'IN_PROGRESS', reviewOn: null });
  });

  it('who is not content has it reopened one level up, with both steps in its history', async () => {
    const problem = await solved();
    await expect(run('confirm', COUNTY, { problem, satisfied: 'yes' })).rejects.toEqual(
      refusal('not-allowed', /no role/),
    );
    expect(await run('confirm', 'specialist-2', { problem, satisfied: '不满意', note: '仍然跳闸' })).toMatchObject({
      status: 'ASSIGNED',
      level: 3,
      ownerUnitId: 'department-utilities',
      reopenedCount: 1,
      satisfied: null,
      solvedOn: null,
    });
    expect((await eventsOf(problem)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['CONFIRM', 'REOPEN']),
    );
  });

  it('two attempts on different working days stand for a confirmation; one day’s do not', async () => {
    const problem = await solved();
    await run('unreached', 'specialist-2', { problem, note: '电话无人接听' });
    clock.forward(3_600);
    await run('unreached', 'specialist-2', { problem, note: '仍无人接听' });
    await expect(run('close', 'head-pharma', { problem })).rejects.toEqual(
      refusal('bad-input', /different working days/),
    );
    forward(1);
    await run('unreached', 'specialist-2', { problem, note: '短信未回' });
    await expect(run('close', COUNTY, { problem })).rejects.toEqual(refusal('bad-input', /you solved/));
    expect(await run('close', 'head-pharma', { problem })).toMatchObject({ status: 'CLOSED' });
  });

  it('it comes back under its number within three months of its close-out', async () => {
    const problem = await solved();
    await run('confirm', 'specialist-2', { problem, satisfied: 'yes' });
    await run('close', 'head-pharma', { problem });
    forward(92);
    expect(await run('reopen', 'specialist-2', { problem, reason: '再次跳闸' })).toMatchObject({
      status: 'ASSIGNED',
      level: 2,
      levelSince: '2027-02-23',
      closedOn: null,
    });
    const late = await solved();
    await run('confirm', 'specialist-2', { problem: late, satisfied: 'yes' });
    await run('close', 'head-pharma', { problem: late });
    forward(93);
    await expect(run('reopen', 'specialist-2', { problem: late, reason: '再次跳闸' })).rejects.toEqual(
      refusal('bad-input', /until 2027-02-23/),
    );
  });

  it('the later one is merged into the earlier, and takes along what was merged into it', async () => {
    const first = await filed();
    forward(1);
    const ids: string[] = [];
    for (let count = 0; count < 2; count += 1)
      ids.push((await run('file', 'specialist-2', { text: 'PRJ-0001 供电仍然不足' })).id);
    const [second = '', third = ''] = ids;
    await expect(run('merge', 'head-pharma', { problem: first, into: second })).rejects.toEqual(
      refusal('bad-input', /merge .* into .* instead/),
    );
    await run('merge', 'head-pharma', { problem: third, into: second });
    expect(await run('merge', 'head-pharma', { problem: second, into: first })).toMatchObject({
      status: 'MERGED',
      mergedIntoId: first,
    });
    const [moved] = await opened.store.read('problems', EVERYTHING, { id: third });
    expect(moved?.mergedIntoId).toBe(first);
    await expect(run('progress', COUNTY, { problem: second, note: '…' })).rejects.toEqual(
      refusal('conflict', /merged into/),
    );
  });

  it('from the fifth level the chain leader decides whether it goes to the chief chain leader', async () => {
    const problem = await filed();
    for (const level of [3, 4, 5])
      expect(await run('escalate', 'head-pharma', { problem, reason: '本级无法解决' })).toMatchObject({ level });
    await expect(run('escalate', 'head-pharma', { problem, reason: '再上' })).rejects.toEqual(
      refusal('bad-input', /chain leader, who decides/),
    );
    expect(await run('escalate', 'leader-pharma', { problem, reason: '提请总链长' })).toMatchObject({
      level: 6,
      ownerUnitId: 'office',
    });
    await expect(run('escalate', 'leader-pharma', { problem, reason: '…' })).rejects.toEqual(
      refusal('bad-input', /highest level/),
    );
  });

  it('given back twice it is red; turned away it says the right way; urged it stays where it is', async () => {
    const problem = await filed();
    expect(await run('urge', 'specialist-2', { problem, note: '企业已停工' })).toMatchObject({ status: 'ASSIGNED' });
    await run('return', COUNTY, { problem, reason: '材料不全' });
    await run('assign', 'office', { problem, unit: '宁阳县工业推进办' });
    expect(await run('return', COUNTY, { problem, reason: '仍不属本单位' })).toMatchObject({
      returnedCount: 2,
      status: 'RETURNED',
    });
    const [light] = await opened.store.lights(EVERYTHING, { subject: problem });
    expect(light).toMatchObject({ light: 'RED', rule: 'problem.returned' });
    expect(await run('reject', 'office', { problem, reason: '已进入诉讼', way: '由法院审理' })).toMatchObject({
      status: 'REJECTED',
      nextStepZh: '由法院审理',
    });
  });

  it('what is reopened on the highest level stays there', async () => {
    const problem = await filed();
    for (let level = 3; level <= 6; level += 1) await run('escalate', 'office', { problem, reason: '本级无法解决' });
    for (const [verb, again] of [
      ['confirm', 1],
      ['lasting', 2],
    ] as const) {
      await run('accept', 'office', { problem });
      await run('solve', 'office', { problem, result: '已协调', evidence: '纪要' });
      if (verb === 'lasting') {
        await run('confirm', 'specialist-2', { problem, satisfied: 'yes' });
        await run('close', 'head-pharma', { problem });
      }
      expect(await run(verb, 'specialist-2', { problem, satisfied: 'no' })).toMatchObject({
        status: 'ASSIGNED',
        level: 6,
        ownerUnitId: 'office',
        reopenedCount: again,
      });
    }
  });

  it('the leader of another chain, who also holds a post here, does not decide for this one', async () => {
    const problem = await filed();
    for (let level = 3; level <= 5; level += 1) await run('escalate', 'office', { problem, reason: '本级无法解决' });
    const base = { ...(await opened.app.context({ personId: 'head-pharma' }, 'zh')), clock };
    const other = {
      role: 'CHAIN_LEADER',
      chainId: 'lithium',
      countyId: null,
      factor: null,
      enterpriseId: null,
    } as const;
    const context = { ...base, actor: { ...base.actor, roles: [...base.actor.roles, other] } };
    await expect(runVerb(escalateProblem, context, { problem, reason: '提请总链长' })).rejects.toEqual(
      refusal('bad-input', /chain leader, who decides/),
    );
    expect(await run('escalate', 'office', { problem, reason: '提请总链长' })).toMatchObject({ level: 6 });
  });

  it('of two that were filed on one day the lower number goes on, and the age of the other one stops', async () => {
    const first = await filed();
    const second = (await run('file', 'specialist-2', { text: 'PRJ-0001 供电仍然不足' })).id;
    await expect(run('merge', 'head-pharma', { problem: first, into: second })).rejects.toEqual(
      refusal('bad-input', /merge .* into .* instead/),
    );
    forward(2);
    const merged = await run('merge', 'head-pharma', { problem: second, into: first });
    forward(7);
    const context = { ...(await opened.app.context({ personId: 'office' }, 'zh')), clock };
    expect(ageOf(context, merged).value).toBe(2);
  });

  it('attempts before it was solved anew do not count', async () => {
    const problem = await solved();
    await run('unreached', 'specialist-2', { problem, note: '电话无人接听' });
    forward(1);
    await run('unreached', 'specialist-2', { problem, note: '仍无人接听' });
    clock.forward(3_600);
    await run('confirm', 'specialist-2', { problem, satisfied: 'no' });
    await run('accept', 'factor-utilities', { problem });
    await run('solve', 'factor-utilities', { problem, result: '增容完成', evidence: '验收单' });
    clock.forward(3_600);
    await run('unreached', 'specialist-2', { problem, note: '无人接听' });
    await expect(run('close', 'head-pharma', { problem })).rejects.toEqual(
      refusal('bad-input', /different working days/),
    );
    forward(1);
    await run('unreached', 'specialist-2', { problem, note: '短信未回' });
    expect(await run('close', 'head-pharma', { problem })).toMatchObject({ status: 'CLOSED' });
  });
});

describe('taken back', () => {
  /** All that stands of a problem, without its version, which counts on. */
  const standing = async (id: string) => [
    (await opened.store.read('problems', EVERYTHING, { id })).map((row) => ({ ...row, version: 0 })),
    (await eventsOf(id)).map(({ id: event }) => event).sort(),
    await opened.store.lights(EVERYTHING, { subject: id }),
  ];
  const change = async (verb: WriteVerb<z.ZodType, unknown>, personId: string, input: object) => {
    const context = { ...(await opened.app.context({ personId }, 'zh')), clock };
    keys += 1;
    return (await runChange(verb, context, input, `change-${keys}`)).key;
  };
  let keys = 0;

  it('an acceptance and an escalation leave the problem, its history and its light as they were', async () => {
    const problem = await filed();
    for (const [verb, input] of [
      [acceptProblem, { problem }],
      [escalateProblem, { problem, reason: '县级无权增容' }],
    ] as const) {
      const before = await standing(problem);
      const key = await change(verb as never, COUNTY, input);
      expect(await standing(problem)).not.toEqual(before);
      await change(undoChange as never, COUNTY, { key });
      expect(await standing(problem)).toEqual(before);
    }
  });

  it('a filing leaves neither problem nor light nor contact, and its steps do nothing', async () => {
    clock = movingClock();
    const text = 'PRJ-0001 供电仍然不足';
    const key = await change(fileProblem as never, 'specialist-2', { text, contact: '张先生 5550100' });
    const id = (await opened.store.receipt(key))?.subject ?? '';
    expect(await opened.store.problemContact(id)).not.toBeNull();
    await change(undoChange as never, 'specialist-2', { key });
    expect(await standing(id)).toEqual([[], [], []]);
    expect(await opened.store.problemContact(id)).toBeNull();
    forward(30);
    const context = { ...(await opened.app.context('system')), clock };
    const { store, log } = context;
    await createDueSteps({ store, clock, log, handlers: [chaseSteps(context)] }).runDue();
    expect(await standing(id)).toEqual([[], [], []]);
  });
});
