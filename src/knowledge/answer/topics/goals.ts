import { monthOf } from '../../../domain/calendar/days.js';
import type { Point } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { readFigures, standingPoint } from './indicator-standing.js';

/** Goals of a chain and how they stand; for a county its own figures of the city's indicators. None when neither is named. */
export async function goalPoints(
  context: TopicContext,
  place: { chainIds: readonly string[]; countyId: string | null },
): Promise<Point[]> {
  if (place.chainIds.length === 0) return [];
  const indicators = await context.store.read('indicators', context.scope, { chainId: place.chainIds });
  const figures = await readFigures(context, indicators);
  const points = figures.map(
    (each) =>
      standingPoint(context, each, monthOf(context.today), place.countyId) ??
      standingPoint(context, each, monthOf(context.today)),
  );
  return points.filter((point) => point !== null);
}
