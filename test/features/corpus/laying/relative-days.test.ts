import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../../src/domain/calendar/index.js';
import {
  resolveDay,
  resolveInText,
  resolvePeriod,
  type SeedingDay,
} from '../../../../src/features/corpus/laying/relative-days.js';

// Weekdays alone, so that the example does not hang on a year's holidays.
const seeding: SeedingDay = { day: '2026-03-31', calendar: createCalendar({ years: {} }) };

describe('days relative to the seeding day', () => {
  it.each([
    ['D', '2026-03-31'],
    ['D-45', '2026-02-14'],
    ['D+3', '2026-04-03'],
    ['W-3', '2026-03-26'],
    ['W+4', '2026-04-06'],
    ['M-1/15', '2026-02-15'],
    ['M-1/31', '2026-02-28'],
    ['M+0/end', '2026-03-31'],
    ['M/1', '2026-03-01'],
    ['M-13/end', '2025-02-28'],
    ['M+1/end', '2026-04-30'],
    ['Y-1/06/30', '2025-06-30'],
    ['Y-2/02/29', '2024-02-29'],
    ['Y/02/29', '2026-02-28'],
    ['2025-02-24', '2025-02-24'],
  ])('reads %s as %s', (notation, day) => {
    expect(resolveDay(notation, seeding)).toBe(day);
  });

  it.each(['2025-02-30', 'tomorrow', 'D+', 'M-1', 'M-1/32', 'M-1/0', 'Y-1/13/01', 'W'])(
    'does not take %s for a day',
    (n) => {
      expect(resolveDay(n, seeding)).toBeNull();
    },
  );
});

describe('months and periods relative to the seeding day', () => {
  it.each([
    ['M', '2026-03'],
    ['M-1', '2026-02'],
    ['M-3', '2025-12'],
    ['Y', '2026'],
    ['Y-1', '2025'],
    ['Y-1/03', '2025-03'],
    ['Y/Q2', '2026-Q2'],
    ['2025-11', '2025-11'],
  ])('reads %s as %s', (notation, period) => {
    expect(resolvePeriod(notation, seeding)).toBe(period);
  });

  it.each(['Y/Q5', 'Y/13', 'D-1', '2025-13', 'M-1/15'])('does not take %s for a period', (notation) => {
    expect(resolvePeriod(notation, seeding)).toBeNull();
  });
});

describe('relative days in text', () => {
  it('replaces years, months and days and leaves other braces alone', () => {
    const text = 'Plan of {Y} after {Y-1}; report of {M-1}; due {D+30}; {name} stays';
    expect(resolveInText(text, seeding)).toBe(
      'Plan of 2026 after 2025; report of 2026-02; due 2026-04-30; {name} stays',
    );
  });
});
