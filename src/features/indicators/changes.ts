import {
  type Change,
  cumulativeYearOnYear,
  type IndicatorRecords,
  monthOnMonth,
  publishedOn,
  standing,
  yearOnYear,
} from '../../domain/indicators/index.js';
import type { Figure } from '../figure.js';

/** A change against an earlier figure: of a year (同比), of a month (环比), or of all months since January (累计同比). */
export interface ChangeFigure {
  readonly kind: 'year-on-year' | 'month-on-month' | 'cumulative-year-on-year';
  /** In percent, or in percentage points where the figure itself is a percentage. */
  readonly change: Figure;
}

/** How the latest figure up to a month has changed. */
export function changesOf(
  records: IndicatorRecords,
  { upTo, countyId }: { readonly upTo: string; readonly countyId: string | null },
): ChangeFigure[] {
  const month = standing(records, upTo, countyId)?.latestMonth;
  if (month === undefined) return [];
  const kinds: readonly (readonly [ChangeFigure['kind'], Change | null])[] = [
    ['year-on-year', yearOnYear(records, month, countyId)],
    ['month-on-month', monthOnMonth(records, month, countyId)],
    ['cumulative-year-on-year', cumulativeYearOnYear(records, month, countyId)],
  ];
  return kinds.flatMap(([kind, change]) => {
    const value = change?.percent ?? change?.points;
    if (!change || value === null || value === undefined) return [];
    const [first = month] = change.months;
    const period = first === month ? month : `${first}/${month}`;
    const unit = change.percent === null ? 'PERCENTAGE_POINTS' : 'PERCENT';
    const asOf = publishedOn(records.actuals, change.rows) ?? '';
    return [{ kind, change: { value, unit, period, asOf, sources: [{ ledger: 'actuals', rows: change.rows }] } }];
  });
}
