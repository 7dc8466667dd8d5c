import {
  type DecomposedPeriod,
  decomposition,
  type IndicatorRecords,
  publishedOn,
} from '../../domain/indicators/index.js';
import type { Figure } from '../figure.js';

/** One period of the decomposition with its figures. */
export interface DecomposedFigures {
  readonly kind: DecomposedPeriod['kind'];
  readonly period: string;
  readonly target: Figure | null;
  readonly actual: Figure | null;
  /** Of the period's own target, in percent. */
  readonly completion: Figure | null;
  /** What January up to the end of the period should have reached. */
  readonly schedule: Figure | null;
}

interface Asked {
  readonly year: string;
  readonly upTo: string;
  readonly countyId: string | null;
  readonly today: string;
}

/** The year, its quarters and its months as figures; none where the ledger has neither goal nor figure for the year. */
export function decomposedOf(records: IndicatorRecords, asked: Asked): DecomposedFigures[] {
  return (decomposition(records, asked.year, asked) ?? []).map((part) => figuresOf(records, part, asked.today));
}

function figuresOf(
  { indicator: { unit }, actuals }: IndicatorRecords,
  part: DecomposedPeriod,
  today: string,
): DecomposedFigures {
  const reached = { ledger: 'actuals', rows: part.actualRows } as const;
  const set = { ledger: 'targets', rows: part.targetRows } as const;
  const published = publishedOn(actuals, part.actualRows) ?? today;
  const months = part.actualPeriod ?? part.period;
  return {
    kind: part.kind,
    period: part.period,
    target:
      part.target === null ? null : { value: part.target, unit, period: part.period, asOf: today, sources: [set] },
    actual:
      part.actual === null ? null : { value: part.actual, unit, period: months, asOf: published, sources: [reached] },
    completion:
      part.percent === null
        ? null
        : { value: part.percent, unit: 'PERCENT', period: months, asOf: published, sources: [reached, set] },
    schedule:
      part.schedule === null
        ? null
        : {
            value: part.schedule,
            unit,
            period: part.schedulePeriod ?? part.period,
            asOf: today,
            sources: [{ ledger: 'targets', rows: part.scheduleRows }],
          },
  };
}
