import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { reportProgress } from '../../../src/features/projects/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';

const PROJECT = { chainId: 'pharma', countyId: '370921', stage: 'CONSTRUCTING', runState: 'NORMAL' } as const;
const NOTHING_ELSE = { issueZh: null, issueEn: null, nextStepZh: null, nextStepEn: null };

let opened: TestApp;

async function open() {
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    projects: [
      { id: 'PRJ-0001', ...PROJECT },
      { id: 'PRJ-0002', ...PROJECT, runState: 'SUSPENDED', restartOn: '2027-03-01' },
      { id: 'PRJ-0003', ...PROJECT, runState: 'ENDED' },
    ],
    stageEvents: [{ id: 'SE-0001', projectId: 'PRJ-0001', toStage: 'CONSTRUCTING', on: '2026-08-10' }],
    progressReports: [
      report('2026-08', { investmentMonth: 10n, investmentCumulative: 10n, plannedProgress: 10, progress: 8 }),
      report('2026-09', { investmentMonth: 20n, investmentCumulative: 30n, plannedProgress: 20, progress: 16 }),
    ],
  });
}

const close = () => opened.app.close();

function report(month: string, values: object) {
  return { id: `PRJ-0001@${month}`, projectId: 'PRJ-0001', month, ...values };
}

async function send(personId: string, input: object) {
  const written = { project: 'PRJ-0001', month: '2026-10', investmentMonth: '5600万元', progress: 30, ...input };
  return await runVerb(reportProgress, await opened.app.context({ personId }), written);
}

const reports = () => opened.store.read('progressReports', EVERYTHING, { projectId: 'PRJ-0001' });
const audit = () => opened.store.audit();

describe('project.report', () => {
  beforeEach(open);
  afterEach(close);

  it('takes a month: adds up the investment, carries the plan on, names who reported, leaves an audit row', async () => {
    const { report } = await send('head-pharma', { issue: '等用地指标', nextStep: 'Order the equipment' });
    expect(report).toMatchObject({
      id: 'PRJ-0001@2026-10',
      investmentMonth: 56_000_000n,
      investmentCumulative: 56_000_030n,
      plannedProgress: 30,
      progress: 30,
      issueZh: '等用地指标',
      nextStepEn: 'Order the equipment',
      reportedById: 'head-pharma',
      reportedOn: '2026-11-23',
      version: 1,
    });
    expect(await audit()).toMatchObject([
      { verb: 'project.report', actorId: 'head-pharma', subject: 'PRJ-0001@2026-10', before: null },
    ]);
  });

  it('judges the light of the project in the same transaction', async () => {
    const { light } = await send('office', { progress: 16 });
    expect(light).toEqual({ before: null, after: 'YELLOW' });
    expect(await opened.store.lights(EVERYTHING, { subject: 'PRJ-0001' })).toMatchObject([
      { light: 'YELLOW', rule: 'project.progress-lag', evaluatedOn: '2026-11-23' },
    ]);
  });

  it('takes a second report of a month for a correction and keeps both in the audit row', async () => {
    await send('head-pharma', {});
    const { report, corrects } = await send('office', { investmentMonth: '0.5亿元', progress: 31 });
    expect(corrects).toMatchObject({ version: 1, progress: 30, reportedById: 'head-pharma' });
    expect(report).toMatchObject({
      version: 2,
      investmentCumulative: 50_000_030n,
      reportedById: 'office',
      ...NOTHING_ELSE,
    });
    const [last] = await audit();
    expect(last).toMatchObject({ before: { progress: 30 }, after: { progress: 31, version: 2 } });
  });

  it('moves the sums of later months when an earlier one is corrected', async () => {
    await send('office', {});
    await send('office', { month: '2026-09', investmentMonth: '25元', progress: 16 });
    const sums = (await reports()).map(({ month, investmentCumulative }) => [month, investmentCumulative]);
    expect(sums).toEqual([
      ['2026-08', 10n],
      ['2026-09', 35n],
      ['2026-10', 56_000_035n],
    ]);
    const [later, corrected] = await audit();
    expect(corrected).toMatchObject({ subject: 'PRJ-0001@2026-09', before: { version: 1 }, after: { version: 2 } });
    expect(later).toMatchObject({
      subject: 'PRJ-0001@2026-10',
      before: { version: 1, investmentCumulative: 56_000_030 },
      after: { version: 2, investmentCumulative: 56_000_035 },
    });
    expect(later?.correlationId).toBe(corrected?.correlationId);
  });

  it('tells the second of two writers that what they looked at has changed', async () => {
    await send('office', {});
    await send('head-pharma', { version: 1, progress: 32 });
    await expect(send('office', { version: 1, progress: 33 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/changed by head-pharma .* version 2, not 1: progress 30 → 32\. Look at it again/),
    });
    expect((await reports()).at(-1)).toMatchObject({ progress: 32, version: 2 });
  });

  it('tells whoever saw none of that month that there is one by now, and takes the first', async () => {
    await send('office', { version: 0 });
    await expect(send('head-pharma', { version: 0, progress: 32 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/entered by office meanwhile: .*progress nothing → 30/),
      zh: expect.stringMatching(/已由office填写：.*形象进度.*无→30/),
    });
    expect((await reports()).at(-1)).toMatchObject({ progress: 30, version: 1 });
    await send('head-pharma', { version: 0, looked: '2026-09', progress: 33 });
    expect((await reports()).at(-1)).toMatchObject({ progress: 33, version: 2 });
  });

  it('takes progress that went back with its reason, and keeps the reason', async () => {
    await send('office', { progress: 15, reason: 'foundation redone' });
    expect((await audit())[0]).toMatchObject({ after: { progress: 15, reason: 'foundation redone' } });
  });

  it('keeps words without what would act on the screen of a reader', async () => {
    const { report } = await send('office', { issue: '\u001b[2J等用地\u202e指标\u0007', nextStep: ' a\u0000b ' });
    expect(report).toMatchObject({ issueZh: '等用地指标', nextStepEn: 'ab' });
  });

  it('reads prj-1 as PRJ-0001', async () => {
    expect((await send('office', { project: ' prj-1 ' })).report.projectId).toBe('PRJ-0001');
  });

  it('takes 200 reports at once: none fails for waiting, numbers, versions and audit rows agree', async () => {
    const sent = Array.from({ length: 200 }, (_, index) => send('office', { investmentMonth: `${index}元` }));
    await Promise.all(sent);
    const last = (await reports()).at(-1);
    expect(last?.version).toBe(200);
    expect(last?.investmentCumulative).toBe(30n + (last?.investmentMonth ?? 0n));
    expect((await audit()).map((row) => (row.after as { version: number }).version)).toEqual(
      Array.from({ length: 200 }, (_, index) => 200 - index),
    );
  }, 120_000);
});

