import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addMonthsToDay,
  daysBetween,
  isDay,
  monthsBetween,
  weekdayOf,
} from '../../src/domain/calendar/days.js';
import {
  contains,
  monthsOf,
  parsePeriod,
  periodAround,
  periodOf,
  previous,
  rangePeriod,
  sameLastYear,
  shift,
  yearToMonth,
} from '../../src/domain/calendar/periods.js';

describe('a period from its key', () => {
  it.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2024-Q1', 'quarter', '2024-01-01', '2024-03-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-10-03', 'day', '2026-10-03', '2026-10-03'],
    ['2026-01-05/2026-02-01', 'range', '2026-01-05', '2026-02-01'],
    ['2026-01/2026-10', 'range', '2026-01-01', '2026-10-31'],
  ])('%s is a %s from %s to %s', (key, kind, from, to) => {
    expect(periodOf(key)).toMatchObject({ kind, from, to });
  });

  it.each(['2026-13', '2026-Q5', '2026-02-30', '202', '2026-10/2026-01', 'this month', '2026/2027', ''])(
    '"%s" is none',
    (key) => {
      expect(parsePeriod(key)).toBeNull();
      expect(() => periodOf(key)).toThrow(/is no period/);
    },
  );
});

describe('moving through time', () => {
  it.each([
    ['2026-01', '2025-12', '2025-01'],
    ['2026-Q1', '2025-Q4', '2025-Q1'],
    ['2026', '2025', '2025'],
    ['2026-03-01', '2026-02-28', '2025-03-01'],
    ['2024-02-29', '2024-02-28', '2023-02-28'],
    ['2026-01-01/2026-03-31', '2025-10-01/2025-12-31', '2025-01-01/2025-03-31'],
    ['2026-01-01/2026-02-28', '2025-11-01/2025-12-31', '2025-01-01/2025-02-28'],
    ['2026-11-16/2026-11-22', '2026-11-09/2026-11-15', '2025-11-16/2025-11-22'],
  ])('before %s comes %s, a year before it %s', (key, before, yearBefore) => {
    expect(previous(periodOf(key)).key).toBe(before);
    expect(sameLastYear(periodOf(key)).key).toBe(yearBefore);
  });

  it('goes forward as well', () => {
    expect(shift(periodOf('2026-11'), 3).key).toBe('2027-02');
    expect(shift(periodOf('2026-Q3'), 2).key).toBe('2027-Q1');
  });

  it('finds the period around a day', () => {
    expect(periodAround('2026-11-23', 'month').key).toBe('2026-11');
    expect(periodAround('2026-11-23', 'quarter').key).toBe('2026-Q4');
    expect(periodAround('2026-11-23', 'year').key).toBe('2026');
    expect(periodAround('2026-11-23', 'day').key).toBe('2026-11-23');
  });

  it('counts both ends as inside', () => {
    const quarter = periodOf('2026-Q4');
    expect(['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'].map((day) => contains(quarter, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('lists months', () => {
    expect(monthsOf(periodOf('2026-Q4'))).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
  });

  it('cumulates from January', () => {
    expect(yearToMonth('2026-10')).toEqual(rangePeriod('2026-01-01', '2026-10-31'));
  });
});

describe('days', () => {
  it('clamp to the month that they move to', () => {
    expect(addMonthsToDay('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11', -11)).toBe('2025-12');
  });

  it('know their weekday and distance', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(daysBetween('2026-11-23', '2026-12-23')).toBe(30);
  });

  it('must exist', () => {
    expect(['2026-02-28', '2026-02-29', '2026-2-3', '23 November'].map(isDay)).toEqual([true, false, false, false]);
  });
});
