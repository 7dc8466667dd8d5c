import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_DOCUMENTS, underCeiling } from '../../src/domain/people/scope.js';
import { NameError } from '../../src/features/find-named.js';
import { listIndicators, showIndicator } from '../../src/features/indicators/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import type { TestApp } from '../support/app.js';
import { ledgerRows, openDemo } from '../support/demo.js';

type Row = Record<string, string>;

let opened: TestApp;
let actuals: Row[];
let targets: Row[];
beforeAll(async () => {
  opened = await openDemo();
  [actuals, targets] = [await ledgerRows('actuals'), await ledgerRows('targets')];
}, 60_000);
afterAll(() => opened.app.close());

const as = (personId: string) => opened.app.context({ personId });
const show = async (personId: string, input: object) => runVerb(showIndicator, await as(personId), input);
const list = async (personId: string, input: object = {}) => runVerb(listIndicators, await as(personId), input);

/** Rows of the ledger file for one place; laid for November 2026, `M-10` is January and `M-1` October. */
function rowsOf(rows: readonly Row[], indicatorId: string, countyId = ''): Row[] {
  return rows.filter((row) => row.indicatorId === indicatorId && row.countyId === countyId);
}
const monthsOfYear = Array.from({ length: 10 }, (_, index) => `M-${index + 1}`);
const sum = (rows: readonly Row[]) => rows.reduce((all, row) => all + Number(row.value), 0);
const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;
const actualOf = (indicatorId: string, countyId = '', months = monthsOfYear) =>
  sum(rowsOf(actuals, indicatorId, countyId).filter((row) => months.includes(row.month ?? '')));
const targetOf = (indicatorId: string, period: string, countyId = '') =>
  sum(rowsOf(targets, indicatorId, countyId).filter((row) => row.period === period));