describe('a report as of another day', () => {
  beforeEach(open);
  afterEach(close);

  async function sendAsOf(day: string, personId: string) {
    const input = { project: 'PRJ-0001', month: '2026-10', investmentMonth: '1万元', progress: 30 };
    return await runVerb(reportProgress, await opened.asOf(day).context({ personId }), input);
  }
  const mark = (demo: boolean) => opened.store.transaction((tx) => tx.markInstallation({ demo, seededOn: null }));

  it('is entered later by the promotion office; the audit tells when it really came in', async () => {
    await mark(false);
    const { report } = await sendAsOf('2026-11-06', 'office');
    expect(report.reportedOn).toBe('2026-11-06');
    expect((await audit())[0]?.at).toMatch(/^2026-11-23T/);
  });

  it('is refused to others', async () => {
    await mark(false);
    await expect(sendAsOf('2026-11-06', 'head-pharma')).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringMatching(/head-pharma may not write as of 2026-11-06.*promotion office alone/),
    });
    expect(await audit()).toEqual([]);
  });

  it('is open to all who may report where the data are demo data', async () => {
    await mark(true);
    expect((await sendAsOf('2026-11-06', 'head-pharma')).report.reportedOn).toBe('2026-11-06');
  });

  it.each([true, false])('is never taken for a day to come (demo data: %s)', async (demo) => {
    await mark(demo);
    await expect(sendAsOf('2026-11-24', 'office')).rejects.toThrow(/2026-11-24 has not come yet/);
    expect(await audit()).toEqual([]);
  });
});

describe('a report that cannot be right', () => {
  beforeAll(open);
  afterAll(close);

  it.each([
    ['a month that has not come', { month: '2026-12' }, /2026-12 has not come yet/],
    ['a month before the project began', { month: '2026-07' }, /began in 2026-08/],
    ['progress that goes back without a reason', { progress: 15 }, /2026-09 reported 16 %/],
    ['progress over a hundred', { progress: 101 }, /progress: write a percentage from 0 to 100/],
    ['a sum without a unit', { investmentMonth: '5600' }, /investmentMonth: write a sum with its unit/],
    ['a negative sum', { investmentMonth: '-3万元' }, /write 0 or more/],
    ['a month in another form', { month: 'October' }, /month: write a month such as 2026-10/],
    ['a project number in another form', { project: 'Medicine Valley' }, /project: write a project number/],
    ['a suspended project', { project: 'PRJ-0002' }, /restart expected on 2027-03-01.*Record its restart first/],
    ['an ended project', { project: 'PRJ-0003' }, /has ended/],
    ['a project that is not there', { project: 'PRJ-9999' }, /no project PRJ-9999/],
  ])('refuses %s, says what to do, and writes nothing', async (_, input, message) => {
    await expect(send('office', input)).rejects.toThrow(message);
    expect(await reports()).toHaveLength(2);
    expect(await audit()).toEqual([]);
  });

  it('lets a leader read and not report, and shows another chain no project at all', async () => {
    await expect(send('leader-pharma', {})).rejects.toMatchObject({
      code: 'not-allowed',
      grants: expect.arrayContaining([{ grantee: 'TASK_FORCE_HEAD', requirement: 'own-chain', of: 'pharma' }]),
    });
    await expect(send('head-lithium', {})).rejects.toMatchObject({ code: 'not-found' });
    expect(await audit()).toEqual([]);
  });
});
