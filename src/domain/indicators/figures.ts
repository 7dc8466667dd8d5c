import type { Actual, Indicator, Target } from '../ledgers/ledgers.js';

/** An indicator with the goals and results that are known of it (others may be among them). */
export interface IndicatorRecords {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly actuals: readonly Actual[];
}

/** Whether figures of months and counties may be added up. */
export function sums(indicator: Pick<Indicator, 'aggregation'>): boolean {
  return indicator.aggregation === 'SUM' || indicator.aggregation === 'COUNT';
}

/**
 * The rows of one indicator for one place; `null` is the city. Where the city has no rows of its own, those of its
 * counties stand for it, if they sum.
 */
export function rowsFor<R extends Target | Actual>(
  rows: readonly R[],
  indicator: Indicator,
  countyId: string | null,
): R[] {
  const own = rows.filter((row) => row.indicatorId === indicator.id);
  const here = own.filter((row) => row.countyId === countyId);
  return here.length > 0 || countyId !== null || !sums(indicator) ? here : own;
}

/** The sum of figures, without the dust of floating point. */
export function total(rows: readonly { readonly value: number }[]): number {
  return tidy(rows.reduce((sum, row) => sum + row.value, 0));
}

/** A number rounded to six decimals. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** How much of the whole the part is, in percent with two decimals; null when the whole is nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}
