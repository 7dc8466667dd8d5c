import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { undoChange } from '../../../src/features/changes/index.js';
import { recordFunding, recordListing, stateNeed } from '../../../src/features/enterprises/index.js';
import { formOf } from '../../../src/features/forms.js';
import { runChange } from '../../../src/features/run-change.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 60_000);
afterAll(() => opened.app.close());

const as = (personId: string) => opened.app.context({ personId });
let number = 0;
let key = '';
beforeEach(() => {
  key = `test:${++number}`;
});

const listing = async (input: object, personId = 'office') =>
  await runChange(recordListing, await as(personId), input, key);
const stepsOf = (enterpriseId: string) => opened.store.read('listingRecords', EVERYTHING, { enterpriseId });
const needOf = async (id: string) => (await opened.store.read('financings', EVERYTHING, { id }))[0];
const undo = async (personId: string) => await runChange(undoChange, await as(personId), { key }, `undo:${key}`);

describe('a step of a listing', () => {
  it('is recorded with its papers, goes on from the last one, and can be taken back', async () => {
    const receipt = await listing(
      { enterprise: '沐宁', to: '报会', date: '2026-11-20', papers: '受理通知' },
      'member-pharma',
    );
    expect(receipt.subject).toBe('LST-ENT-025-04');
    expect((await stepsOf('ENT-025')).at(-1)).toMatchObject({
      fromStage: 'TUTORING',
      toStage: 'FILED',
      // The board that was named with the tutoring holds on.
      board: 'BEIJING',
      on: '2026-11-20',
      evidenceZh: '受理通知',
      recordedById: 'member-pharma',
      demo: true,
    });
    await undo('member-pharma');
    expect(await stepsOf('ENT-025')).toHaveLength(3);
  });

  it('begins with the reserve', async () => {
    await listing({ enterprise: 'ENT-022', to: 'RESERVE', papers: '名单' }, 'specialist-2');
    expect(await stepsOf('ENT-022')).toMatchObject([{ fromStage: null, toStage: 'RESERVE', board: null }]);
    await undo('specialist-2');
  });

  it('goes back with a reason', async () => {
    await listing({ enterprise: 'ENT-030', to: 'TUTORING', reason: '撤回申报材料' }, 'head-lithium');
    expect((await stepsOf('ENT-030')).at(-1)).toMatchObject({ fromStage: 'FILED', reasonZh: '撤回申报材料' });
    await undo('head-lithium');
  });

  it.each<[object, string, string]>([
    [{ to: 'REGISTERED', papers: '批复', board: 'MAIN' }, 'bad-input', 'to'],
    [{ to: 'TUTORING', papers: '回执' }, 'conflict', 'to'],
    [{ to: 'FILED', papers: '通知', board: 'STAR', date: '2026-11-24' }, 'bad-input', 'date'],
    [{ to: 'FILED', papers: '通知', board: 'STAR', date: '2020-01-01' }, 'bad-input', 'date'],
    [{ to: 'FILED', board: 'STAR' }, 'bad-input', 'papers'],
    [{ to: 'RESERVE' }, 'bad-input', 'reason'],
  ])('that cannot be is refused at its field: %j', async (input, code, field) => {
    await expect(listing({ enterprise: 'ENT-038', ...input })).rejects.toMatchObject({ code, field });
    expect(await stepsOf('ENT-038')).toHaveLength(3);
  });

  it('names the board at the latest with the application', async () => {
    const steps = [
      { to: 'REFORM', papers: '执照' },
      { to: 'TUTORING', papers: '回执' },
    ];
    for (const step of steps) {
      key = `test:${++number}`;
      await listing({ enterprise: 'ENT-028', ...step });
    }
    key = `test:${++number}`;
    await expect(listing({ enterprise: 'ENT-028', to: 'FILED', papers: '通知' })).rejects.toMatchObject({
      field: 'board',
    });
  });

  it('is not recorded twice by two who looked at the same line', async () => {
    const input = { enterprise: 'ENT-036', to: 'REFORM', papers: '执照', steps: 1 };
    const contexts = [await as('office'), await as('member-salt-cavern')];
    const outcomes = await Promise.allSettled(
      contexts.map((context, index) => runChange(recordListing, context, input, `${key}:${index}`)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await stepsOf('ENT-036')).toHaveLength(2);
  });

  it('is for who follows the enterprise, and who may not is told who may', async () => {
    const input = { enterprise: 'ENT-038', to: 'FILED', papers: '通知' };
    for (const person of ['head-pharma', 'county-370921', 'enterprise-ENT-022', 'guest', 'leader-transmission'])
      await expect(listing(input, person), person).rejects.toMatchObject({
        grants: expect.arrayContaining([expect.objectContaining({ grantee: 'OFFICE' })]),
      });
  });

  it('of a name that is mistyped is refused with the nearest one', async () => {
    await expect(listing({ enterprise: 'Panly Cathode', to: 'REGISTERED' }, 'head-lithium')).rejects.toMatchObject({
      code: 'not-found',
      candidates: [{ id: 'ENT-030' }],
    });
  });
});

describe('a need for money', () => {
  it('is stated by the enterprise, and its result by who serves it, who stated it being told', async () => {
    const stated = await runChange(
      stateNeed,
      await as('enterprise-ENT-022'),
      { enterprise: '华晟医疗', sum: '0.2亿元', purpose: '扩建洁净车间', neededBy: '2027年3月31日' },
      key,
    );
    expect(await needOf(stated.subject)).toMatchObject({
      enterpriseId: 'ENT-022',
      amount: 20_000_000n,
      purposeZh: '扩建洁净车间',
      neededBy: '2027-03-31',
      statedById: 'enterprise-ENT-022',
      fundedAmount: null,
    });
    const funding = { need: stated.subject.toLowerCase(), sum: '1500万元', from: '某银行', version: 1 };
    await expect(runChange(recordFunding, await as('enterprise-ENT-022'), funding, `${key}:own`)).rejects.toMatchObject(
      { code: 'not-allowed' },
    );
    const receipt = await runChange(recordFunding, await as('specialist-2'), funding, `${key}:funded`);
    expect(receipt.told).toEqual([{ personId: 'enterprise-ENT-022', as: 'owner' }]);
    expect(await needOf(stated.subject)).toMatchObject({ fundedAmount: 15_000_000n, fundedByZh: '某银行', version: 2 });
    await expect(runChange(recordFunding, await as('office'), funding, `${key}:again`)).rejects.toMatchObject({
      code: 'conflict',
    });
    const audit = await opened.store.audit({ subject: stated.subject });
    expect(audit).toHaveLength(2);
  });

  it.each<[object, string]>([
    [{ sum: '2000', purpose: '设备', neededBy: '2027-03-31' }, 'sum'],
    [{ sum: '2000万元', purpose: '设备', neededBy: '2026-11-01' }, 'neededBy'],
    [{ sum: '2000万元', neededBy: '2027-03-31' }, 'purpose'],
    [{ sum: '9999亿元', purpose: '设备', neededBy: '2027-03-31' }, 'sum'],
  ])('that cannot be right is refused at its field: %j', async (input, field) => {
    await expect(
      runChange(stateNeed, await as('office'), { enterprise: 'ENT-030', ...input }, key),
    ).rejects.toMatchObject({ code: 'bad-input', field });
  });

  it('gets no result before it was stated, nor of a day to come', async () => {
    for (const date of ['2020-01-01', '2026-11-24'])
      await expect(
        runChange(recordFunding, await as('office'), { need: 'FIN-0001', sum: '100万元', from: '银行', date }, key),
      ).rejects.toMatchObject({ code: 'bad-input', field: 'date' });
  });

  it('of another county is none for an officer who may not see it', async () => {
    const input = { need: 'FIN-0005', sum: '100万元', from: '银行' };
    await expect(runChange(recordFunding, await as('county-370921'), input, key)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the forms', () => {
  it('open filled with what is next', async () => {
    const context = await as('head-lithium');
    const form = await formOf('enterprise.listing')?.load(context, 'ENT-030');
    expect(form?.fixed).toEqual({ enterprise: 'ENT-030', steps: 4 });
    expect(form?.fields.find(({ name }) => name === 'to')?.value).toBe('REGISTERED');
    expect(form?.fields.find(({ name }) => name === 'board')?.value).toBe('STAR');
    const funding = await formOf('enterprise.funded')?.load(context, 'FIN-0005');
    expect(funding?.fixed).toMatchObject({ need: 'FIN-0005' });
    expect(funding?.fields.find(({ name }) => name === 'sum')?.value).toBe('4,000万元');
    await expect(formOf('enterprise.funded')?.load(await as('head-pharma'), 'FIN-0005')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
