import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import { type ListingBoard, type ListingStage, latestListing } from '../../domain/enterprises/index.js';
import { grouped } from '../../domain/ledgers/grouped.js';
import type { Enterprise, ListingRecord } from '../../domain/ledgers/ledgers.js';
import type { ReadContext } from '../context.js';
import { demandLedgers } from '../cover.js';
import { type Name, nameIn, nameOf } from '../figure.js';
import { pageOf } from '../page.js';
import { findChain, findCounty } from '../places.js';
import { nameInput, pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { ENTERPRISE_COMMANDS } from './enterprise-commands.js';
import { stageInput } from './enterprise-input.js';

/** The stage of a listing, with the day on which it was reached. */
export interface ListingState {
  readonly stage: ListingStage;
  readonly board: ListingBoard | null;
  readonly on: string;
  readonly row: string;
}

/** An enterprise in a list. */
export interface EnterpriseLine extends Name, Pick<Enterprise, 'honours' | 'aboveScaleSince'> {
  readonly county: Name | null;
  readonly chains: readonly Name[];
  readonly listing: ListingState | null;
}

/** The enterprises of a chain or a county, or those that have come to a stage of their listing. */
export const listEnterprises = defineVerb({
  name: 'enterprise.list',
  summary: {
    en: 'List enterprises: chains, county, scale, honours, listing',
    zh: '列出企业：产业链、属地、规上、荣誉、上市',
  },
  input: z.object({
    chain: nameInput.optional(),
    county: nameInput.optional(),
    listing: stageInput.optional(),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: ENTERPRISE_COMMANDS.list,
  writes: false,
  async run(context, input) {
    const { store, clock } = context;
    demandLedgers(context, listEnterprises.name);
    const chain = input.chain === undefined ? null : await findChain(store, input.chain);
    const county = input.county === undefined ? null : await findCounty(store, input.county);
    const lines = await linesOf(context, { chainId: chain?.id ?? null, countyId: county?.id ?? null });
    const asked = lines.filter(({ listing }) => input.listing === undefined || listing?.stage === input.listing);
    return {
      ...pageOf(asked, input),
      filters: { chain: chain && nameOf(chain), county: county && nameOf(county), listing: input.listing ?? null },
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

/** The enterprises of a chain with its parts, of a county, or all. */
async function linesOf(
  { store, scope }: Pick<ReadContext, 'store' | 'scope'>,
  { chainId, countyId }: { readonly chainId: string | null; readonly countyId: string | null },
): Promise<EnterpriseLine[]> {
  const [chains, counties, records] = await Promise.all([
    store.read('chains', scope),
    store.read('counties', scope),
    store.read('listingRecords', scope),
  ]);
  const rows = await store.read('enterprises', scope, {
    ...(chainId !== null && { chainIds: { has: withParts([chainId], chains) } }),
    ...(countyId !== null && { countyId }),
  });
  const steps = grouped(records, ({ enterpriseId }) => enterpriseId);
  return rows.map((row) => ({
    ...nameOf(row),
    honours: row.honours,
    aboveScaleSince: row.aboveScaleSince,
    county: nameIn(counties, row.countyId),
    chains: row.chainIds.flatMap((id) => nameIn(chains, id) ?? []),
    listing: stateOf(steps.get(row.id) ?? []),
  }));
}

/** How far a listing is, by the last of its steps. */
export function stateOf(records: readonly ListingRecord[]): ListingState | null {
  const last = latestListing(records);
  return last && { stage: last.toStage, board: last.board, on: last.on, row: last.id };
}
