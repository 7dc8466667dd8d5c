import { monthsOf, periodOf } from '../calendar/periods.js';
import type { Indicator, Target } from '../ledgers/ledgers.js';
import { sums, tidy, total } from './figures.js';

/** A target that is not the sum of its parts. */
export interface SumMismatch {
  readonly kind: 'months-of-quarter' | 'quarters-of-year' | 'months-of-year' | 'counties-of-city';
  readonly countyId: string | null;
  readonly period: string;
  readonly target: number;
  readonly sumOfParts: number;
}

/**
 * Where targets break the rules of decomposition: months make the quarter, quarters or months the year, and the counties
 * together no more than the city, which may keep a reserve (机动). Only SUM and COUNT, only where all parts are given.
 */
export function sumMismatches(indicator: Indicator, targets: readonly Target[]): SumMismatch[] {
  if (!sums(indicator)) return [];
  const own = targets.filter((target) => target.indicatorId === indicator.id);
  return own.flatMap((target) => [...byPeriod(target, own), ...byCounty(target, own)]);
}

function byPeriod(target: Target, own: readonly Target[]): SumMismatch[] {
  const period = periodOf(target.period);
  const months = monthsOf(period);
  const year = target.period.slice(0, 4);
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  if (period.kind === 'quarter') return compare(target, own, 'months-of-quarter', months);
  if (period.kind !== 'year') return [];
  return [...compare(target, own, 'quarters-of-year', quarters), ...compare(target, own, 'months-of-year', months)];
}

function compare(
  target: Target,
  own: readonly Target[],
  kind: SumMismatch['kind'],
  periods: readonly string[],
): SumMismatch[] {
  const parts = own.filter((row) => row.countyId === target.countyId && periods.includes(row.period));
  if (parts.length < periods.length) return [];
  const sumOfParts = total(parts);
  return Math.abs(tidy(sumOfParts - target.value)) > 0 ? [mismatch(target, kind, sumOfParts)] : [];
}

function byCounty(target: Target, own: readonly Target[]): SumMismatch[] {
  if (target.countyId !== null) return [];
  const sumOfParts = total(own.filter((row) => row.countyId !== null && row.period === target.period));
  return tidy(sumOfParts - target.value) > 0 ? [mismatch(target, 'counties-of-city', sumOfParts)] : [];
}

function mismatch(target: Target, kind: SumMismatch['kind'], sumOfParts: number): SumMismatch {
  return { kind, countyId: target.countyId, period: target.period, target: target.value, sumOfParts };
}
