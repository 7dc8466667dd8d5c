import { monthOf, type Period } from '../domain/calendar/index.js';
import {
  type IndicatorRecords,
  publishedOn,
  type ScheduleBasis,
  type Standing,
  standing,
  standingPeriod,
} from '../domain/indicators/index.js';
import type { Indicator } from '../domain/ledgers/ledgers.js';
import { evaluateIndicator, type Verdict } from '../domain/lights/index.js';
import { partsOf, sees } from '../domain/people/scope.js';
import type { Scope } from '../domain/people/types.js';
import type { ReadContext } from './context.js';
import type { Figure, FigureSource, FigureUnit, Name } from './figure.js';

/** What an indicator is, apart from its figures. */
export type IndicatorHead = Name & Pick<Indicator, 'chainId' | 'unit' | 'aggregation' | 'direction'>;

/** How an indicator stands in its year, for the city or one county. */
export interface IndicatorState {
  readonly indicator: IndicatorHead;
  /** Null: the whole city. */
  readonly countyId: string | null;
  readonly year: string;
  /** What was reached up to the latest month with a figure. */
  readonly actual: Figure;
  readonly target: Figure | null;
  /** What should have been reached by then (序时进度), and what that rests on. */
  readonly schedule: Figure | null;
  readonly scheduleBasis: ScheduleBasis | null;
  /** Of the year's target, and of the schedule, in percent. */
  readonly completion: Figure | null;
  readonly againstSchedule: Figure | null;
  /** What is missing to the year's target; below zero when it is passed. */
  readonly gap: Figure | null;
  /** The light with the rule and the numbers that made it; null with nothing to hold the figure against. */
  readonly light: Pick<Verdict, 'light' | 'rule' | 'inputs'> | null;
}

/** An indicator without its figures. */
export function headOf({ id, nameZh, nameEn, chainId, unit, aggregation, direction }: Indicator): IndicatorHead {
  return { id, nameZh, nameEn, chainId, unit, aggregation, direction };
}

/** Reads goals and results of the indicators, as far as the scope may see them. */
export async function readIndicators(
  { store, scope }: Pick<ReadContext, 'store' | 'scope'>,
  indicators: readonly Indicator[],
): Promise<IndicatorRecords[]> {
  const indicatorId = indicators.map(({ id }) => id);
  const targets = await store.read('targets', scope, { indicatorId });
  const actuals = await store.read('actuals', scope, { indicatorId });
  return indicators.map((indicator) => ({
    indicator,
    targets: targets.filter((row) => row.indicatorId === indicator.id),
    actuals: actuals.filter((row) => row.indicatorId === indicator.id),
  }));
}

/** Whether a scope opens every county's figures of an indicator: who sees some of them must not take their sum for the city's. */
export function seesCounties(scope: Scope, { chainId }: Pick<Indicator, 'chainId'>): boolean {
  return scope.all || sees(scope, { chainId });
}

/**
 * The places whose figures of an indicator the scope opens, `null` being the city: the city where it may be seen, else
 * each county that may; of a county that is asked for that one alone.
 */
export function placesSeen(scope: Scope, indicator: Indicator, countyId: string | null): (string | null)[] {
  const { chainId } = indicator;
  if (countyId !== null) return sees(scope, { chainId, countyId }) ? [countyId] : [];
  if (seesCounties(scope, indicator) || chainId === null) return [null];
  const counties = new Set(partsOf(scope).flatMap((part) => part.countyIds));
  return [...counties].filter((id) => sees(scope, { chainId, countyId: id }));
}

/** Whether all figures of an indicator lie outside a scope that would open those of single counties. */
export function isClosed(scope: Scope, { indicator, targets, actuals }: IndicatorRecords): boolean {
  return indicator.chainId !== null && !seesCounties(scope, indicator) && targets.length + actuals.length === 0;
}

/** The latest month of a period that can have figures: its last, never after today. */
export function monthUpTo(period: Period | undefined, today: string): string {
  const current = monthOf(today);
  const last = period === undefined ? current : monthOf(period.to);
  return [last, current].sort()[0] as string;
}

/** How an indicator stands up to a month, with its light; null when its year has no figure yet. */
export function stateOf(
  records: IndicatorRecords,
  { clock, rules }: Pick<ReadContext, 'clock' | 'rules'>,
  { upTo, countyId }: { readonly upTo: string; readonly countyId: string | null },
): IndicatorState | null {
  const state = standing(records, upTo, countyId);
  if (state === null) return null;
  const figure = figuresOf(records, state, clock.today());
  const verdict = evaluateIndicator(state, { profile: rules.lights });
  const { unit } = records.indicator;
  const { target, schedule, completionPercent, againstSchedulePercent, gap } = state;
  return {
    indicator: headOf(records.indicator),
    countyId,
    year: state.year,
    actual: figure.actual(state.actual, unit),
    target: target === null ? null : figure.target(target, unit),
    schedule: schedule === null ? null : figure.schedule(schedule, unit),
    scheduleBasis: state.scheduleBasis,
    completion: completionPercent === null ? null : figure.both(completionPercent, 'PERCENT'),
    againstSchedule: againstSchedulePercent === null ? null : figure.both(againstSchedulePercent, 'PERCENT'),
    gap:
      gap === null
        ? null
        : { ...figure.both(gap, unit === 'PERCENT' ? 'PERCENTAGE_POINTS' : unit), period: state.year },
    light: verdict && { light: verdict.light, rule: verdict.rule, inputs: verdict.inputs },
  };
}

/** Figures of a standing, each with the rows that it was made of. */
function figuresOf({ indicator, actuals }: IndicatorRecords, state: Standing, today: string) {
  const reached: FigureSource = { ledger: 'actuals', rows: state.rows };
  const set: FigureSource = { ledger: 'targets', rows: state.targetRows };
  const ofYear: FigureSource = { ledger: 'targets', rows: state.yearRows };
  const planned: FigureSource = { ledger: 'targets', rows: state.scheduleRows };
  const period = standingPeriod(indicator, state);
  const published = publishedOn(actuals, state.rows) ?? today;
  return {
    actual: (value: number, unit: FigureUnit): Figure => ({ value, unit, period, asOf: published, sources: [reached] }),
    target: (value: number, unit: FigureUnit): Figure => ({
      value,
      unit,
      period: state.year,
      asOf: today,
      sources: [ofYear],
    }),
    schedule: (value: number, unit: FigureUnit): Figure => ({ value, unit, period, asOf: today, sources: [planned] }),
    both: (value: number, unit: FigureUnit): Figure => ({
      value,
      unit,
      period,
      asOf: published,
      sources: [reached, set],
    }),
  };
}
