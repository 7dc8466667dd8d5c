import { monthOf } from '../../../domain/calendar/days.js';
import type { Point } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { readFigures, standingPoint } from './indicator-standing.js';

/** Goals of a chain and how they stand, with a county its own figures; of the whole city where nothing is named, none for a county alone. */
export async function goalPoints(
  context: TopicContext,
  place: { chainIds: readonly string[]; countyId: string | null },
): Promise<Point[]> {
  if (place.chainIds.length === 0 && place.countyId !== null) return [];
  const all = await context.store.read('indicators', context.scope);
  const indicators = all.filter(({ chainId }) =>
    place.chainIds.length > 0 ? chainId !== null && place.chainIds.includes(chainId) : chainId === null,
  );
  const figures = await readFigures(context, indicators);
  const points = figures.map(
    (each) =>
      standingPoint(context, each, monthOf(context.today), place.countyId) ??
      standingPoint(context, each, monthOf(context.today)),
  );
  return points.filter((point) => point !== null);
}
