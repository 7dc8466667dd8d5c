import type { IndicatorUnit } from '../domain/indicators/types.js';
import type { LedgerName } from '../domain/ledgers/ledgers.js';

/** In what a figure is counted or measured: sums are whole yuan. */
export type FigureUnit =
  | IndicatorUnit
  | 'PERCENTAGE_POINTS'
  | 'PROBLEMS'
  | 'TASKS'
  | 'NODES'
  | 'WORKDAYS'
  | 'DAYS'
  | 'MONTHS'
  | 'TIMES'
  | 'MU'
  | 'SQUARE_METRES';

/** One number of a ledger with all that it needs to be said: unit, period, day, and the rows that say it. */
export interface Figure {
  readonly value: number;
  readonly unit: FigureUnit;
  /** `2026`, `2026-Q4`, `2026-10`, `2026-01/2026-10`, or the day of a count. */
  readonly period: string;
  /** The day as of which it holds: of publication for what is published, else the day that counts as today. */
  readonly asOf: string;
  readonly sources: readonly FigureSource[];
}

/** The rows of a ledger that a figure was made of. */
export interface FigureSource {
  readonly ledger: LedgerName;
  readonly rows: readonly string[];
}

/** How many rows there are on a day; the rows are the source. */
export function countOf(
  rows: readonly { readonly id: string }[],
  { unit, ledger, day }: { unit: FigureUnit; ledger: LedgerName; day: string },
): Figure {
  return { value: rows.length, unit, period: day, asOf: day, sources: [{ ledger, rows: rows.map(({ id }) => id) }] };
}

/** Words in both languages, as a ledger keeps them. */
export interface Name {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A record's name without the rest of it. */
export function nameOf({ id, nameZh, nameEn }: Name): Name {
  return { id, nameZh, nameEn };
}

/** The name of the record with an id; null when it is not among the rows. */
export function nameIn(rows: readonly Name[], id: string | null): Name | null {
  const row = rows.find((each) => each.id === id);
  return row ? nameOf(row) : null;
}
