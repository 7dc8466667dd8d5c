import { monthsOf, yearToMonth } from '../calendar/periods.js';
import type { Actual, Indicator, Target } from '../ledgers/ledgers.js';
import { type IndicatorRecords, percentOf, rowsFor, sums, tidy, total } from './figures.js';

/** What the schedule value rests on: the monthly plan, months over twelve of the year, or the period's own target. */
export type ScheduleBasis = 'monthly-plan' | 'pro-rata' | 'period-target';

/** How an indicator stands in its year, for the city or one county. */
export interface Standing {
  readonly indicatorId: string;
  readonly countyId: string | null;
  readonly year: string;
  /** The first month that the figure holds: January, unless the ledger begins later. */
  readonly firstMonth: string;
  /** The latest month with a figure; all that follows is up to it. */
  readonly latestMonth: string;
  /** January up to the month for SUM and COUNT, the month's own figure for RATE and END_OF_PERIOD. */
  readonly actual: number;
  /** The target of the year. */
  readonly target: number | null;
  /** What should have been reached by the month (序时进度). */
  readonly schedule: number | null;
  readonly scheduleBasis: ScheduleBasis | null;
  /** Of the year's target; null for RATE, which is not a part of its target. */
  readonly completionPercent: number | null;
  /** Of the schedule; for DOWN_GOOD the schedule of the figure, so that 100 and more is good for both. */
  readonly againstSchedulePercent: number | null;
  /** What is missing to the year's target; below zero when it is passed. */
  readonly gap: number | null;
  /** The actuals that the figure was made of, and the targets that it is held against. */
  readonly rows: readonly string[];
  readonly targetRows: readonly string[];
  /** Of the targets those of the year, and those that make the schedule. */
  readonly yearRows: readonly string[];
  readonly scheduleRows: readonly string[];
}

/** How an indicator stands up to a month (`2026-10`); null when the year has no figure yet. */
export function standing(records: IndicatorRecords, upTo: string, countyId: string | null = null): Standing | null {
  const { indicator } = records;
  const year = upTo.slice(0, 4);
  const known = rowsFor(records.actuals, indicator, countyId).filter(
    (row) => row.month >= `${year}-01` && row.month <= upTo,
  );
  const latestMonth = known
    .map((row) => row.month)
    .sort()
    .at(-1);
  if (latestMonth === undefined) return null;
  const used = sums(indicator) ? known : known.filter((row) => row.month === latestMonth);
  const targets = rowsFor(records.targets, indicator, countyId);
  const ofYear = targets.filter((row) => row.period === year);
  const target = ofYear.length > 0 ? total(ofYear) : null;
  const plan = sums(indicator) ? summedSchedule(targets, latestMonth) : periodSchedule(targets, latestMonth);
  const actual = total(used);
  return {
    indicatorId: indicator.id,
    countyId,
    year,
    firstMonth: used.map((row) => row.month).sort()[0] ?? latestMonth,
    latestMonth,
    actual,
    target,
    schedule: plan?.value ?? null,
    scheduleBasis: plan?.basis ?? null,
    completionPercent: target === null || indicator.aggregation === 'RATE' ? null : percentOf(actual, target),
    againstSchedulePercent: plan && againstSchedule(indicator, actual, plan.value),
    gap: target === null ? null : tidy(target - actual),
    rows: ids(used),
    targetRows: ids([...ofYear, ...(plan?.rows ?? [])]),
    yearRows: ids(ofYear),
    scheduleRows: ids(plan?.rows ?? []),
  };
}

/** The months that a standing holds: January (or the first month on the ledger) up to the month for what adds up, the month alone for the rest. */
export function standingPeriod(indicator: Pick<Indicator, 'aggregation'>, state: Standing): string {
  return sums(indicator) && state.firstMonth !== state.latestMonth
    ? `${state.firstMonth}/${state.latestMonth}`
    : state.latestMonth;
}

/** The day on which the newest of the given figures was published. */
export function publishedOn(actuals: readonly Actual[], rows: readonly string[]): string | undefined {
  return actuals
    .filter((row) => rows.includes(row.id))
    .map((row) => row.publishedOn)
    .sort()
    .at(-1);
}

/** How the counties stand, the one that lacks most to its target first. */
export function standingByCounty(records: IndicatorRecords, upTo: string): Standing[] {
  const counties = new Set<string>();
  for (const row of [...records.targets, ...records.actuals])
    if (row.indicatorId === records.indicator.id && row.countyId !== null) counties.add(row.countyId);
  const sign = records.indicator.direction === 'DOWN_GOOD' ? -1 : 1;
  const lack = (each: Standing) => (each.gap === null ? Number.NEGATIVE_INFINITY : each.gap * sign);
  return [...counties]
    .map((county) => standing(records, upTo, county))
    .filter((each) => each !== null)
    .sort((one, other) => lack(other) - lack(one) || String(one.countyId).localeCompare(String(other.countyId)));
}

interface Plan {
  readonly value: number;
  readonly basis: ScheduleBasis;
  readonly rows: readonly Target[];
}

function summedSchedule(targets: readonly Target[], month: string): Plan | null {
  const months = monthsOf(yearToMonth(month));
  const monthly = targets.filter((row) => months.includes(row.period));
  if (months.every((each) => monthly.some((row) => row.period === each)))
    return { value: total(monthly), basis: 'monthly-plan', rows: monthly };
  const ofYear = targets.filter((row) => row.period === month.slice(0, 4));
  if (ofYear.length === 0) return null;
  return { value: tidy((total(ofYear) * months.length) / 12), basis: 'pro-rata', rows: ofYear };
}

/** The target of the month, else of its quarter, else of its year: rates and stocks are never divided. */
function periodSchedule(targets: readonly Target[], month: string): Plan | null {
  const [year, number] = month.split('-');
  for (const period of [month, `${year}-Q${Math.ceil(Number(number) / 3)}`, year]) {
    const rows = targets.filter((row) => row.period === period);
    if (rows.length > 0) return { value: total(rows), basis: 'period-target', rows };
  }
  return null;
}

/** A goal of zero or less has no share: reached is 100, missed 0. */
function againstSchedule(indicator: Pick<Indicator, 'direction'>, actual: number, schedule: number): number | null {
  const down = indicator.direction === 'DOWN_GOOD';
  const [part, whole] = down ? [schedule, actual] : [actual, schedule];
  if (schedule > 0 && whole > 0) return percentOf(part, whole);
  return (down ? actual <= schedule : actual >= schedule) ? 100 : 0;
}

function ids(rows: readonly (Target | Actual)[]): string[] {
  return [...new Set(rows.map((row) => row.id))].sort();
}