describe('indicators.show', () => {
  it('tells actual, target, schedule and their shares as the ledger rows give them', async () => {
    const { state } = await show('office', { name: 'IND-01' });
    const actual = actualOf('IND-01');
    const schedule = Array.from({ length: 10 }, (_, index) => `Y/${String(index + 1).padStart(2, '0')}`)
      .map((period) => targetOf('IND-01', period))
      .reduce((all, each) => all + each, 0);
    expect(actual).toBeGreaterThan(0);
    expect(schedule).toBeGreaterThan(0);
    expect(state).toMatchObject({
      year: '2026',
      actual: { value: actual, unit: 'YUAN', period: '2026-01/2026-10' },
      target: { value: targetOf('IND-01', 'Y'), unit: 'YUAN', period: '2026' },
      schedule: { value: schedule, period: '2026-01/2026-10' },
      scheduleBasis: 'monthly-plan',
      completion: { value: percent(actual, targetOf('IND-01', 'Y')), unit: 'PERCENT' },
      againstSchedule: { value: percent(actual, schedule) },
      gap: { value: targetOf('IND-01', 'Y') - actual },
      light: { light: 'YELLOW', rule: 'indicator.against-schedule' },
    });
  });

  it('names unit, period, day and the rows behind every figure', async () => {
    const { state, decomposition } = await show('office', { name: 'IND-01' });
    const october = rowsOf(actuals, 'IND-01').find((row) => row.month === 'M-1');
    const figures = [state?.actual, state?.target, ...decomposition.flatMap(({ target, actual }) => [target, actual])];
    for (const figure of figures.filter((each) => each != null)) {
      expect(figure.unit).toBe('YUAN');
      expect(figure.period).toMatch(/^2026/);
      expect(figure.asOf).toMatch(/^2026-\d\d-\d\d$/);
      expect(figure.sources.every(({ rows }) => rows.length > 0)).toBe(true);
    }
    const month = decomposition.find(({ period }) => period === '2026-10');
    expect(month?.actual).toMatchObject({ sources: [{ ledger: 'actuals', rows: [october?.id] }] });
  });

  it('decomposes the year into quarters and months, with what was reached inside each', async () => {
    const { decomposition } = await show('office', { name: 'IND-01' });
    expect(decomposition.map(({ kind }) => kind)).toEqual([
      'year',
      ...Array.from({ length: 4 }, () => 'quarter'),
      ...Array.from({ length: 12 }, () => 'month'),
    ]);
    const part = (period: string) => decomposition.find((each) => each.period === period);
    expect(part('2026-Q3')).toMatchObject({
      target: { value: targetOf('IND-01', 'Y/Q3') },
      actual: { value: actualOf('IND-01', '', ['M-4', 'M-3', 'M-2']) },
      completion: { value: percent(actualOf('IND-01', '', ['M-4', 'M-3', 'M-2']), targetOf('IND-01', 'Y/Q3')) },
    });
    expect(part('2026-Q4')).toMatchObject({ actual: { period: '2026-10' }, completion: null });
    expect(part('2026-12')).toMatchObject({
      target: { value: targetOf('IND-01', 'Y/12') },
      actual: null,
      completion: null,
      schedule: null,
    });
  });

  it('never adds up what is a rate', async () => {
    const { state, decomposition } = await show('office', { name: '规上工业增加值增速' });
    const october = rowsOf(actuals, 'IND-03').find((row) => row.month === 'M-1');
    expect(state).toMatchObject({
      actual: { value: Number(october?.value), unit: 'PERCENT', period: '2026-10' },
      completion: null,
      gap: { unit: 'PERCENTAGE_POINTS' },
    });
    expect(decomposition.every(({ schedule, completion }) => schedule === null && completion === null)).toBe(true);
  });

  it('lists the counties, the one that lacks most to its target first', async () => {
    const { counties, countiesWhole } = await show('office', { name: 'IND-01' });
    const lacking = counties.map(({ county }) => targetOf('IND-01', 'Y', county.id) - actualOf('IND-01', county.id));
    expect(counties).toHaveLength(7);
    expect(countiesWhole).toBe(true);
    expect(lacking).toEqual([...lacking].sort((one, other) => other - one));
    expect(counties.map(({ gap }) => gap?.value)).toEqual(lacking);
  });

  it('stands as it did at the end of an earlier period', async () => {
    const { state } = await show('office', { name: 'IND-01', period: '2026年6月' });
    const months = monthsOfYear.slice(4);
    expect(state?.actual).toMatchObject({ value: actualOf('IND-01', '', months), period: '2026-01/2026-06' });
  });

  it('has goals and no figure for a year to come', async () => {
    expect(await show('office', { name: 'IND-01', period: '2027' })).toMatchObject({ state: null, changes: [] });
  });

  it.each([
    [{ name: 'ind-01' }, 'IND-01'],
    [{ name: '医药链营收' }, 'IND-01'],
    [{ name: 'operating revenue', chain: '医药' }, 'IND-01'],
    [{ name: 'Operating  Revenue', chain: 'lithium chain' }, 'IND-09'],
    [{ name: '营业收入', chain: '盐穴' }, 'IND-13'],
    [{ name: '新增规上', chain: 'pharma' }, 'IND-04'],
  ])('finds %j', async (input, id) => {
    expect((await show('office', input)).indicator.id).toBe(id);
  });

  it('asks back with all that a name may mean, and offers the nearest of one that is unknown', async () => {
    const several = await show('office', { name: 'operating revenue' }).catch((error: unknown) => error);
    expect(several).toBeInstanceOf(NameError);
    expect((several as NameError).reason).toBe('several');
    expect((several as NameError).candidates.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['IND-01', 'IND-02', 'IND-09']),
    );
    await expect(show('office', { name: 'pharma revenu' })).resolves.toMatchObject({ indicator: { id: 'IND-01' } });
    await expect(show('office', { name: 'pharma rvenue' })).rejects.toMatchObject({
      code: 'not-found',
      reason: 'unknown',
      candidates: [{ id: 'IND-01' }],
    });
    await expect(show('office', { name: 'x', chain: 'farma' })).rejects.toMatchObject({
      kind: 'chain',
      candidates: [{ id: 'pharma' }],
    });
  });
});

