import type { ReadContext } from '../context.js';
import { type Figure, type Name, nameOf } from '../figure.js';

/** A park of a chain with the room that is left in it. */
export interface ChainPark extends Name {
  readonly county: Name | null;
  readonly landLeft: Figure;
  readonly plantLeft: Figure;
}

/** Reads the parks that take projects of the chains, each as of the day when its stock was taken. */
export async function readParks(
  { store, scope }: Pick<ReadContext, 'store' | 'scope'>,
  chainIds: readonly string[],
): Promise<ChainPark[]> {
  const parks = await store.read('parks', scope, { chainIds: { has: [...chainIds] } });
  const counties = await store.read('counties', scope, { id: parks.map(({ countyId }) => countyId) });
  return parks.map((park) => {
    const county = counties.find(({ id }) => id === park.countyId);
    const taken = {
      period: park.stockTakenOn,
      asOf: park.stockTakenOn,
      sources: [{ ledger: 'parks', rows: [park.id] }],
    } as const;
    return {
      ...nameOf(park),
      county: county ? nameOf(county) : null,
      landLeft: { value: park.landLeftMu, unit: 'MU', ...taken },
      plantLeft: { value: park.plantLeftSquareMetres, unit: 'SQUARE_METRES', ...taken },
    };
  });
}
