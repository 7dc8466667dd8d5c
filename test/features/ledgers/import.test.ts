import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { reachedIn } from '../../../src/domain/projects/history.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';
import { bringIn, linesOf, preview, workbook } from '../../support/import-files.js';

let opened: TestApp;
beforeEach(async () => {
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    counties: [{ id: '370921', nameZh: '宁阳县', nameEn: 'Ningyang County' }],
    chains: [{ id: 'pharma', nameZh: '医药产业链', nameEn: 'Pharma' }],
    units: [{ id: 'task-force-pharma', nameZh: '医药专班', nameEn: 'Pharma Task Force' }],
    projects: [
      {
        id: 'PRJ-0007',
        nameZh: '老项目',
        chainId: 'pharma',
        countyId: '370921',
        totalInvestment: 10_000n,
        stage: 'CONSTRUCTING',
        runState: 'NORMAL',
      },
    ],
    stageEvents: [{ id: 'SE-0003', projectId: 'PRJ-0007', toStage: 'CONSTRUCTING', on: '2026-08-10' }],
  });
});
afterEach(() => opened.app.close());

const SIGNED = [
  '项目名称',
  '产业链',
  '县市区',
  '补延强',
  '重点级别',
  '总投资（万元）',
  '合同金额（万元）',
  '签约日期',
  '投资方',
];
const ceremony = (count: number) =>
  workbook([
    ['集中签约项目清单'],
    SIGNED,
    ...Array.from({ length: count }, (_, at) => [
      `签约项目${at + 1}`,
      '医药',
      '宁阳县',
      '补链',
      '县级重点',
      20_000 + at,
      15_000 + at,
      at === 0 ? '2026-11-18' : null,
      null,
    ]),
  ]);

describe('a signing ceremony', () => {
  const given = { ledger: 'projects', meeting: '医药产业链集中签约', meetingOn: '2026-11-20', name: 'signing.xlsx' };

  it('brings in its twenty projects at once: signed by contract, joined to the meeting, with history, audit and lights', async () => {
    const done = await bringIn(opened, await ceremony(20), given);
    expect(done).toMatchObject({
      counts: { added: 20, changed: 0, unchanged: 0 },
      meeting: { id: 'M-0001', title: '医药产业链集中签约', on: '2026-11-20' },
      run: { id: 'IMP-0001', fileName: 'signing.xlsx', meetingId: 'M-0001', actorId: 'office' },
    });
    const projects = await opened.store.read('projects', EVERYTHING, { id: { from: 'PRJ-0008' } });
    expect(projects).toHaveLength(20);
    expect(projects[0]).toMatchObject({
      id: 'PRJ-0008',
      nameZh: '签约项目1',
      stage: 'ATTRACTING',
      substage: 'SIGNED',
      runState: 'NORMAL',
      totalInvestment: 200_000_000n,
      version: 1,
    });
    const events = await opened.store.read('stageEvents', EVERYTHING, { id: { from: 'SE-0004' } });
    expect(events).toHaveLength(20);
    expect(events[0]).toMatchObject({
      projectId: 'PRJ-0008',
      fromStage: null,
      toStage: 'ATTRACTING',
      substage: 'SIGNED',
      on: '2026-11-18',
      evidenceZh: '合同签订于2026-11-18，金额15,000万元；《医药产业链集中签约》签约；导入自“signing.xlsx”第3行。',
    });
    expect(events[0]?.evidences).toEqual([expect.stringMatching(/^CONTRACT:合同签订于/), 'CONTRACT_SUM:150000000']);
    expect(events[1]).toMatchObject({
      on: '2026-11-20',
      evidenceEn: expect.stringContaining('CNY 150,010,000 (15,001万元)'),
    });
    expect(reachedIn(projects, events, 'SIGNED')).toHaveLength(20);
    expect(await opened.store.read('meetings', EVERYTHING)).toMatchObject([{ kind: 'SIGNING', chainId: 'pharma' }]);
    const links = await opened.store.read('meetingProjects', EVERYTHING, { meetingId: 'M-0001' });
    expect(links.map(({ projectId }) => projectId)).toEqual(projects.map(({ id }) => id));
    expect(await opened.store.lights(EVERYTHING, { kind: 'PROJECT' })).toHaveLength(21);
    const audit = await opened.store.audit();
    expect(audit).toHaveLength(1 + 20 + 1 + 20 + 20);
    expect(new Set(audit.map(({ verb }) => verb))).toEqual(new Set(['ledger.import']));
  });

  it('changes nothing when the same file comes again, and says so', async () => {
    const bytes = await ceremony(3);
    await bringIn(opened, bytes, given);
    const before = await opened.store.audit();
    expect(await preview(opened, bytes, given)).toMatchObject({
      counts: { added: 0, changed: 0, unchanged: 3 },
      before: { id: 'IMP-0001' },
      meeting: { id: 'M-0001' },
    });
    expect(await bringIn(opened, bytes, given)).toMatchObject({ run: null, counts: { unchanged: 3 } });
    expect(await opened.store.importRuns()).toHaveLength(1);
    expect(await opened.store.read('meetings', EVERYTHING)).toHaveLength(1);
    expect((await opened.store.audit()).length).toBe(before.length + 1);
  });

  it('is no other kind of meeting, and has come', async () => {
    await lay(opened.store, { meetings: [{ id: 'M-0009', kind: 'DISPATCH', titleZh: '调度会', on: '2026-11-01' }] });
    const bytes = await ceremony(1);
    await expect(preview(opened, bytes, { ...given, meeting: '调度会' })).rejects.toThrow(
      'M-0009 is no signing ceremony',
    );
    await expect(preview(opened, bytes, { ...given, meetingOn: '2026-12-24' })).rejects.toThrow('has not come yet');
  });
});

