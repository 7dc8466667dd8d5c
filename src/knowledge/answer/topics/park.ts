import type { Park } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks, asksElsewhere } from './asks.js';
import { answerProfiles } from './enterprise-profile.js';
import { describe, type Entry, pack, pointOf } from './entries.js';
import { type Both, factsFor } from './facts.js';
import { headingsAsked, type ParkHeading, parkFacts, tenantsOf } from './park-facts.js';
import { chainIdsOf, mentioned } from './selection.js';

/** Land and plant left, tenants and anchor of parks, by name, county or chain; the most left first. */
export async function answerPark(context: TopicContext): Promise<Draft | null> {
  if (asksElsewhere(context) || (!context.scope.maps && !context.scope.all)) return null;
  const read = await readParks(context);
  if (read === null) return answerProfiles(context);
  const headings = headingsAsked(context);
  const measure = headings.has('plantLeft') && !headings.has('landLeft') ? 'plantLeftSquareMetres' : 'landLeftMu';
  const parks = read
    .filter(thresholds(context))
    .filter((park) => !onlyFree(context, headings) || park[measure] > 0)
    .sort((left, right) => right[measure] - left[measure] || left.id.localeCompare(right.id));
  if (parks.length === 0) return { kind: 'refused', missing: [nothing(context)] };
  const shown = cut(context, parks);
  const tenants = headings.has('tenants') ? await tenantsOf(context, shown) : new Map<string, string[]>();
  const entries = shown.map((park) => entryOf(context, park, headings, tenants.get(park.id) ?? []));
  const summary = shown.length > 1 ? [summaryPoint(context, shown, headings)] : [];
  return {
    other: [...summary, ...pack(context, entries, { most: 7 })],
    missing: noTenants(context, shown, headings, tenants),
    order: orderWords(context, measure),
  };
}

/** The parks in question; null when an enterprise is named that no park houses or has as its anchor. */
async function readParks(context: TopicContext): Promise<Park[] | null> {
  const { store, scope } = context;
  const id = mentioned(context, 'park');
  if (id.length > 0) return store.read('parks', scope, { id });
  const enterprises = mentioned(context, 'enterprise');
  if (enterprises.length > 0) return parksOf(context, enterprises);
  const chains = await chainIdsOf(context);
  const countyId = mentioned(context, 'county');
  return store.read('parks', scope, {
    ...(chains.length > 0 && { chainIds: { has: chains } }),
    ...(countyId.length > 0 && { countyId }),
  });
}

async function parksOf(context: TopicContext, enterpriseIds: readonly string[]): Promise<Park[] | null> {
  const rows = await context.store.read('enterprises', context.scope, { id: [...enterpriseIds] });
  const housing = new Set(rows.map((row) => row.parkId));
  const parks = await context.store.read('parks', context.scope);
  const found = parks.filter((park) => housing.has(park.id) || enterpriseIds.includes(park.anchorEnterpriseId ?? ''));
  return found.length > 0 ? found : null;
}

/** "More than 100 mu", "at least 20,000 square metres", "still free". */
function thresholds(context: TopicContext): (park: Park) => boolean {
  const { text } = context.question;
  const land = amount(/([\d,.]+)\s*(万)?\s*(?:mu\b|亩)/i.exec(text));
  const plant = amount(/([\d,.]+)\s*(万)?\s*(?:m2|m²|㎡|sq|square|平方米|平米|平)/i.exec(text));
  return (park) =>
    (land === null || park.landLeftMu >= land) && (plant === null || park.plantLeftSquareMetres >= plant);
}

function amount(match: RegExpExecArray | null): number | null {
  return match?.[1] ? Number(match[1].replaceAll(',', '')) * (match[2] ? 10_000 : 1) : null;
}

