import { WutongError } from '../../lib/errors.js';
import {
  addDays,
  addMonths,
  addMonthsToDay,
  daysBetween,
  endOfMonth,
  isDay,
  isMonth,
  monthOf,
  monthsBetween,
} from './days.js';

/** A span of days, both included, and how it was named. */
export interface Period {
  readonly kind: 'day' | 'month' | 'quarter' | 'year' | 'range';
  readonly from: string;
  readonly to: string;
  /** `2026-10`, `2026-Q4`, `2026`, `2026-10-03` or `2026-01-01/2026-03-31`. */
  readonly key: string;
}

/** One calendar day, `2026-10-03`. */
export function dayPeriod(day: string): Period {
  return { kind: 'day', from: day, to: day, key: day };
}

/** A month, `2026-10`. */
export function monthPeriod(month: string): Period {
  return { kind: 'month', from: `${month}-01`, to: endOfMonth(month), key: month };
}

/** A quarter, 1 to 4, of a year. */
export function quarterPeriod(year: number, quarter: number): Period {
  const first = `${yearKey(year)}-${String(quarter * 3 - 2).padStart(2, '0')}`;
  return {
    kind: 'quarter',
    from: `${first}-01`,
    to: endOfMonth(addMonths(first, 2)),
    key: `${yearKey(year)}-Q${quarter}`,
  };
}

/** A calendar year. */
export function yearPeriod(year: number): Period {
  return { kind: 'year', from: `${yearKey(year)}-01-01`, to: `${yearKey(year)}-12-31`, key: yearKey(year) };
}

/** From one day to another, both included. */
export function rangePeriod(from: string, to: string): Period {
  return { kind: 'range', from, to, key: `${from}/${to}` };
}

/** January up to the month, both included: what 累计 counts. */
export function yearToMonth(month: string): Period {
  return rangePeriod(`${month.slice(0, 4)}-01-01`, endOfMonth(month));
}

/** The period that a key names, or null: a range may also be written with months, `2026-01/2026-10`. */
export function parsePeriod(key: string): Period | null {
  if (/^\d{4}$/.test(key)) return yearPeriod(Number(key));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return quarterPeriod(Number(quarter[1]), Number(quarter[2]));
  if (isMonth(key)) return monthPeriod(key);
  if (isDay(key)) return dayPeriod(key);
  return parseRange(key);
}

/**
 * The period that a key names.
 * @throws WutongError `bad-input` when the key names none.
 */
export function periodOf(key: string): Period {
  const period = parsePeriod(key);
  if (period) return period;
  throw new WutongError(
    'bad-input',
    `"${key}" is no period. Write 2026, 2026-Q4, 2026-10, 2026-10-03 or 2026-01/2026-10.`,
  );
}

/** The month, quarter or year that a day lies in. */
export function periodAround(day: string, kind: 'day' | 'month' | 'quarter' | 'year'): Period {
  const year = Number(day.slice(0, 4));
  if (kind === 'day') return dayPeriod(day);
  if (kind === 'month') return monthPeriod(monthOf(day));
  return kind === 'quarter' ? quarterPeriod(year, Math.ceil(Number(day.slice(5, 7)) / 3)) : yearPeriod(year);
}

/** The period so many of its own lengths later (earlier when negative); a range of whole months moves by months. */
export function shift(period: Period, count: number): Period {
  switch (period.kind) {
    case 'day':
      return dayPeriod(addDays(period.from, count));
    case 'month':
      return monthPeriod(addMonths(period.key, count));
    case 'quarter':
      return periodAround(addMonthsToDay(period.from, count * 3), 'quarter');
    case 'year':
      return yearPeriod(Number(period.key) + count);
    case 'range':
      return shiftRange(period, count);
  }
}

/** The period just before. */
export function previous(period: Period): Period {
  return shift(period, -1);
}

/** The same period a year earlier (同期). */
export function sameLastYear(period: Period): Period {
  switch (period.kind) {
    case 'day':
      return dayPeriod(addMonthsToDay(period.from, -12));
    case 'month':
      return shift(period, -12);
    case 'quarter':
      return shift(period, -4);
    case 'year':
      return shift(period, -1);
    case 'range':
      return moveByMonths(period, -12);
  }
}

/** Whether the day lies in the period. */
export function contains(period: Pick<Period, 'from' | 'to'>, day: string): boolean {
  return period.from <= day && day <= period.to;
}

/** The months that the period touches, in order. */
export function monthsOf(period: Pick<Period, 'from' | 'to'>): string[] {
  return monthsBetween(period.from, period.to);
}

/** Whether the period begins on a first and ends on a last day of a month. */
export function isWholeMonths(period: Pick<Period, 'from' | 'to'>): boolean {
  return period.from.endsWith('-01') && period.to === endOfMonth(monthOf(period.to));
}

function parseRange(key: string): Period | null {
  const [first, last, ...rest] = key.split('/');
  if (!first || !last || rest.length > 0) return null;
  if (isMonth(first) && isMonth(last)) return first <= last ? rangePeriod(`${first}-01`, endOfMonth(last)) : null;
  return isDay(first) && isDay(last) && first <= last ? rangePeriod(first, last) : null;
}

function shiftRange(period: Period, count: number): Period {
  if (isWholeMonths(period)) return moveByMonths(period, count * monthsOf(period).length);
  const length = daysBetween(period.from, period.to) + 1;
  return rangePeriod(addDays(period.from, length * count), addDays(period.to, length * count));
}

function moveByMonths(period: Period, months: number): Period {
  const from = addMonthsToDay(period.from, months);
  if (!isWholeMonths(period)) return rangePeriod(from, addMonthsToDay(period.to, months));
  return rangePeriod(from, endOfMonth(addMonths(monthOf(period.to), months)));
}

function yearKey(year: number): string {
  return String(year).padStart(4, '0');
}