describe('the way of new projects', () => {
  const HEADERS = [...SIGNED.slice(0, 6), '阶段', '签约日期', '落地时间', '开工时间', '竣工时间'];
  const way = async (stage: string, ...days: (string | null)[]) => {
    const row = ['新项目', '医药', '宁阳县', '补链', '县级重点', 100, stage, ...days];
    const bytes = await workbook([HEADERS, row]);
    const read = await preview(opened, bytes, { ledger: 'projects' });
    const errors = linesOf(read, 'error');
    if (errors.length > 0) return errors;
    await bringIn(opened, bytes, { ledger: 'projects' });
    const events = await opened.store.read('stageEvents', EVERYTHING, { projectId: 'PRJ-0008' });
    return events.map(({ fromStage, toStage, substage, on, evidenceEn }) =>
      [fromStage, toStage, substage, on, evidenceEn?.includes('names no day') ? 'imported' : 'told'].join(' '),
    );
  };

  it('follows the days that the file tells', async () => {
    expect(await way('在建', '2026-01-05', '2026-03-01', '2026-06-18', null)).toEqual([
      ' ATTRACTING SIGNED 2026-01-05 told',
      'ATTRACTING LANDED  2026-03-01 told',
      'LANDED CONSTRUCTING  2026-06-18 told',
    ]);
  });

  it('ends on the day of the import, marked so, where the file tells none', async () => {
    expect(await way('在建', '2026-01-05', null, null, null)).toEqual([
      ' ATTRACTING SIGNED 2026-01-05 told',
      'ATTRACTING CONSTRUCTING  2026-11-23 imported',
    ]);
  });

  it('has its days in order, and none of a stage that is not reached', async () => {
    expect(await way('在建', '2026-05-05', '2026-03-01', null, null)).toEqual([
      'row 2, 落地时间 "2026-03-01": (2026-03-01) lies before the day of the step before it (2026-05-05)',
    ]);
    expect(await way('落地', null, null, '2026-06-18', null)).toEqual([
      'row 2, 开工时间 "2026-06-18": (2026-06-18) is the day of a stage that the project has not reached: correct the stage, or leave the day out',
    ]);
  });
});

