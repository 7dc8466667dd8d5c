import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createCalendar } from '../../src/domain/calendar/calendar.js';
import { addDays } from '../../src/domain/calendar/days.js';
import { parseCalendar } from '../../src/domain/calendar/profile.js';

const data = parseCalendar(parse(readFileSync('corpus/profiles/calendar.yaml', 'utf8')));
const calendar = createCalendar(data);

describe('the calendar of 2026', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a weekend day on which people make up work',
    (day) => {
      expect(calendar.isWorkday(day)).toMatchObject({ workday: true, assumed: false });
      expect([6, 7]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
    },
  );

  it.each([
    ['2026-01-01', '元旦'],
    ['2026-01-02', '元旦'],
    ['2026-02-23', '春节'],
    ['2026-04-06', '清明节'],
    ['2026-05-05', '劳动节'],
    ['2026-06-19', '端午节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-07', '国庆节'],
  ])('%s is free for %s', (day, holiday) => {
    expect(calendar.isWorkday(day)).toEqual({ workday: false, assumed: false, holiday });
  });

  it('has 248 working days', () => {
    expect(calendar.workdaysBetween('2025-12-31', '2026-12-31')).toBe(248);
  });

  it('takes an ordinary Monday for work and an ordinary Sunday for rest', () => {
    expect(calendar.isWorkday('2026-11-23')).toEqual({ workday: true, assumed: false, holiday: null });
    expect(calendar.isWorkday('2026-11-22')).toEqual({ workday: false, assumed: false, holiday: null });
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-23', 15, '2026-12-14'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-08', 2, '2026-10-10'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-10-08', -1, '2026-09-30'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(calendar.addWorkdays(day, count)).toBe(expected);
  });

  it('counts back what it added, over every day of two years', () => {
    for (let day = '2025-01-01'; day < '2027-01-01'; day = calendar.addWorkdays(day, 7))
      expect(calendar.workdaysBetween(day, calendar.addWorkdays(day, 20))).toBe(20);
  });

  it('counts the day of the end, not that of the beginning, and backwards below zero', () => {
    expect(calendar.workdaysBetween('2026-11-23', '2026-11-23')).toBe(0);
    expect(calendar.workdaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(calendar.workdaysBetween('2026-11-23', '2026-11-20')).toBe(-1);
    expect(calendar.workdaysBetween('2026-11-20', '2026-11-22')).toBe(0);
  });

  it('counts as one counts day by day', () => {
    let count = 0;
    for (let day = '2021-12-31'; day < '2028-01-01'; ) {
      expect(calendar.workdaysBetween('2021-12-31', day)).toBe(count);
      day = addDays(day, 1);
      if (calendar.isWorkday(day).workday) count += 1;
    }
    expect(count).toBeGreaterThan(1500);
  });

  it('counts over thousands of years at once', { timeout: 5_000 }, () => {
    for (let year = 1; year <= 100; year += 1) {
      const first = `${String(year).padStart(4, '0')}-01-01`;
      const workdays = calendar.workdaysBetween(first, '9999-12-31');
      expect(calendar.addWorkdays(first, workdays)).toBe('9999-12-31');
    }
  });

  it.each([
    ['2026-10', 1, '2026-10-08'],
    ['2026-10', 5, '2026-10-13'],
    ['2026-11', 5, '2026-11-06'],
    ['2026-12', 5, '2026-12-07'],
  ])('in %s working day %i is %s', (month, n, expected) => {
    expect(calendar.nthWorkdayOfMonth(month, n)).toBe(expected);
  });

  it.each([
    ['2026-10', '2026-10-30'],
    ['2026-02', '2026-02-28'],
    ['2026-05', '2026-05-29'],
  ])('the last working day of %s is %s', (month, expected) => {
    expect(calendar.lastWorkdayOf(month)).toBe(expected);
  });
});

describe('a year that is not yet published', () => {
  it('follows the weekday rule and says that it is assumed', () => {
    expect(calendar.isWorkday('2027-01-01')).toEqual({ workday: true, assumed: true, holiday: null });
    expect(calendar.isWorkday('2027-01-02')).toEqual({ workday: false, assumed: true, holiday: null });
  });

  it('marks a count that reaches into it', () => {
    expect(calendar.isAssumed('2026-12-28', '2027-01-04')).toBe(true);
    expect(calendar.isAssumed('2026-11-23', '2026-12-14')).toBe(false);
  });
});

describe('the calendar file', () => {
  it('gives a source for each year from 2022 to 2026', () => {
    expect(Object.keys(data.years)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    for (const { source } of Object.values(data.years)) expect(new URL(source).hostname).toBe('www.gov.cn');
  });

  it('is refused when a day does not exist', () => {
    const holidays = [{ name: '元旦', nameEn: 'New Year', from: '2027-01-01', to: '2027-02-30', makeUp: [] }];
    expect(() => parseCalendar({ years: { 2027: { source: 'https://www.gov.cn/', holidays } } })).toThrow(
      /must be a day/,
    );
  });
});
