import { endOfMonth } from '../calendar/days.js';
import { rangePeriod } from '../calendar/periods.js';
import type { Target } from '../ledgers/ledgers.js';
import { type IndicatorRecords, percentOf, rowsFor, sums, total } from './figures.js';

/** What an indicator reached inside some months, and the goal that was set for just these. */
export interface Span {
  readonly actual: number;
  /** The months that have a figure: `2026-07`, `2026-Q3` or `2026-07-01/2026-08-31`. */
  readonly period: string;
  readonly target: number | null;
  /** The months that the goal is for: all that were asked. */
  readonly targetPeriod: string;
  /** Of the goal; null without one, while months are missing, and for rates. */
  readonly percent: number | null;
  readonly rows: readonly string[];
  readonly targetRows: readonly string[];
}

/**
 * The figure of some months in a row (`2026-07` …): their sum for SUM and COUNT, the last month's own figure for RATE
 * and END_OF_PERIOD. Null without any figure. The goal is that of the quarter or the month, else the sum of the months' goals.
 */
export function spanned(records: IndicatorRecords, months: readonly string[], countyId: string | null): Span | null {
  const { indicator } = records;
  const known = rowsFor(records.actuals, indicator, countyId)
    .filter((row) => months.includes(row.month))
    .sort((left, right) => left.month.localeCompare(right.month));
  const last = known.at(-1)?.month;
  if (last === undefined) return null;
  const used = sums(indicator) ? known : known.filter((row) => row.month === last);
  const whole = months.every((month) => known.some((row) => row.month === month));
  const goals = goalsOf(records, months, countyId);
  const actual = total(used);
  const target = goals.length > 0 ? total(goals) : null;
  return {
    actual,
    period: keyOf(used.map((row) => row.month)),
    target,
    targetPeriod: keyOf(months),
    percent: target === null || !whole || indicator.aggregation === 'RATE' ? null : percentOf(actual, target),
    rows: used.map((row) => row.id),
    targetRows: goals.map((row) => row.id),
  };
}

/** The rows that set the goal of some months: those of the quarter or the month, else those of all its months where they sum. */
export function goalsOf(records: IndicatorRecords, months: readonly string[], countyId: string | null): Target[] {
  const goals = rowsFor(records.targets, records.indicator, countyId);
  const quarter = quarterOf(months);
  const own = goals.filter((row) => row.period === (months.length === 1 ? months[0] : quarter));
  if (own.length > 0 || !sums(records.indicator)) return own;
  const monthly = goals.filter((row) => months.includes(row.period));
  return months.every((month) => monthly.some((row) => row.period === month)) ? monthly : [];
}

/** How months in a row are called together. */
function keyOf(months: readonly string[]): string {
  const first = months[0] ?? '';
  const last = months.at(-1) ?? first;
  return first === last ? first : (quarterOf(months) ?? rangePeriod(`${first}-01`, endOfMonth(last)).key);
}

function quarterOf(months: readonly string[]): string | null {
  const [first = ''] = months;
  const number = Number(first.slice(5));
  return months.length === 3 && number % 3 === 1 ? `${first.slice(0, 4)}-Q${Math.ceil(number / 3)}` : null;
}
