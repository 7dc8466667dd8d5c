import { z } from 'zod';
import { type IndicatorRecords, standingByCounty, sumMismatches } from '../../domain/indicators/index.js';
import type { Indicator } from '../../domain/ledgers/ledgers.js';
import type { Grant } from '../../rights/index.js';
import { ClosedError } from '../closed-error.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { type Name, nameIn, nameOf } from '../figure.js';
import { findNamed } from '../find-named.js';
import {
  headOf,
  type IndicatorState,
  isClosed,
  monthUpTo,
  placesSeen,
  readIndicators,
  seesCounties,
  stateOf,
} from '../indicator-state.js';
import { RECORD_COMMANDS } from '../record-commands.js';
import { nameInput, periodInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { changesOf } from './changes.js';
import { decomposedOf } from './decomposed.js';
import { findIndicator } from './find-indicator.js';

/** How one county stands. */
export interface CountyState extends IndicatorState {
  readonly county: Name;
}

/** An indicator by name: how it stands, its goals to year, quarter and month with what was reached, and its counties. */
export const showIndicator = defineVerb({
  name: 'indicators.show',
  summary: {
    en: 'Show an indicator: targets by year, quarter and month, actuals, schedule, light, counties',
    zh: '查看指标：年、季、月目标分解，完成情况，序时进度，亮灯，分县情况',
  },
  input: z.object({
    name: nameInput,
    chain: nameInput.optional(),
    county: nameInput.optional(),
    period: periodInput.optional(),
  }),
  action: 'ledger.read',
  command: RECORD_COMMANDS.indicatorShow,
  writes: false,
  async run(context, input) {
    const { store, scope, clock } = context;
    demandLedgers(context, showIndicator.name);
    const { indicator, chain } = await findIndicator(context, input);
    const counties = await store.read('counties', scope);
    const asked = input.county === undefined ? null : findNamed('county', input.county, counties);
    const [countyId] = placesSeen(scope, indicator, asked?.id ?? null);
    const [records] = (await readIndicators(context, [indicator])) as [IndicatorRecords];
    if (countyId === undefined || isClosed(scope, records)) throw outside(indicator, asked);
    const today = clock.today();
    const upTo = monthUpTo(input.period, today);
    const year = (input.period?.to ?? today).slice(0, 4);
    const place = { upTo, countyId };
    const begun = input.period === undefined || input.period.from <= today;
    const [department] = await store.read('units', scope, { id: indicator.departmentId });
    const { definitionZh, definitionEn } = indicator;
    return {
      indicator: headOf(indicator),
      definition: { zh: definitionZh, en: definitionEn },
      chain: chain && nameOf(chain),
      department: department ? nameOf(department) : null,
      county: nameIn(counties, countyId),
      period: input.period?.key ?? null,
      /** Null where the year asked for has no figure yet. */
      state: begun && upTo.startsWith(year) ? stateOf(records, context, place) : null,
      /** From which percent of the schedule on a light is green and yellow; below it is red. */
      thresholds: context.rules.lights.indicator,
      decomposition: decomposedOf(records, { ...place, year, today }),
      changes: begun ? changesOf(records, place) : [],
      counties: countyId === null ? byCounty(records, context, { upTo, year, counties }) : [],
      /** Whether the counties are all that there are, or those that the reader may see. */
      countiesWhole: seesCounties(scope, indicator),
      mismatches: seesCounties(scope, indicator)
        ? sumMismatches(indicator, records.targets).filter(({ period }) => period.startsWith(year))
        : [],
      cover: await coverOf(context),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

/** How the counties stand that the reader may see, the one that lacks most to its target first. */
function byCounty(
  records: IndicatorRecords,
  context: ReadContext,
  { upTo, year, counties }: { readonly upTo: string; readonly year: string; readonly counties: readonly Name[] },
): CountyState[] {
  if (!upTo.startsWith(year)) return [];
  return standingByCounty(records, upTo).flatMap(({ countyId }) => {
    const state = stateOf(records, context, { upTo, countyId });
    const county = counties.find(({ id }) => id === countyId);
    return state && county ? [{ ...state, county: nameOf(county) }] : [];
  });
}

/** Who may not see an indicator's figures learns who may. */
function outside(indicator: Indicator, county: Name | null): ClosedError {
  const chain: Grant = { grantee: 'TASK_FORCE_HEAD', requirement: 'own-chain', of: indicator.chainId };
  const place: Grant = { grantee: 'COUNTY_OFFICER', requirement: 'own-county', of: county?.id ?? null };
  const grants: Grant[] = [
    ...(indicator.chainId === null ? [] : [chain]),
    ...(county === null ? [] : [place]),
    { grantee: 'OFFICE', requirement: 'any', of: null },
  ];
  const where = county === null ? '' : ` of ${county.nameEn}`;
  const message = `The figures${where} of ${indicator.nameEn} (${indicator.id}) lie outside what you may see.`;
  return new ClosedError('not-allowed', message, showIndicator.name, grants);
}
