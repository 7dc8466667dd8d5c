import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterpriseSheet, listEnterprises, showEnterprise } from '../../../src/features/enterprises/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { ledgerRows, openDemo } from '../../support/demo.js';

let opened: TestApp;
let rows: Record<string, string>[];
let steps: Record<string, string>[];
beforeAll(async () => {
  opened = await openDemo();
  rows = await ledgerRows('enterprises');
  steps = await ledgerRows('listingRecords');
}, 60_000);
afterAll(() => opened.app.close());

const as = (personId: string, language: 'en' | 'zh' = 'en') => opened.app.context({ personId }, language);
const list = async (input: object, personId = 'office') =>
  await runVerb(listEnterprises, await as(personId), { pageSize: 50, ...input });
const show = async (enterprise: string, personId = 'office') =>
  await runVerb(showEnterprise, await as(personId), { enterprise });

/** The stage of the last step in the file. */
const stageOf = (id: string | undefined) => steps.filter((step) => step.enterpriseId === id).at(-1)?.toStage ?? null;

describe('the list of enterprises', () => {
  it('holds each with its chains, its place and how far its listing is', async () => {
    const all = [...(await list({})).rows, ...(await list({ page: 2 })).rows];
    expect(all.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const line of all) {
      const row = rows.find(({ id }) => id === line.id);
      expect(line.chains.map(({ id }) => id).join('|')).toBe(row?.chainIds);
      expect(line.county?.id ?? '').toBe(row?.countyId);
      expect(line.listing?.stage ?? null).toBe(stageOf(line.id));
    }
  });

  it.each<[object, (row: Record<string, string>) => boolean]>([
    [{ chain: 'pharma' }, (row) => (row.chainIds ?? '').split('|').includes('pharma')],
    [{ chain: 'new-energy' }, (row) => /lithium|salt-cavern|new-energy/.test(row.chainIds ?? '')],
    [{ county: '宁阳' }, (row) => row.countyId === '370921'],
    [{ listing: '辅导' }, (row) => stageOf(row.id) === 'TUTORING'],
    [{ chain: '锂电', listing: 'filed' }, (row) => row.chainIds === 'lithium' && stageOf(row.id) === 'FILED'],
  ])('can be narrowed: %j', async (input, holds) => {
    const { rows: found, total } = await list(input);
    expect(found.map(({ id }) => id)).toEqual(rows.filter(holds).map(({ id }) => id));
    expect(total).toBe(found.length);
  });

  it('is for who may read the ledgers', async () => {
    await expect(list({}, 'enterprise-ENT-002')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(list({}, 'guest')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('one enterprise', () => {
  it('is told with its listing line, the needs for money, the latest report, projects and open problems', async () => {
    const card = await show('磐锂');
    expect(card.id).toBe('ENT-030');
    expect(card.listing.steps.map(({ stage }) => stage)).toEqual(['RESERVE', 'REFORM', 'TUTORING', 'FILED']);
    expect(card.listing.next).toBe('REGISTERED');
    const needs = (await ledgerRows('financings')).filter((row) => row.enterpriseId === 'ENT-030');
    expect(card.money?.needs.map(({ id, amount }) => [id, String(amount.value)])).toEqual(
      needs.map((row) => [row.id, row.amount]),
    );
    const reports = (await ledgerRows('enterpriseReports')).filter((row) => row.enterpriseId === 'ENT-030');
    expect(card.money?.report?.revenue).toMatchObject({
      value: Number(reports.at(-1)?.revenue),
      unit: 'YUAN',
      sources: [{ ledger: 'enterpriseReports', rows: [`ENT-030@${card.money?.report?.revenue.period}`] }],
    });
    const projects = (await ledgerRows('projects')).filter((row) => row.enterpriseId === 'ENT-030');
    expect(card.projects.map(({ id }) => id)).toEqual(projects.map(({ id }) => id));
    const problems = (await ledgerRows('problems')).filter(
      (row) => row.enterpriseId === 'ENT-030' && row.status !== 'CLOSED' && row.status !== 'REJECTED',
    );
    expect(card.problems.map(({ id }) => id)).toEqual(problems.map(({ id }) => id));
    expect(card.may).toEqual({ listing: true, financing: true, file: true, funded: true });
  });

  it('keeps its money to itself, its county and its chains', async () => {
    for (const person of ['head-lithium', 'county-370983', 'specialist-3', 'chief'])
      expect((await show('ENT-030', person)).money, person).not.toBeNull();
    for (const person of ['head-pharma', 'county-370921', 'factor-finance'])
      expect((await show('ENT-030', person)).money, person).toBeNull();
    expect((await show('ENT-022', 'enterprise-ENT-022')).money?.needs.map(({ id }) => id)).toEqual(['FIN-0002']);
  });

  it('is shown to its own contact, and no other enterprise is', async () => {
    const card = await show('ENT-022', 'enterprise-ENT-022');
    expect(card.may).toEqual({ listing: false, financing: true, file: true, funded: false });
    await expect(show('ENT-030', 'enterprise-ENT-022')).rejects.toMatchObject({ code: 'not-found' });
    await expect(show('ENT-030', 'guest')).rejects.toMatchObject({
      code: 'not-found',
      grants: expect.arrayContaining([expect.objectContaining({ grantee: 'OFFICE' })]),
    });
  });

  it('is laid out with unit, day and rows of every figure, in both languages', async () => {
    const card = await show('ENT-030');
    for (const language of ['en', 'zh'] as const) {
      const text = JSON.stringify(enterpriseSheet(card, language));
      expect(text).toContain('FIN-0005');
      expect(text).toContain('LST-ENT-030-01');
      expect(text).toContain('9,000万元');
      expect(text).toContain(language === 'zh' ? '科创板' : 'STAR Market (科创板)');
      expect(text).not.toMatch(/undefined|null,"null"|NaN/);
    }
  });
});
