import { monthOf } from '../../domain/calendar/index.js';
import type { Indicator } from '../../domain/ledgers/ledgers.js';
import type { ReadContext } from '../context.js';
import { type IndicatorState, placesSeen, readIndicators, stateOf } from '../indicator-state.js';

/** How the indicators of chains stand this month where the reader may see them: sums of money first, then by number. */
export async function chainStates(
  context: Pick<ReadContext, 'store' | 'scope' | 'clock' | 'rules'>,
  chainIds?: readonly string[],
): Promise<IndicatorState[]> {
  const { store, scope, clock } = context;
  const all = await store.read('indicators', scope, chainIds === undefined ? {} : { chainId: [...chainIds] });
  const ofChains = all.filter(({ chainId }) => chainId !== null).sort(byUnit);
  const upTo = monthOf(clock.today());
  return (await readIndicators(context, ofChains)).flatMap((records) =>
    placesSeen(scope, records.indicator, null).flatMap(
      (countyId) => stateOf(records, context, { upTo, countyId }) ?? [],
    ),
  );
}

function byUnit(one: Indicator, other: Indicator): number {
  const rank = ({ unit }: Indicator) => (unit === 'YUAN' ? 0 : 1);
  return rank(one) - rank(other) || one.id.localeCompare(other.id);
}
