import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import { coverOf, demandLedgers } from '../cover.js';
import { nameIn, nameOf } from '../figure.js';
import { findNamed } from '../find-named.js';
import { readIndicators } from '../indicator-state.js';
import { pageOf } from '../page.js';
import { RECORD_COMMANDS } from '../record-commands.js';
import { lightInput, nameInput, pageInput, periodInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { byChain, linesOf } from './lines.js';

/** Indicators with how they stand, those of the city first, then by chain. */
export const listIndicators = defineVerb({
  name: 'indicators.list',
  summary: {
    en: 'List indicators with target, actual, schedule and light',
    zh: '列出指标：目标、完成、序时进度、亮灯',
  },
  input: z.object({
    chain: nameInput.optional(),
    county: nameInput.optional(),
    period: periodInput.optional(),
    light: lightInput.optional(),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: RECORD_COMMANDS.indicatorList,
  writes: false,
  async run(context, input) {
    const { store, scope, clock } = context;
    demandLedgers(context, listIndicators.name);
    const chains = await store.read('chains', scope);
    const counties = await store.read('counties', scope);
    const chain = input.chain === undefined ? null : findNamed('chain', input.chain, chains);
    const county = input.county === undefined ? null : findNamed('county', input.county, counties);
    const wanted = await store.read(
      'indicators',
      scope,
      chain === null ? {} : { chainId: withParts([chain.id], chains) },
    );
    const asked = { countyId: county?.id ?? null, period: input.period };
    const { lines, closed, without } = linesOf(await readIndicators(context, wanted), context, asked);
    const named = lines.sort(byChain(chains)).map((state) => ({
      ...state,
      chain: nameIn(chains, state.indicator.chainId),
      county: nameIn(counties, state.countyId),
    }));
    const lit = named.filter(({ light }) => input.light === undefined || light?.light === input.light);
    return {
      filters: {
        chain: chain && nameOf(chain),
        county: county && nameOf(county),
        period: input.period?.key ?? null,
        light: input.light ?? null,
      },
      ...pageOf(lit, input),
      /** Indicators whose figures lie outside the reader's right. */
      closed,
      /** Indicators that the reader may see and that have no figure for what was asked. */
      without,
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});