describe('indicators.list', () => {
  it('holds all indicators for the office, those of the city first', async () => {
    const { rows, total, pages, cover, closed } = await list('office', { pageSize: '50' });
    expect(total).toBe((await ledgerRows('indicators')).length);
    expect({ pages, cover, closed }).toEqual({ pages: 1, cover: { whole: true }, closed: [] });
    const ofCity = rows.map(({ chain }) => chain === null);
    expect(ofCity.indexOf(false)).toBe(ofCity.filter(Boolean).length);
  });

  it('comes in pages that hold each once, and stays on the last one', async () => {
    const pages = await Promise.all(['1', '2', '3', '9'].map((page) => list('office', { page, pageSize: '5' })));
    const ids = pages.slice(0, 3).flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id));
    expect(new Set(ids).size).toBe(14);
    expect(pages[3]).toEqual(pages[2]);
    expect(pages[0]).toMatchObject({ page: 1, pages: 3, total: 14 });
  });

  it('keeps a chain with its parts, a county, a light', async () => {
    const idsOf = async (input: object) => (await list('office', input)).rows.map(({ indicator }) => indicator.id);
    expect(await idsOf({ chain: '新能源' })).toEqual(['IND-05', 'IND-09', 'IND-13']);
    const red = await list('office', { light: '红灯' });
    expect(red.rows.every(({ light }) => light?.light === 'RED')).toBe(true);
    expect(red.total).toBeGreaterThan(0);
    const { rows } = await list('office', { county: '肥城', chain: 'pharma' });
    expect(rows.map(({ indicator, actual }) => [indicator.id, actual.value])).toEqual([
      ['IND-01', actualOf('IND-01', '370983')],
      ['IND-04', actualOf('IND-04', '370983')],
    ]);
  });

  it('says which indicators have no figure for what was asked', async () => {
    const { rows, without, closed } = await list('office', { period: '2027' });
    expect({ rows, closed }).toEqual({ rows: [], closed: [] });
    expect(without).toHaveLength(14);
    const ofCounty = await list('office', { county: '肥城', chain: 'lithium' });
    expect(ofCounty.without.map(({ id }) => id)).toEqual(['IND-09']);
  });
});

describe('who may see which figures', () => {
  it('the head of a task force sees the chain and the city, and learns what is kept from sight', async () => {
    const { rows, closed, cover } = await list('head-pharma', { pageSize: '50' });
    expect(rows.map(({ indicator }) => indicator.id).sort()).toEqual([
      ...['IND-01', 'IND-02', 'IND-03', 'IND-04', 'IND-06', 'IND-07', 'IND-08', 'IND-11', 'IND-12'],
    ]);
    expect(closed.map(({ id }) => id).sort()).toEqual(['IND-05', 'IND-09', 'IND-10', 'IND-13', 'IND-14']);
    expect(cover).toMatchObject({ whole: false, chains: [{ id: 'pharma' }] });
    await expect(show('head-pharma', { name: 'IND-09' })).rejects.toMatchObject({
      code: 'not-allowed',
      grants: [{ grantee: 'TASK_FORCE_HEAD', of: 'lithium' }, { grantee: 'OFFICE' }],
    });
    expect((await show('head-pharma', { name: 'IND-02' })).counties).toEqual([]);
  });

  it('a county sees its own part of a chain, never the sum of it as the city’s', async () => {
    const { rows } = await list('county-370921', { chain: 'pharma' });
    expect(rows.map(({ indicator, county, actual }) => [indicator.id, county?.id, actual.value])).toEqual([
      ['IND-01', '370921', actualOf('IND-01', '370921')],
      ['IND-04', '370921', actualOf('IND-04', '370921')],
    ]);
    const { county, state, counties } = await show('county-370921', { name: 'IND-01' });
    expect(county?.id).toBe('370921');
    expect(state?.actual.value).toBe(actualOf('IND-01', '370921'));
    expect(counties).toEqual([]);
    await expect(show('county-370921', { name: 'IND-01', county: '肥城' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(show('county-370921', { name: 'IND-12' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('a department sees the totals of the city alone', async () => {
    const { rows } = await list('factor-land', { pageSize: '50' });
    expect(rows.every(({ chain, county }) => chain === null && county === null)).toBe(true);
    expect(rows).toHaveLength(6);
  });

  it.each(['enterprise-ENT-002', 'guest'])('%s sees none', async (personId) => {
    await expect(list(personId)).rejects.toMatchObject({ code: 'not-allowed', verb: 'indicators.list' });
    await expect(show(personId, { name: 'IND-01' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('in the channel of a county an indicator of a chain is told for that county alone', async () => {
    const context = await as('head-pharma');
    const scope = underCeiling(context.scope, { ...PUBLIC_DOCUMENTS, maps: true, countyIds: ['370902'] });
    const { rows } = await runVerb(listIndicators, { ...context, scope }, { chain: 'pharma' });
    expect(rows.map(({ indicator, county, actual }) => [indicator.id, county?.id, actual.value])).toEqual([
      ['IND-01', '370902', actualOf('IND-01', '370902')],
      ['IND-04', '370902', actualOf('IND-04', '370902')],
    ]);
  });

  it('nobody sees any where a channel is open to public documents alone', async () => {
    const context = { ...(await as('office')), scope: PUBLIC_DOCUMENTS };
    await expect(runVerb(listIndicators, context, {})).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
