import { describe, expect, it } from 'vitest';
import {
  cumulativeYearOnYear,
  monthOnMonth,
  standing,
  standingByCounty,
  sumMismatches,
  yearOnYear,
} from '../../src/domain/indicators/index.js';
import { actuals, indicator, targets } from './records.js';

const revenue = indicator();
const growth = indicator({ aggregation: 'RATE', unit: 'PERCENT' });
const stock = indicator({ aggregation: 'END_OF_PERIOD', unit: 'ENTERPRISES' });
const quarterOfYear = actuals({ '2026-01': 100, '2026-02': 80, '2026-03': 90 });

describe('how a sum stands', () => {
  it('is held against months over twelve of the year when there is no monthly plan', () => {
    expect(
      standing({ indicator: revenue, targets: targets({ '2026': 1200 }), actuals: quarterOfYear }, '2026-03'),
    ).toEqual({
      indicatorId: 'IND-01',
      countyId: null,
      year: '2026',
      firstMonth: '2026-01',
      latestMonth: '2026-03',
      actual: 270,
      target: 1200,
      schedule: 300,
      scheduleBasis: 'pro-rata',
      completionPercent: 22.5,
      againstSchedulePercent: 90,
      gap: 930,
      rows: ['AC-2026-01', 'AC-2026-02', 'AC-2026-03'],
      targetRows: ['TG-2026'],
      yearRows: ['TG-2026'],
      scheduleRows: ['TG-2026'],
    });
  });

  it('is held against the monthly plan when there is one', () => {
    const plan = targets({ '2026': 1200, '2026-01': 50, '2026-02': 60, '2026-03': 70, '2026-04': 200 });
    expect(standing({ indicator: revenue, targets: plan, actuals: quarterOfYear }, '2026-03')).toMatchObject({
      schedule: 180,
      scheduleBasis: 'monthly-plan',
      againstSchedulePercent: 150,
      targetRows: ['TG-2026', 'TG-2026-01', 'TG-2026-02', 'TG-2026-03'],
    });
  });

  it('does not use a monthly plan with a hole', () => {
    const plan = targets({ '2026': 1200, '2026-01': 50, '2026-03': 70 });
    expect(standing({ indicator: revenue, targets: plan, actuals: quarterOfYear }, '2026-03')).toMatchObject({
      schedule: 300,
    });
  });

  it('is measured at the latest month with a figure, not at the month that was asked for', () => {
    const found = standing(
      { indicator: revenue, targets: targets({ '2026': 1200 }), actuals: quarterOfYear },
      '2026-11',
    );
    expect(found).toMatchObject({ latestMonth: '2026-03', schedule: 300 });
  });

  it('leaves out later months and other years', () => {
    const figures = { ...revenue, rows: actuals({ '2025-12': 999, '2026-01': 100, '2026-02': 80, '2026-03': 90 }) };
    expect(standing({ indicator: revenue, targets: [], actuals: figures.rows }, '2026-02')).toMatchObject({
      actual: 180,
      target: null,
      gap: null,
    });
  });

  it('is unknown without a figure in the year', () => {
    expect(
      standing(
        { indicator: revenue, targets: targets({ '2026': 1200 }), actuals: actuals({ '2025-12': 9 }) },
        '2026-03',
      ),
    ).toBeNull();
  });

  it('adds the counties up where the city has no rows of its own', () => {
    const byCounty = {
      indicator: revenue,
      targets: targets({ '2026@370902': 700, '2026@370911': 500 }),
      actuals: actuals({ '2026-01@370902': 60, '2026-01@370911': 40 }),
    };
    expect(standing(byCounty, '2026-01')).toMatchObject({ actual: 100, target: 1200, schedule: 100 });
  });

  it('does not count counties on top of the city', () => {
    const both = actuals({ '2026-01': 100, '2026-01@370902': 60 });
    expect(standing({ indicator: revenue, targets: [], actuals: both }, '2026-01')).toMatchObject({ actual: 100 });
  });
});

