import { addMonths } from '../calendar/days.js';
import { monthsOf, yearToMonth } from '../calendar/periods.js';
import type { Actual } from '../ledgers/ledgers.js';
import { type IndicatorRecords, percentOf, rowsFor, sums, tidy, total } from './figures.js';

/** A figure against an earlier one, both with their months and rows. */
export interface Change {
  readonly now: number;
  readonly before: number;
  readonly months: readonly string[];
  readonly monthsBefore: readonly string[];
  /** Growth in percent; null for figures that are percentages, and where there was nothing before. */
  readonly percent: number | null;
  /** Difference in percentage points, for figures that are percentages. */
  readonly points: number | null;
  readonly rows: readonly string[];
}

type ChangeRecords = Omit<IndicatorRecords, 'targets'>;

/** The month against the same month a year before (同比); null when a figure is missing. */
export function yearOnYear(records: ChangeRecords, month: string, countyId: string | null = null): Change | null {
  return change(records, [month], [addMonths(month, -12)], countyId);
}

/** January up to the month against the same months a year before; null when a month is missing or figures do not sum. */
export function cumulativeYearOnYear(
  records: ChangeRecords,
  month: string,
  countyId: string | null = null,
): Change | null {
  if (!sums(records.indicator)) return null;
  return change(records, monthsOf(yearToMonth(month)), monthsOf(yearToMonth(addMonths(month, -12))), countyId);
}

/** The month against the one before (环比); null when a figure is missing. */
export function monthOnMonth(records: ChangeRecords, month: string, countyId: string | null = null): Change | null {
  return change(records, [month], [addMonths(month, -1)], countyId);
}

function change(
  { indicator, actuals }: ChangeRecords,
  months: readonly string[],
  monthsBefore: readonly string[],
  countyId: string | null,
): Change | null {
  const rows = rowsFor(actuals, indicator, countyId);
  const [now, before] = [rowsOf(rows, months), rowsOf(rows, monthsBefore)];
  if (!now || !before) return null;
  const [valueNow, valueBefore] = [total(now), total(before)];
  const difference = tidy(valueNow - valueBefore);
  const rate = indicator.unit === 'PERCENT';
  return {
    now: valueNow,
    before: valueBefore,
    months,
    monthsBefore,
    percent: rate || valueBefore <= 0 ? null : percentOf(difference, valueBefore),
    points: rate ? difference : null,
    rows: [...now, ...before].map((row) => row.id),
  };
}

function rowsOf(rows: readonly Actual[], months: readonly string[]): Actual[] | null {
  const found = rows.filter((row) => months.includes(row.month));
  return months.every((month) => found.some((row) => row.month === month)) ? found : null;
}
