import type { Period } from '../../domain/calendar/index.js';
import type { IndicatorRecords } from '../../domain/indicators/index.js';
import type { ReadContext } from '../context.js';
import { type Name, nameOf } from '../figure.js';
import { type IndicatorState, isClosed, monthUpTo, placesSeen, stateOf } from '../indicator-state.js';

/** The lines of a list of indicators, and the indicators that give none. */
export interface Lines {
  readonly lines: IndicatorState[];
  /** Their figures lie outside the reader's right. */
  readonly closed: readonly Name[];
  /** The reader may see them; there is no figure for what was asked. */
  readonly without: readonly Name[];
}

/** How each indicator stands for what was asked: where the reader sees none of its figures it is closed, not without them. */
export function linesOf(
  all: readonly IndicatorRecords[],
  context: ReadContext,
  { countyId, period }: { readonly countyId: string | null; readonly period: Period | undefined },
): Lines {
  const today = context.clock.today();
  const upTo = monthUpTo(period, today);
  const begun = period === undefined || period.from <= today;
  const found = all.map((records) => {
    const places = placesSeen(context.scope, records.indicator, countyId);
    const states = places.flatMap((place) => stateOf(records, context, { upTo, countyId: place }) ?? []);
    const lines = begun ? states.filter((state) => period === undefined || holds(state, period)) : [];
    return { indicator: records.indicator, lines, closed: places.length === 0 || isClosed(context.scope, records) };
  });
  return {
    lines: found.flatMap(({ lines }) => lines),
    closed: found.filter(({ closed }) => closed).map(({ indicator }) => nameOf(indicator)),
    without: found
      .filter(({ closed, lines }) => !closed && lines.length === 0)
      .map(({ indicator }) => nameOf(indicator)),
  };
}

/** A figure that ends before the period begins says nothing of it. */
function holds({ actual }: IndicatorState, { from }: { readonly from: string }): boolean {
  const latest = actual.period.split('/').at(-1) ?? '';
  return latest >= from.slice(0, 7);
}

/** Those of the city first, then by chain, each in the order of its number. */
export function byChain(chains: readonly Name[]): (one: IndicatorState, other: IndicatorState) => number {
  const rank = ({ indicator: { chainId } }: IndicatorState) => chains.findIndex(({ id }) => id === chainId);
  return (one, other) => rank(one) - rank(other) || one.indicator.id.localeCompare(other.indicator.id);
}
