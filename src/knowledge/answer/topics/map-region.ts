import type { Enterprise, Park } from '../../../domain/ledgers/ledgers.js';
import type { Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, type Entry, joinNames, pack, pointOf } from './entries.js';
import { factsFor } from './facts.js';
import { chainsAsked, noSuchMap, readMaps, versionFacts } from './map-version.js';
import { mentioned } from './selection.js';

/** Where a chain's enterprises and parks stand, county by county; the figures come from the ledgers. */
export async function answerRegion(context: TopicContext): Promise<Draft | null> {
  const chainIds = await chainsAsked(context);
  const enterpriseIds = mentioned(context, 'enterprise');
  if (enterpriseIds.length > 0 || mentioned(context, 'park').length > 0) return null;
  const maps = chainIds.length > 0 ? await readMaps(context, 'REGION', chainIds) : [];
  if (chainIds.length > 0 && maps.length === 0 && asks(context, /map|图/i))
    return noSuchMap(context, 'REGION', chainIds);
  const held = await readHeld(context, chainIds);
  if (held.enterprises.length + held.parks.length === 0) return null;
  const versions = maps.map((map) =>
    describe(context, context.names.of(map.chainId), versionFacts(context, map, false)),
  );
  const { points, missing } = tellCounties(context, chainIds, held);
  return {
    other: [...pack(context, versions, { basis: 'map', most: 1 }), ...points],
    missing,
    order: context.say({
      en: 'Counties with more enterprises first.',
      zh: '企业多的县（市、区）在前。',
    }),
  };
}

interface Held {
  readonly enterprises: readonly Enterprise[];
  readonly parks: readonly Park[];
}

async function readHeld(context: TopicContext, chainIds: readonly string[]): Promise<Held> {
  const { store, scope } = context;
  const countyId = mentioned(context, 'county');
  const where = {
    ...(chainIds.length > 0 && { chainIds: { has: [...chainIds] } }),
    ...(countyId.length > 0 && { countyId }),
  };
  const enterprises = await store.read('enterprises', scope, where);
  const atNode = await enterprisesAtNodes(context);
  const kept = atNode ? enterprises.filter((row) => atNode.has(row.id)) : enterprises;
  const parks = atNode || asksEnterprisesAlone(context) ? [] : await store.read('parks', scope, where);
  return { enterprises: kept, parks };
}

function asksEnterprisesAlone(context: TopicContext): boolean {
  return asks(context, /enterprises|firms|compan|企业/i) && !asks(context, /map|图|park|园/i);
}

async function enterprisesAtNodes(context: TopicContext): Promise<Set<string> | null> {
  const nodeId = mentioned(context, 'node');
  if (nodeId.length === 0) return null;
  const standings = await context.store.read('standings', context.scope, { nodeId });
  return new Set(standings.map((standing) => standing.enterpriseId));
}

function tellCounties(
  context: TopicContext,
  chainIds: readonly string[],
  held: Held,
): { points: Point[]; missing: string[] } {
  const placed = held.enterprises.filter((row) => row.countyId !== null);
  const unplaced = held.enterprises.filter((row) => row.countyId === null).map((row) => row.id);
  const counties = [...new Set([...placed.map((row) => row.countyId ?? ''), ...held.parks.map((row) => row.countyId)])];
  const groups = counties
    .map((id) => ({
      id,
      enterprises: placed.filter((row) => row.countyId === id),
      parks: held.parks.filter((row) => row.countyId === id),
    }))
    .sort(
      (left, right) => right.enterprises.length - left.enterprises.length || right.parks.length - left.parks.length,
    );
  const total = describe(context, subjectName(context, chainIds), totals(context, chainIds, placed, held.parks));
  return {
    points: [
      pointOf(context, [total]),
      ...pack(
        context,
        groups.map((group) => countyEntry(context, group)),
      ),
    ],
    missing: unplaced.length > 0 ? [noCounty(context, unplaced)] : [],
  };
}

function subjectName(context: TopicContext, chainIds: readonly string[]): string {
  const id = mentioned(context, 'node')[0] ?? chainIds[0];
  return id ? context.names.of(id) : context.say({ en: 'The whole city', zh: '全市' });
}

function totals(
  context: TopicContext,
  chainIds: readonly string[],
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
) {
  const facts = factsFor(context);
  const id = mentioned(context, 'node')[0] ?? chainIds[0] ?? 'city';
  const about = { id, subject: subjectName(context, chainIds) };
  const rows = (list: readonly { id: string }[]) => list.map((row) => row.id);
  return [
    facts.count(
      {
        ...about,
        key: 'regionEnterprises',
        measure: { en: 'enterprises with a county on record', zh: '登记了县（市、区）的企业' },
        ledger: 'enterprises',
        rows: rows(enterprises),
      },
      'enterprise',
    ),
    parks.length > 0
      ? facts.count(
          { ...about, key: 'regionParks', measure: { en: 'parks', zh: '园区' }, ledger: 'parks', rows: rows(parks) },
          'park',
        )
      : null,
  ];
}

function countyEntry(context: TopicContext, group: { id: string } & Held): Entry {
  const facts = factsFor(context);
  const [enterprises, parks] = [group.enterprises.map((row) => row.id), group.parks.map((row) => row.id)];
  const about = { id: group.id };
  const some = <T>(ids: readonly string[], make: () => T[]): T[] => (ids.length > 0 ? make() : []);
  return describe(context, context.names.of(group.id), [
    ...some(enterprises, () => [
      facts.count(
        {
          ...about,
          key: 'enterprises',
          measure: { en: 'enterprises', zh: '企业' },
          ledger: 'enterprises',
          rows: enterprises,
        },
        'enterprise',
      ),
      facts.text(
        {
          ...about,
          key: 'enterpriseNames',
          measure: { en: 'namely', zh: '企业名单' },
          ledger: 'enterprises',
          rows: enterprises,
        },
        joinNames(context, enterprises),
      ),
    ]),
    ...some(parks, () => [
      facts.text(
        {
          ...about,
          key: 'parkNames',
          measure: { en: parks.length > 1 ? 'parks' : 'park', zh: '园区' },
          ledger: 'parks',
          rows: parks,
        },
        joinNames(context, parks),
      ),
    ]),
  ]);
}

/** Says which enterprises no county could be told for. */
export function noCounty(context: TopicContext, ids: readonly string[]): string {
  return context.say({
    en: `The ledger records no county for: ${joinNames(context, ids)}. Whom to ask: ${context.names.of('office')}.`,
    zh: `台账未登记所在县（市、区）的企业：${joinNames(context, ids)}。可询问：${context.names.of('office')}。`,
  });
}