/** "Which parks have plant left" asks for those that have. */
function onlyFree(context: TopicContext, headings: ReadonlySet<ParkHeading>): boolean {
  const one = headings.has('landLeft') !== headings.has('plantLeft');
  return one && mentioned(context, 'park').length === 0 && asks(context, /which parks?|哪(?:些|几|个)(?:个)?园区/i);
}

/** "The park with the most land left" asks for one. */
function cut(context: TopicContext, parks: readonly Park[]): readonly Park[] {
  const { limit } = context.question;
  if (limit !== null) return parks.slice(0, limit);
  const most = asks(
    context,
    /\bwhich park (?:has|holds|offers|still)\b.*\b(?:most|largest|biggest)\b|\bpark with the (?:most|largest|biggest)\b|哪(?:个|家|处)园区.*最(?:多|大)|最(?:多|大)的园区/i,
  );
  return most ? parks.slice(0, 1) : parks;
}

function entryOf(
  context: TopicContext,
  park: Park,
  headings: ReadonlySet<ParkHeading>,
  tenants: readonly string[],
): Entry {
  const facts = parkFacts(context, park, tenants);
  return describe(
    context,
    context.names.of(park.id),
    [...headings].flatMap((heading) => facts[heading]),
  );
}

function summaryPoint(context: TopicContext, parks: readonly Park[], headings: ReadonlySet<ParkHeading>): Point {
  const facts = factsFor(context);
  const id = mentioned(context, 'chain')[0] ?? mentioned(context, 'county')[0] ?? 'city';
  const subject = id === 'city' ? context.say({ en: 'The whole city', zh: '全市' }) : context.names.of(id);
  const about = { id, subject, ledger: 'parks', rows: parks.map((park) => park.id), asOf: oldest(parks) } as const;
  const sum = (key: 'landLeftMu' | 'plantLeftSquareMetres', measure: Both): Fact => {
    const total = parks.reduce((all, park) => all + park[key], 0);
    return facts.number({ ...about, key: `sum-${key}`, measure }, total, key === 'landLeftMu' ? 'mu' : 'squareMetres');
  };
  return pointOf(context, [
    describe(context, subject, [
      facts.count({ ...about, key: 'parks', measure: { en: 'parks', zh: '园区' } }, 'park'),
      headings.has('landLeft') ? sum('landLeftMu', { en: 'land left in all', zh: '剩余土地合计' }) : null,
      headings.has('plantLeft') ? sum('plantLeftSquareMetres', { en: 'plant left in all', zh: '剩余厂房合计' }) : null,
    ]),
  ]);
}

function oldest(parks: readonly Park[]): string {
  return parks.map((park) => park.stockTakenOn).sort()[0] as string;
}

function noTenants(
  context: TopicContext,
  parks: readonly Park[],
  headings: ReadonlySet<ParkHeading>,
  tenants: ReadonlyMap<string, string[]>,
): string[] {
  if (!headings.has('tenants')) return [];
  return parks
    .filter((park) => (tenants.get(park.id) ?? []).length === 0)
    .map((park) =>
      context.say({
        en: `${context.names.of(park.id)}: the enterprise ledger records no tenant. Whom to ask: ${context.names.of(`county-${park.countyId}`)}.`,
        zh: `${context.names.of(park.id)}：企业台账未登记入驻企业。可询问：${context.names.of(`county-${park.countyId}`)}。`,
      }),
    );
}

function nothing(context: TopicContext): string {
  return context.say({
    en: `The park ledger holds no park under these conditions. Whom to ask: ${context.names.of('office')}.`,
    zh: `园区台账中没有符合条件的园区。可询问：${context.names.of('office')}。`,
  });
}

function orderWords(context: TopicContext, measure: 'landLeftMu' | 'plantLeftSquareMetres'): string {
  return measure === 'landLeftMu'
    ? context.say({ en: 'The most land left first.', zh: '剩余土地多的在前。' })
    : context.say({ en: 'The most plant left first.', zh: '剩余厂房多的在前。' });
}