describe('how a rate or a stock stands', () => {
  const months = actuals({ '2026-01': 6, '2026-02': 7, '2026-03': 9 });

  it.each([
    [{ '2026': 10 }, 10, 90],
    [{ '2026': 10, '2026-Q1': 8 }, 8, 112.5],
    [{ '2026': 10, '2026-Q1': 8, '2026-03': 9 }, 9, 100],
  ])('with targets %j March is held against %d, never against a part of it', (aims, schedule, percent) => {
    expect(standing({ indicator: growth, targets: targets(aims), actuals: months }, '2026-03')).toMatchObject({
      actual: 9,
      schedule,
      scheduleBasis: 'period-target',
      againstSchedulePercent: percent,
      completionPercent: null,
      rows: ['AC-2026-03'],
    });
  });

  it('a stock tells how much of the goal stands', () => {
    const found = standing(
      { indicator: stock, targets: targets({ '2026': 2000 }), actuals: actuals({ '2026-03': 1500 }) },
      '2026-03',
    );
    expect(found).toMatchObject({ completionPercent: 75, gap: 500 });
  });

  it('less is better where the direction says so', () => {
    const energy = indicator({ aggregation: 'RATE', direction: 'DOWN_GOOD' });
    expect(
      standing({ indicator: energy, targets: targets({ '2026': 8 }), actuals: actuals({ '2026-01': 10 }) }, '2026-01'),
    ).toMatchObject({
      againstSchedulePercent: 80,
    });
  });

  it.each([
    [-2, -1, 100],
    [-2, -3, 0],
  ])('a goal of %d with %d is %d percent', (goal, actual, percent) => {
    const found = standing(
      { indicator: growth, targets: targets({ '2026': goal }), actuals: actuals({ '2026-01': actual }) },
      '2026-01',
    );
    expect(found?.againstSchedulePercent).toBe(percent);
  });
});

describe('counties', () => {
  it('come with the one that lacks most first', () => {
    const found = standingByCounty(
      {
        indicator: revenue,
        targets: targets({ '2026': 100, '2026@370902': 40, '2026@370911': 30, '2026@370982': 30 }),
        actuals: actuals({ '2026-10@370902': 35, '2026-10@370911': 10, '2026-10@370982': 31 }),
      },
      '2026-10',
    );
    expect(found.map(({ countyId, gap }) => [countyId, gap])).toEqual([
      ['370911', 20],
      ['370902', 5],
      ['370982', -1],
    ]);
  });
});

describe('growth', () => {
  const two = actuals({ '2025-01': 80, '2025-02': 120, '2025-12': 90, '2026-01': 100, '2026-02': 90 });

  it('year on year, of the month and since January', () => {
    expect(yearOnYear({ indicator: revenue, actuals: two }, '2026-01')).toMatchObject({
      now: 100,
      before: 80,
      percent: 25,
      points: null,
    });
    expect(cumulativeYearOnYear({ indicator: revenue, actuals: two }, '2026-02')).toMatchObject({
      now: 190,
      before: 200,
      percent: -5,
    });
  });

  it('month on month, over the turn of the year', () => {
    expect(monthOnMonth({ indicator: revenue, actuals: two }, '2026-01')).toMatchObject({
      before: 90,
      percent: 11.11,
      monthsBefore: ['2025-12'],
    });
  });

  it('of a percentage is told in points', () => {
    expect(yearOnYear({ indicator: growth, actuals: two }, '2026-02')).toMatchObject({ percent: null, points: -30 });
    expect(cumulativeYearOnYear({ indicator: growth, actuals: two }, '2026-02')).toBeNull();
  });

  it('is unknown where a month is missing', () => {
    expect(yearOnYear({ indicator: revenue, actuals: two }, '2026-03')).toBeNull();
    expect(cumulativeYearOnYear({ indicator: revenue, actuals: two }, '2026-03')).toBeNull();
  });
});

describe('the rules of decomposition', () => {
  const quarters = { '2026-Q1': 300, '2026-Q2': 300, '2026-Q3': 300, '2026-Q4': 300 };

  it('hold when the parts make the whole', () => {
    expect(
      sumMismatches(revenue, targets({ '2026': 1200, ...quarters, '2026@370902': 700, '2026@370911': 400 })),
    ).toEqual([]);
  });

  it('are broken by a quarter that its months do not make', () => {
    const found = sumMismatches(revenue, targets({ '2026-Q1': 300, '2026-01': 100, '2026-02': 100, '2026-03': 90 }));
    expect(found).toEqual([
      { kind: 'months-of-quarter', countyId: null, period: '2026-Q1', target: 300, sumOfParts: 290 },
    ]);
  });

  it('are broken by a year that its quarters do not make, also in a county', () => {
    const ofCounty = Object.fromEntries(
      Object.entries({ '2026': 1000, ...quarters }).map(([period, value]) => [`${period}@370902`, value]),
    );
    expect(sumMismatches(revenue, targets(ofCounty))).toMatchObject([
      { kind: 'quarters-of-year', countyId: '370902', sumOfParts: 1200 },
    ]);
  });

  it('are broken by counties that promise more than the city; less leaves a reserve', () => {
    const found = sumMismatches(revenue, targets({ '2026': 1000, '2026@370902': 700, '2026@370911': 400 }));
    expect(found).toMatchObject([{ kind: 'counties-of-city', target: 1000, sumOfParts: 1100 }]);
  });

  it('do not speak of rates and stocks', () => {
    expect(sumMismatches(growth, targets({ '2026': 9, '2026@370902': 8, '2026@370911': 10 }))).toEqual([]);
  });
});
