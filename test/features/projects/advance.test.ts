import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { advanceProject } from '../../../src/features/projects/index.js';
import { expectBooksToAgree, laidBooks } from '../../support/project-books.js';
import { CODE, FILING, OTHER_CODE, openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
let laid: Awaited<ReturnType<typeof laidBooks>>;

const at = (id: string, stage: string, substage: string | null = null, more: object = {}) =>
  ({ id, ...PLACE, stage, substage, ...more }) as never;

beforeEach(async () => {
  opened = await openProjects({
    projects: [
      at('PRJ-0001', 'PLANNED', null, { ownerPersonId: 'officer-370921', parkId: null }),
      at('PRJ-0002', 'PLANNED', null, { kind: 'UPGRADE' }),
      at('PRJ-0003', 'ATTRACTING', 'SIGNED'),
      at('PRJ-0004', 'PRODUCING', 'TRIAL', { enterpriseId: 'ENT-002' }),
      at('PRJ-0005', 'CONSTRUCTING', null, { runState: 'SUSPENDED', restartOn: '2027-03-01' }),
      at('PRJ-0006', 'CONSTRUCTING', null, { runState: 'ENDED' }),
      at('PRJ-0007', 'CONSTRUCTING', null, { ownerPersonId: 'member-pharma' }),
      at('PRJ-0008', 'PRODUCING', 'PRODUCING'),
    ],
    stageEvents: [
      { id: 'SE-0001', projectId: 'PRJ-0001', fromStage: null, toStage: 'PLANNED', on: '2026-01-10' },
      { id: 'SE-0002', projectId: 'PRJ-0007', fromStage: 'LANDED', toStage: 'CONSTRUCTING', on: '2026-05-10' },
    ],
    milestones: [
      { id: 'MS-0001', projectId: 'PRJ-0001', kind: 'START', plannedOn: '2026-06-01' },
      { id: 'MS-0002', projectId: 'PRJ-0001', kind: 'LAND_SUPPLY', plannedOn: '2026-04-01', actualOn: '2026-04-20' },
      { id: 'MS-0003', projectId: 'PRJ-0007', kind: 'START', plannedOn: '2026-05-01', actualOn: '2026-05-10' },
    ],
  });
  laid = await laidBooks(opened.store);
  return () => opened.app.close();
});
afterEach(async () => {
  await expectBooksToAgree(opened.store, laid);
});

const advance = (personId: string, input: object) =>
  opened.run(advanceProject, personId, { project: 'PRJ-0001', ...input });

describe('project.advance', () => {
  it('leads a project through its whole life, each step with its evidence', async () => {
    const steps: readonly [string, object][] = [
      ['attracting', { date: '2026-01-20', gap: '原料药缺口', brief: '建议书1号', target: '甲公司' }],
      ['在谈', { date: '2026-02-01', note: '进入实质洽谈' }],
      ['框架', { date: '2026-02-10', framework: '框架1号' }],
      ['signed', { date: '2026-03-01', contract: '合同1号', sum: '2.7亿元' }],
      ['落地', { date: '2026-05-01', credit: CODE, filing: FILING, enterprise: 'Maker A' }],
      ['开工', { date: '2026-06-15', permit: '许可1号', photo: '照片2张' }],
      ['completed', { date: '2026-09-01', record: '竣工1号', building: '完工', equipment: '到位' }],
      ['投产', { date: '2026-09-10', trial: '试生产通知1号' }],
      ['正式投产', { date: '2026-10-01', product: '首批2000件' }],
      ['达产', { date: '2026-11-01', output: '10月产量记录' }],
      ['above-scale', { date: '2026-11-20', statistics: '入库通知1号' }],
    ];
    for (const [to, input] of steps) await advance('officer-370921', { to, ...input });
    const project = await opened.project();
    expect(project).toMatchObject({
      stage: 'PRODUCING',
      substage: 'ABOVE_SCALE',
      version: 12,
      enterpriseId: 'ENT-001',
    });
    const events = (await opened.events()).sort((one, other) => one.on.localeCompare(other.on));
    expect(events.map(({ toStage, substage }) => [toStage, substage].filter(Boolean).join('/'))).toEqual([
      'PLANNED',
      'ATTRACTING/LEAD',
      'ATTRACTING/NEGOTIATING',
      'ATTRACTING/FRAMEWORK',
      'ATTRACTING/SIGNED',
      'LANDED',
      'CONSTRUCTING',
      'COMPLETED',
      'PRODUCING/TRIAL',
      'PRODUCING/PRODUCING',
      'PRODUCING/FULL_OUTPUT',
      'PRODUCING/ABOVE_SCALE',
    ]);
    expect(events[4]).toMatchObject({
      fromStage: 'ATTRACTING',
      on: '2026-03-01',
      evidences: ['CONTRACT:合同1号', 'CONTRACT_SUM:270000000'],
      evidenceZh: '正式合同：合同1号；合同金额：2.7亿元。',
      evidenceEn: 'contract: 合同1号; the sum of the contract: CNY 270 million.',
      recordedById: 'officer-370921',
      approvedById: null,
    });
    expect(events[5]?.evidences).toEqual([`CREDIT_CODE:${CODE}`, `FILING_CODE:${FILING}`, 'SITE:MS-0002']);
    expect(events[2]).toMatchObject({ evidences: [], evidenceZh: '进入实质洽谈' });
    const [enterprise] = await opened.store.read('enterprises', EVERYTHING, { id: 'ENT-001' });
    expect(enterprise).toMatchObject({ creditCode: CODE, aboveScaleSince: '2026-11-20' });
    expect((await opened.milestones()).find(({ kind }) => kind === 'START')).toMatchObject({
      actualOn: '2026-06-15',
      version: 2,
    });
  });

  it('tells every record that it changed, with its ledger', async () => {
    await advance('office', {
      project: 'PRJ-0003',
      to: 'LANDED',
      credit: CODE,
      filing: FILING,
      site: '地块3',
      enterprise: 'ENT-001',
    });
    const audit = (await opened.store.audit()).map(({ subject, verb }) => [verb, subject]);
    expect(audit.toReversed()).toEqual([
      ['project.advance', 'PRJ-0003'],
      ['project.advance', 'SE-PRJ-0003-0002'],
      ['project.advance', 'ENT-001'],
    ]);
  });

  it('judges project and milestones anew', async () => {
    const input = {
      project: 'PRJ-0003',
      to: 'LANDED',
      credit: OTHER_CODE,
      filing: FILING,
      site: '地块3',
      date: '2026-08-03',
    };
    const { light } = await advance('office', input);
    expect(light).toEqual({ before: null, after: 'RED' });
    expect(await opened.store.lights(EVERYTHING, { subject: 'PRJ-0003' })).toMatchObject([
      { rule: 'project.report-missing', light: 'RED' },
    ]);
  });

  it('lets a technical transformation land from its plan with the filing alone', async () => {
    const { event } = await advance('member-pharma', { project: 'PRJ-0002', to: '落地', filing: FILING });
    expect(event).toMatchObject({ fromStage: 'PLANNED', toStage: 'LANDED', evidences: [`FILING_CODE:${FILING}`] });
  });

  it('takes the enterprise of the credit code that is given', async () => {
    const { project } = await advance('office', {
      project: 'PRJ-0003',
      to: 'LANDED',
      credit: OTHER_CODE,
      filing: FILING,
      site: '地块3',
    });
    expect(project.enterpriseId).toBe('ENT-002');
  });
});

describe('an exception', () => {
  const skip = { project: 'PRJ-0003', to: 'CONSTRUCTING', permit: '许可3号', photo: '照片' };
  const back = { project: 'PRJ-0007', to: 'LANDED' };

  it('is approved by the head of the task force or the office, and keeps reason and approver', async () => {
    const skipped = await advance('head-pharma', { ...skip, reason: '租用成熟厂房' });
    expect(skipped.event).toMatchObject({
      fromStage: 'ATTRACTING',
      toStage: 'CONSTRUCTING',
      reasonZh: '租用成熟厂房',
      approvedById: 'head-pharma',
    });
    const moved = await advance('office', { ...back, reason: '许可撤回' });
    expect(moved.event).toMatchObject({ toStage: 'LANDED', reasonEn: '许可撤回', approvedById: 'office' });
    expect(await opened.milestones('PRJ-0007')).toMatchObject([{ kind: 'START', actualOn: null, version: 2 }]);
  });

  it.each(['member-pharma', 'deputy-pharma', 'officer-370921'])(
    'is closed to %s, who learns who may',
    async (person) => {
      for (const input of [skip, back])
        await expect(advance(person, { ...input, reason: '租用成熟厂房' })).rejects.toMatchObject({
          code: 'not-allowed',
          grants: expect.arrayContaining([expect.objectContaining({ grantee: 'TASK_FORCE_HEAD', of: 'pharma' })]),
        });
    },
  );

  it('needs its reason', async () => {
    await expect(advance('head-pharma', skip)).rejects.toMatchObject({ code: 'bad-input', field: 'reason' });
    await expect(advance('head-pharma', back)).rejects.toMatchObject({ code: 'bad-input', field: 'reason' });
  });

  it('has to be shown anew what was shown for the place that was left', async () => {
    await advance('office', { ...back, reason: '许可撤回', date: '2026-11-01' });
    await expect(advance('office', { project: 'PRJ-0007', to: 'CONSTRUCTING', photo: '照片' })).rejects.toMatchObject({
      field: 'permit',
    });
  });
});

describe('a move that cannot be', () => {
  const lead = { to: 'ATTRACTING', gap: '缺口', brief: '建议书', target: '甲公司' };
  const landing = { project: 'PRJ-0003', to: 'LANDED', credit: CODE, site: '地块', filing: FILING };

  it.each<[string, object, string | null, RegExp, RegExp]>([
    ['to a day to come', { ...lead, date: '2026-11-24' }, 'date', /latest is 2026-11-23/, /最晚可填2026-11-23/],
    ['before the last event', { ...lead, date: '2026-01-09' }, 'date', /before was on 2026-01-10/, /2026-01-10/],
    ['two stages on', { to: 'LANDED' }, 'to', /next is attraction \(lead\)/, /下一步是招引（线索）/],
    ['to where it stands', { to: 'PLANNED' }, null, /stands at planned already/, /已处于谋划阶段/],
    ['of an upgrade to attraction', { project: 'PRJ-0002', to: '招引' }, 'to', /not attracted/, /不经招引/],
    ['without naming the step', { project: 'PRJ-0003', to: '招引' }, 'to', /name the step/, /NEGOTIATING/],
    ['of a suspended project', { project: 'PRJ-0005', to: '竣工' }, null, /restart first/, /2027-03-01/],
    ['of an ended project', { project: 'PRJ-0006', to: '竣工' }, null, /has ended/, /已终止/],
    [
      'with a wrong credit code',
      { ...landing, credit: '91350100M000100Y44' },
      null,
      /credit: .*18 signs/,
      /credit：请核对统一社会信用代码/,
    ],
    [
      'with a filing code of another form',
      { ...landing, filing: '备字12号' },
      null,
      /filing: .*2511-370921/,
      /审批平台的格式/,
    ],
    [
      'with a sum without a unit',
      { project: 'PRJ-0003', to: 'SIGNED', sum: '27' },
      null,
      /sum: .*unit/,
      /带单位的金额/,
    ],
    ['to a stage that is none', { to: 'FINISHED' }, null, /to: there is no "FINISHED"/, /没有“FINISHED”/],
    [
      'above scale of no enterprise',
      { project: 'PRJ-0008', to: '上规', statistics: '入库' },
      'enterprise',
      /it is an enterprise that comes above scale/,
      /上规的主体是企业/,
    ],
    [
      'with the code of another enterprise',
      { ...landing, enterprise: 'ENT-001', credit: OTHER_CODE },
      'credit',
      /belongs to ENT-002/,
      /属于ENT-002/,
    ],
    [
      'with another code than the enterprise has',
      { ...landing, enterprise: 'ENT-002' },
      'credit',
      /ENT-002 is on record with/,
      /ENT-002登记/,
    ],
    [
      'to another enterprise',
      { project: 'PRJ-0004', to: '上规', enterprise: 'Maker A', statistics: 'x' },
      'enterprise',
      /PRJ-0004 belongs to ENT-002/,
      /ENT-002/,
    ],
  ])('%s is refused in both languages, at its field', async (_, input, field, en, zh) => {
    const refused = await advance('office', input).then(
      () => null,
      (error: unknown) => error as { message: string; zh: string | null; field: string | null },
    );
    expect(refused?.message).toMatch(en);
    expect(refused?.zh).toMatch(zh);
    if (field !== null) expect(refused?.field).toBe(field);
    expect(await opened.store.audit()).toEqual([]);
  });

  const STEPS: readonly [string, string, readonly string[]][] = [
    ['PLANNED', 'LEAD', ['gap', 'brief', 'target']],
    ['ATTRACTING/NEGOTIATING', 'FRAMEWORK', ['framework']],
    ['ATTRACTING/NEGOTIATING', 'SIGNED', ['contract', 'sum']],
    ['ATTRACTING/SIGNED', 'LANDED', ['credit', 'site', 'filing']],
    ['LANDED', 'CONSTRUCTING', ['permit', 'photo']],
    ['LANDED', 'CONSTRUCTING', ['exemption', 'photo']],
    ['CONSTRUCTING', 'COMPLETED', ['record', 'building', 'equipment']],
    ['COMPLETED', 'TRIAL', ['trial']],
    ['COMPLETED', 'TRIAL', ['product']],
    ['PRODUCING/TRIAL', 'PRODUCING', ['product']],
    ['PRODUCING/PRODUCING', 'FULL_OUTPUT', ['output']],
    ['PRODUCING/FULL_OUTPUT', 'ABOVE_SCALE', ['statistics']],
  ];
  const GIVEN: Readonly<Record<string, string>> = { credit: CODE, filing: FILING, sum: '3亿元' };

  it('is refused for each missing evidence, and goes through with all of it', async () => {
    let number = 100;
    for (const [from, to, fields] of STEPS) {
      number += 1;
      const project = `PRJ-0${number}`;
      const [stage, substage = null] = from.split('/');
      const enterpriseId = to === 'ABOVE_SCALE' ? 'ENT-002' : null;
      const laidAt = { id: project, stage, substage, enterpriseId, version: 1 };
      const row = { ...(await opened.project('PRJ-0003')), ...laidAt } as never;
      await opened.store.transaction((tx) => tx.insert('projects', [row]));
      laid = { ...laid, versions: new Map([...laid.versions, [project, 1]]) };
      const input = Object.fromEntries(fields.map((field) => [field, GIVEN[field] ?? '材料']));
      for (const left of fields) {
        const { [left]: _, ...others } = input;
        const refused = advance('office', { project, to, ...others });
        const field = left === 'exemption' ? 'permit' : left === 'trial' ? 'product' : left;
        await expect(refused, `${to} without ${left}`).rejects.toMatchObject({ code: 'bad-input', field });
      }
      expect((await advance('office', { project, to, ...input })).project.version).toBe(2);
    }
  });

  it('tells the second of two writers what changed since', async () => {
    await advance('office', { ...lead, version: 1 });
    await expect(advance('officer-370921', { to: 'CONTACT', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/changed by office meanwhile .* stage PLANNED → ATTRACTING/),
    });
  });

  it('is closed to whoever may not see or not move the project', async () => {
    await expect(advance('leader-pharma', lead)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(advance('head-lithium', lead)).rejects.toMatchObject({ code: 'not-found' });
    await expect(advance('office', { ...lead, project: 'PRJ-9999' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
