import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import type { Indicator } from '../../domain/ledgers/ledgers.js';
import { coverOf, demandLedgers } from '../cover.js';
import { type Name, nameOf } from '../figure.js';
import { findNamed } from '../find-named.js';
import { type IndicatorState, monthUpTo, placesSeen, readIndicators, stateOf } from '../indicator-state.js';
import { pageOf } from '../page.js';
import { lightInput, nameInput, pageInput, periodInput } from '../record-input.js';
import { defineVerb } from '../verb.js';

/** One line of the list, with the names that it needs. */
export interface IndicatorLine extends IndicatorState {
  readonly chain: Name | null;
  readonly county: Name | null;
}

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
  command: {
    name: 'indicator',
    word: 'list',
    aliases: ['ls', '列表', '清单', '列出', '指标列表'],
    positional: 'chain',
    fields: {
      chain: { shown: 'CHAIN', aliases: ['产业链', '链', 'industry'] },
      county: { shown: 'COUNTY', aliases: ['县', '区', '县区', '县市区', '地区', 'district', 'place'] },
      period: { shown: '2026-10', aliases: ['期间', '时间', '月份', '月', '季度', '年', 'month', 'quarter', 'year'] },
      light: { shown: 'RED', aliases: ['灯', '亮灯', '灯色', 'colour', 'color'] },
      page: { shown: '2', aliases: ['页', '页码', '第'] },
    },
  },
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
    const ordered = [...wanted].sort(byChain(chains.map(({ id }) => id)));
    const upTo = monthUpTo(input.period, clock.today());
    const begun = input.period === undefined || input.period.from <= clock.today();
    const closed: Name[] = [];
    const without: Name[] = [];
    const lines: IndicatorLine[] = [];
    for (const records of await readIndicators(context, ordered)) {
      const places = placesSeen(scope, records.indicator, county?.id ?? null);
      const states = places.flatMap((countyId) => stateOf(records, context, { upTo, countyId }) ?? []);
      const held = begun ? states.filter((state) => input.period === undefined || holds(state, input.period)) : [];
      if (places.length === 0) closed.push(nameOf(records.indicator));
      else if (held.length === 0) without.push(nameOf(records.indicator));
      const name = (rows: readonly Name[], id: string | null) => rows.find((row) => row.id === id) ?? null;
      for (const state of held)
        lines.push({
          ...state,
          chain: shortOf(name(chains, state.indicator.chainId)),
          county: shortOf(name(counties, state.countyId)),
        });
    }
    const lit = lines.filter(({ light }) => input.light === undefined || light?.light === input.light);
    return {
      filters: {
        chain: shortOf(chain),
        county: shortOf(county),
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

function shortOf(name: Name | null): Name | null {
  return name && nameOf(name);
}

/** A figure that ends before the period begins says nothing of it. */
function holds({ actual }: IndicatorState, { from }: { readonly from: string }): boolean {
  const latest = actual.period.split('/').at(-1) ?? '';
  return latest >= from.slice(0, 7);
}

function byChain(order: readonly string[]): (one: Indicator, other: Indicator) => number {
  const rank = ({ chainId }: Indicator) => (chainId === null ? -1 : order.indexOf(chainId));
  return (one, other) => rank(one) - rank(other) || one.id.localeCompare(other.id);
}
