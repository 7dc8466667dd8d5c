import { monthsOf, periodOf, quarterPeriod, yearPeriod } from '../calendar/periods.js';
import type { Target } from '../ledgers/ledgers.js';
import { type IndicatorRecords, rowsFor, sums, total } from './figures.js';
import { goalsOf, spanned } from './span.js';
import { type Standing, standing, standingPeriod } from './standing.js';

/** One period of a year's decomposition (分解): its goal, what was reached inside it, and the schedule up to its end. */
export interface DecomposedPeriod {
  readonly kind: 'year' | 'quarter' | 'month';
  /** `2026`, `2026-Q4`, `2026-10`. */
  readonly period: string;
  readonly target: number | null;
  readonly targetRows: readonly string[];
  /** Of the months that have a figure. */
  readonly actual: number | null;
  /** The months that the figure holds, `2026-07` or `2026-Q3`; null without a figure. */
  readonly actualPeriod: string | null;
  readonly actualRows: readonly string[];
  /** Of the goal; null while months are missing, except for the year, whose share tells how far it has come. */
  readonly percent: number | null;
  /** What January up to the end of the period should have reached (序时进度); null for what does not add up, and without a figure. */
  readonly schedule: number | null;
  readonly schedulePeriod: string | null;
  readonly scheduleRows: readonly string[];
}

/**
 * The year, its quarters and its months for the city (`countyId` null) or one county, with the figures up to a month;
 * null where the year has neither goal nor figure.
 */
export function decomposition(
  records: IndicatorRecords,
  year: string,
  { upTo, countyId }: { readonly upTo: string; readonly countyId: string | null },
): DecomposedPeriod[] | null {
  const known = { ...records, actuals: records.actuals.filter(({ month }) => month <= upTo) };
  const quarters = [1, 2, 3, 4].map((quarter) => quarterPeriod(Number(year), quarter).key);
  const all = [
    ofYear(known, year, countyId),
    ...quarters.map((quarter) => part(known, quarter, countyId)),
    ...monthsOf(yearPeriod(Number(year))).map((month) => part(known, month, countyId)),
  ];
  return all.some(({ target, actual }) => target !== null || actual !== null) ? all : null;
}

function part(records: IndicatorRecords, period: string, countyId: string | null): DecomposedPeriod {
  const kind = period.includes('Q') ? 'quarter' : 'month';
  const months = monthsOf(periodOf(period));
  const goals = goalsOf(records, months, countyId);
  const span = spanned(records, months, countyId);
  const last = months.at(-1) ?? period;
  const state = span && sums(records.indicator) ? standing(records, last, countyId) : null;
  return {
    kind,
    period,
    target: summed(goals),
    targetRows: ids(goals),
    actual: span?.actual ?? null,
    actualPeriod: span?.period ?? null,
    actualRows: span?.rows ?? [],
    percent: span?.percent ?? null,
    ...scheduleOf(records, state?.latestMonth === last ? state : null),
  };
}

function ofYear(records: IndicatorRecords, year: string, countyId: string | null): DecomposedPeriod {
  const goals = rowsFor(records.targets, records.indicator, countyId).filter(({ period }) => period === year);
  const state = standing(records, `${year}-12`, countyId);
  return {
    kind: 'year',
    period: year,
    target: summed(goals),
    targetRows: ids(goals),
    actual: state?.actual ?? null,
    actualPeriod: state && standingPeriod(records.indicator, state),
    actualRows: state?.rows ?? [],
    percent: state?.completionPercent ?? null,
    ...scheduleOf(records, state),
  };
}

function scheduleOf({ indicator }: IndicatorRecords, state: Standing | null) {
  const schedule = sums(indicator) ? (state?.schedule ?? null) : null;
  return {
    schedule,
    schedulePeriod: state && schedule !== null ? standingPeriod(indicator, state) : null,
    scheduleRows: schedule === null ? [] : (state?.scheduleRows ?? []),
  };
}

function summed(rows: readonly Target[]): number | null {
  return rows.length > 0 ? total(rows) : null;
}

function ids(rows: readonly Target[]): string[] {
  return rows.map(({ id }) => id);
}
