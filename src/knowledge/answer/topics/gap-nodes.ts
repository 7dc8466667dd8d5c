import { byGapWeight } from '../../../domain/chains/gaps.js';
import type { LocalStatus } from '../../../domain/chains/types.js';
import type { Node } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, type Entry, joinNames, pack, pointOf, textOf } from './entries.js';
import { type Both, factsFor } from './facts.js';
import { statusFact } from './map-chain.js';
import { chainsAsked, noSuchMap, readMaps } from './map-version.js';
import { filterOn, mentioned } from './selection.js';

/** Missing and weak nodes: of the chains named one by one, of all chains as counts with names. */
export async function answerGapNodes(context: TopicContext, room = 6): Promise<Draft | null> {
  const chainIds = await chainsAsked(context);
  const maps = await readMaps(context, 'CHAIN', chainIds);
  if (maps.length === 0) return noSuchMap(context, 'CHAIN', chainIds);
  const statuses = statusesAsked(context);
  const all = await context.store.read('nodes', context.scope, {
    chainId: maps.map((map) => map.chainId),
    localStatus: statuses,
  });
  const nodes = all.filter(nodeFilter(context)).sort(byGapWeight);
  const ids = maps.map((map) => map.chainId);
  const missing = countyNote(context);
  if (mentioned(context, 'node').length > 0) return namedNodes(context, missing);
  if (nodes.length === 0) return { kind: 'refused', missing: [...missing, noGaps(context, ids)] };
  const other =
    chainIds.length > 0 ? eachChain(context, ids, nodes, { statuses, room }) : overview(context, ids, nodes, statuses);
  return { other, missing, order: orderWords(context) };
}

/** A gap is what is missing or weak; a question for one of the two gets that one. */
function statusesAsked(context: TopicContext): LocalStatus[] {
  const named = context.question.filters
    .filter((filter) => filter.field === 'localStatus')
    .flatMap((one) => one.values);
  const wide = asks(context, /\bgaps?\b|缺口|补链|强链/i) && !asks(context, /missing|缺链|缺失/i);
  const asked = (['MISSING', 'WEAK'] as const).filter((status) => named.includes(status));
  return wide || asked.length === 0 ? ['MISSING', 'WEAK'] : [...asked];
}

function nodeFilter(context: TopicContext): (node: Node) => boolean {
  const key = filterOn(context, 'keyNode');
  const segments = context.question.filters.filter((one) => one.field === 'segment').flatMap((one) => one.values);
  return (node) => (!key || node.keyNode !== key.negated) && (segments.length === 0 || segments.includes(node.segment));
}

const COUNTED: Readonly<Record<'MISSING' | 'WEAK', Both>> = {
  MISSING: { en: 'missing nodes (缺链)', zh: '缺链环节' },
  WEAK: { en: 'weak nodes (弱链)', zh: '弱链环节' },
};

function counts(context: TopicContext, id: string, nodes: readonly Node[], statuses: readonly LocalStatus[]): Fact[] {
  const subject = id === 'city' ? context.say({ en: 'All chains', zh: '各产业链' }) : context.names.of(id);
  return (['MISSING', 'WEAK'] as const)
    .filter((status) => statuses.includes(status))
    .map((status) => {
      const rows = nodes.filter((node) => node.localStatus === status).map((node) => node.id);
      const about = { id, subject, key: `gaps-${status}`, measure: COUNTED[status], ledger: 'nodes', rows } as const;
      return factsFor(context).count(about, 'node');
    });
}

function eachChain(
  context: TopicContext,
  ids: readonly string[],
  nodes: readonly Node[],
  { statuses, room }: { statuses: readonly LocalStatus[]; room: number },
): Point[] {
  const shown = ids.filter((id) => ids.length === 1 || nodes.some((node) => node.chainId === id));
  return shown.flatMap((id) => {
    const own = nodes.filter((node) => node.chainId === id);
    const summary = describe(context, context.names.of(id), counts(context, id, own, statuses));
    const most = Math.max(1, Math.floor((room + 1) / shown.length) - 1);
    return [
      pointOf(context, [summary], 'map'),
      ...pack(
        context,
        own.map((node) => gapEntry(context, node)),
        { basis: 'map', most },
      ),
    ];
  });
}

/** One node with its status and what the map says of it. */
function gapEntry(context: TopicContext, node: Node): Entry {
  const note = textOf(context, node.noteZh, node.noteEn);
  const about = { id: node.id, key: 'note', measure: { en: 'note', zh: '说明' }, ledger: 'nodes' } as const;
  return describe(context, context.names.of(node.id), [
    statusFact(context, node),
    note === null ? null : factsFor(context).text(about, note),
  ]);
}

function overview(
  context: TopicContext,
  ids: readonly string[],
  nodes: readonly Node[],
  statuses: readonly LocalStatus[],
): Point[] {
  const total = describe(
    context,
    context.say({ en: 'All chains', zh: '各产业链' }),
    counts(context, 'city', nodes, statuses),
  );
  const entries = ids
    .map((id) => ({ id, own: nodes.filter((node) => node.chainId === id) }))
    .filter(({ own }) => own.length > 0)
    .sort((left, right) => right.own.length - left.own.length)
    .map(({ id, own }) => chainEntry(context, id, own, statuses));
  return [pointOf(context, [total], 'map'), ...pack(context, entries, { basis: 'map', most: 7 })];
}

function chainEntry(context: TopicContext, id: string, own: readonly Node[], statuses: readonly LocalStatus[]): Entry {
  const present = counts(context, id, own, statuses).filter((fact) => fact.source.rows.length > 0);
  const names = present.map((fact) => {
    const words = fact.measure;
    const about = {
      id,
      key: `${fact.id}-names`,
      measure: { en: 'namely', zh: '名单' },
      ledger: 'nodes',
      rows: fact.source.rows,
    } as const;
    return { words, fact: factsFor(context).text(about, joinNames(context, fact.source.rows)) };
  });
  return describe(
    context,
    context.names.of(id),
    present.flatMap((fact, index) => [fact, names[index]?.fact ?? null]),
  );
}

async function namedNodes(context: TopicContext, missing: readonly string[]): Promise<Draft> {
  const nodes = await context.store.read('nodes', context.scope, { id: mentioned(context, 'node') });
  return {
    other: pack(
      context,
      nodes.map((node) => gapEntry(context, node)),
      { basis: 'map' },
    ),
    missing,
  };
}

function countyNote(context: TopicContext): string[] {
  if (mentioned(context, 'county').length === 0) return [];
  return [
    context.say({
      en: 'Whether a node is missing or weak is kept for the city as a whole, not county by county.',
      zh: '环节强弱按全市统计，不分县（市、区）。',
    }),
  ];
}

function noGaps(context: TopicContext, ids: readonly string[]): string {
  const unit = context.names.of(ids.length === 1 ? `task-force-${ids[0]}` : 'office');
  return context.say({
    en: `The chain map lists no such node for: ${joinNames(context, ids)}. Whom to ask: ${unit}.`,
    zh: `产业链图上没有符合条件的缺链、弱链环节：${joinNames(context, ids)}。可询问：${unit}。`,
  });
}

function orderWords(context: TopicContext): string {
  return context.say({
    en: 'Missing before weak, key nodes first, then as on the chain map; chains with more gaps first.',
    zh: '先缺链后弱链，关键环节在前，再按图上次序；缺链、弱链环节多的链在前。',
  });
}
