import type { Park } from '../../../domain/ledgers/ledgers.js';
import type { Fact } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { joinNames } from './entries.js';
import { factsFor } from './facts.js';
import { mentioned } from './selection.js';

/** What the park ledger says, under one heading each. */
export type ParkHeading =
  | 'landLeft'
  | 'landTotal'
  | 'plantLeft'
  | 'anchor'
  | 'tenants'
  | 'county'
  | 'chains'
  | 'stock'
  | 'source';

const LAND = /\bland\b|\bmu\b|土地|用地|亩|空地|多少地|几亩|地块|(?:剩|余|空|有)(?:了)?(?:多少|几)?地(?!方|区|址)/i;
const PLANT = /\bplants?\b|\bfactory|\bworkshop|\bsquare met|\bm[2²]|\bfloor\b|厂房|车间|平方米|平米/i;
const FREE = /\bfree\b|\bvacan|\bspace\b|\bleft\b|\bavailable\b|剩余|空置|空余|空间|承载/i;
const TENANTS = /\btenants?\b|\benterprises\b|\bfirms\b|\bcompan|\bsettled\b|入驻|企业|落户/i;
const ANCHOR = /\banchor|\blead|\bchain master|龙头|链主|主导企业|骨干/i;
const TOTAL = /\btotal\b|\bhow (?:big|large)\b|\bsize\b|总面积|多大|规模|总共/i;

/** What is asked of parks; land, plant and anchor when nothing in particular is, everything of a park that is named. */
export function headingsAsked(context: TopicContext): Set<ParkHeading> {
  const asked: ParkHeading[] = [];
  const said = { land: asks(context, LAND), plant: asks(context, PLANT), free: asks(context, FREE) };
  if (said.land || (said.free && !said.plant)) asked.push('landLeft');
  if (said.plant || (said.free && !said.land)) asked.push('plantLeft');
  if (asks(context, TOTAL)) asked.push('landTotal');
  if (asks(context, TENANTS)) asked.push('tenants');
  if (asks(context, ANCHOR)) asked.push('anchor');
  if (asked.length === 0) {
    asked.push('landLeft', 'landTotal', 'plantLeft', 'anchor');
    if (mentioned(context, 'park').length > 0) asked.push('tenants', 'chains');
  }
  if (mentioned(context, 'county').length !== 1) asked.push('county');
  if (asked.some((heading) => heading === 'landLeft' || heading === 'plantLeft' || heading === 'landTotal'))
    asked.push('stock', 'source');
  return new Set(asked);
}

/** Reads a park's row as facts, as of the day on which its stock was taken. */
export function parkFacts(
  context: TopicContext,
  park: Park,
  tenants: readonly string[],
): Readonly<Record<ParkHeading, Fact[]>> {
  const facts = factsFor(context);
  const about = { id: park.id, ledger: 'parks', asOf: park.stockTakenOn } as const;
  const anchor = park.anchorEnterpriseId;
  const source = park.demo && park.source === 'demo' ? context.say({ en: 'demo data', zh: '演示数据' }) : park.source;
  return {
    landLeft: [
      facts.number(
        { ...about, key: 'landLeftMu', measure: { en: 'land left', zh: '剩余土地' } },
        park.landLeftMu,
        'mu',
      ),
    ],
    landTotal: [
      facts.number(
        { ...about, key: 'landTotalMu', measure: { en: 'land in all', zh: '总用地' } },
        park.landTotalMu,
        'mu',
      ),
    ],
    plantLeft: [
      facts.number(
        { ...about, key: 'plantLeft', measure: { en: 'plant left', zh: '剩余厂房' } },
        park.plantLeftSquareMetres,
        'squareMetres',
      ),
    ],
    anchor: anchor
      ? [
          facts.text(
            { ...about, key: 'anchor', measure: { en: 'anchor enterprise', zh: '龙头企业' } },
            context.names.of(anchor),
          ),
        ]
      : [],
    tenants: tenantFacts(context, park, tenants),
    county: [
      facts.text(
        { ...about, key: 'county', measure: { en: 'county', zh: '所在县（市、区）' } },
        context.names.of(park.countyId),
      ),
    ],
    chains: [
      facts.text(
        { ...about, key: 'chains', measure: { en: 'chains', zh: '主导产业链' } },
        joinNames(context, park.chainIds),
      ),
    ],
    stock: [facts.date({ ...about, key: 'stockTakenOn', measure: { en: 'as of', zh: '盘点日期' } }, park.stockTakenOn)],
    source: [facts.text({ ...about, key: 'source', measure: { en: 'source', zh: '来源' } }, source)],
  };
}

function tenantFacts(context: TopicContext, park: Park, tenants: readonly string[]): Fact[] {
  if (tenants.length === 0) return [];
  const facts = factsFor(context);
  const about = { id: park.id, ledger: 'enterprises', rows: tenants } as const;
  return [
    facts.count({ ...about, key: 'tenants', measure: { en: 'tenants on record', zh: '登记入驻企业' } }, 'enterprise'),
    facts.text(
      { ...about, key: 'tenantNames', measure: { en: 'namely', zh: '企业名单' } },
      joinNames(context, tenants),
    ),
  ];
}

/** Which enterprises the ledger places in each park. */
export async function tenantsOf(context: TopicContext, parks: readonly Park[]): Promise<Map<string, string[]>> {
  const rows = await context.store.read('enterprises', context.scope, { parkId: parks.map((park) => park.id) });
  const tenants = new Map<string, string[]>();
  for (const row of rows) {
    if (row.parkId === null) continue;
    tenants.set(row.parkId, [...(tenants.get(row.parkId) ?? []), row.id]);
  }
  return tenants;
}