describe('an import', () => {
  it('changes what differs, keeps what the file does not name, and audits each record before and after', async () => {
    const bytes = await workbook([
      ['项目编号', '总投资（亿元）', '责任单位', '开工时间'],
      ['PRJ-0007', 1.5, '医药专班', '2026-08-11'],
    ]);
    const read = await preview(opened, bytes, { ledger: 'projects' });
    expect(read.counts).toEqual({ added: 0, changed: 1, unchanged: 0, wrong: 0 });
    expect(linesOf(read, 'warning')).toEqual([
      'row 2, 开工时间 "2026-08-11": says something else than the history of PRJ-0007, which a file does not change',
    ]);
    await bringIn(opened, bytes, { ledger: 'projects' });
    const [project] = await opened.store.read('projects', EVERYTHING, { id: 'PRJ-0007' });
    expect(project).toMatchObject({ totalInvestment: 150_000_000n, ownerUnitId: 'task-force-pharma', version: 2 });
    expect(await opened.store.audit({ subject: 'PRJ-0007' })).toMatchObject([
      { before: { totalInvestment: 10_000, version: 1 }, after: { totalInvestment: 150_000_000, version: 2 } },
    ]);
    expect(await opened.store.read('stageEvents', EVERYTHING)).toHaveLength(1);
  });

  it('refuses a row that was changed since the file was exported', async () => {
    const file = (version: number, sum: number) =>
      workbook([
        ['id', '总投资（万元）', 'version'],
        ['PRJ-0007', sum, version],
      ]);
    await bringIn(opened, await file(1, 5), { ledger: 'projects' });
    expect(linesOf(await preview(opened, await file(1, 6), { ledger: 'projects' }), 'error')).toEqual([
      'row 2, version "1": is no longer current: PRJ-0007 is version 2 now. Export it again, then repeat the change',
    ]);
    expect((await preview(opened, await file(1, 5), { ledger: 'projects' })).counts).toMatchObject({ unchanged: 1 });
  });

  it('remembers how headers were read for the next file that has them', async () => {
    const file = (sum: number) =>
      workbook([
        ['项目编号', '资金（万元）'],
        ['PRJ-0007', sum],
      ]);
    await bringIn(opened, await file(5), { ledger: 'projects', map: ['资金=总投资'] });
    const again = await preview(opened, await file(6), { ledger: 'projects' });
    expect(again.table.headers.map(({ column, how }) => [column, how])).toEqual([
      ['id', 'kept'],
      ['totalInvestment', 'kept'],
    ]);
    expect(again.counts).toMatchObject({ changed: 1 });
  });

  it('adds up the investment of monthly reports and finds them again by project and month', async () => {
    const bytes = await workbook([
      ['项目名称', '填报月份', '当月投资（万元）', '计划形象进度', '形象进度', '存在困难'],
      ['老项目', '2026年9月', 100, '60%', '55%', '缺电'],
      ['老项目', '2026-10', 200, '70%', '62.5%', null],
    ]);
    await bringIn(opened, bytes, { ledger: 'progressReports' });
    expect(await opened.store.read('progressReports', EVERYTHING)).toMatchObject([
      {
        id: 'PRJ-0007@2026-09',
        investmentCumulative: 1_000_000n,
        progress: 55,
        issueZh: '缺电',
        reportedById: 'office',
      },
      { id: 'PRJ-0007@2026-10', investmentCumulative: 3_000_000n, progress: 62.5, plannedProgress: 70, version: 1 },
    ]);
    expect((await preview(opened, bytes, { ledger: 'progressReports' })).counts).toMatchObject({ unchanged: 2 });
  });

  it('gives no right by a file to who may not give it, and writes no history', async () => {
    const roles = await workbook([
      ['personId', 'role', 'chainId'],
      ['head-pharma', 'OFFICE', null],
    ]);
    await expect(preview(opened, roles, { ledger: 'roles', as: 'head-pharma' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect((await preview(opened, roles, { ledger: 'roles' })).counts).toMatchObject({ added: 1 });
    const events = await workbook([
      ['projectId', 'toStage', 'on', 'recordedById', 'id'],
      ['PRJ-0007', 'PRODUCING', '2026-11-01', 'office', 'SE-0009'],
    ]);
    expect(linesOf(await preview(opened, events, { ledger: 'stageEvents' }), 'error')).toEqual([
      'row 2, id "SE-0009": is history, which follows from what is done and is not written from a file',
    ]);
    await lay(opened.store, { enterprises: [{ id: 'ENT-002', nameZh: '乙公司', nameEn: 'Maker B' }] });
    const steps = await workbook([
      ['enterpriseId', 'toStage', 'on', 'recordedById', 'id'],
      ['ENT-002', 'LISTED', '2026-11-01', 'office', 'LST-ENT-002-09'],
    ]);
    expect(linesOf(await preview(opened, steps, { ledger: 'listingRecords' }), 'error')).toEqual([
      'row 2, id "LST-ENT-002-09": is history, which follows from what is done and is not written from a file',
    ]);
  });

  it('numbers the needs of enterprises for money, and finds them again', async () => {
    await lay(opened.store, { enterprises: [{ id: 'ENT-001', nameZh: '甲公司', nameEn: 'Maker A' }] });
    const bytes = await workbook([
      ['enterpriseId', 'amount', 'purposeZh', 'purposeEn', 'neededBy'],
      ['ENT-001', 5_000_000, '设备更新', 'New equipment', '2027-03-31'],
    ]);
    await bringIn(opened, bytes, { ledger: 'financings' });
    expect(await opened.store.read('financings', EVERYTHING)).toMatchObject([
      { id: 'FIN-0001', amount: 5_000_000n, statedById: 'office', statedOn: '2026-11-23', version: 1 },
    ]);
    expect((await preview(opened, bytes, { ledger: 'financings' })).counts).toMatchObject({ unchanged: 1 });
  });
});
