import type { Scope } from '../../domain/people/types.js';
import type { EnterpriseFigure } from '../types.js';
import type { Queries } from './client.js';
import { visible } from './scope.js';

/** A sum over fewer enterprises than this would tell what one of them reported. */
const FEWEST = 3;

/** The revenue of a chain's enterprises in a month, told by the rule of three. */
export async function sumRevenue(
  queries: Queries,
  scope: Scope,
  chainIds: readonly string[],
  month: string,
): Promise<EnterpriseFigure> {
  const reported = { month, enterprise: { chainIds: { hasSome: [...chainIds] } } };
  const { _sum, _count } = await queries.enterpriseReport.aggregate({
    where: reported,
    _sum: { revenue: true },
    _count: true,
  });
  const seen = await queries.enterpriseReport.count({
    where: { AND: [reported, visible('enterpriseReports', scope)] },
  });
  // What the asker may see is taken off: the rest must not be the figure of one or two.
  const unseen = _count - seen;
  // Whoever else reads along may see some of them by a right that is not known here.
  if (unseen > 0 && scope.shared) return { disclosed: false, reason: 'not-in-channel' };
  if (unseen > 0 && unseen < FEWEST) return { disclosed: false, reason: 'fewer-than-three' };
  if (unseen > 0 && !scope.all && !scope.maps) return { disclosed: false, reason: 'no-right' };
  const rows = await queries.enterpriseReport.findMany({
    where: reported,
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return { disclosed: true, value: _sum.revenue ?? 0n, enterprises: _count, rows: rows.map((row) => row.id) };
}
