import { LOCAL_STATUSES, SEGMENTS, type Segment } from '../../../domain/chains/types.js';
import type { ChainMap, Node } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import type { Filter } from '../question.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { brief, describe, type Entry, pack, pointOf, term } from './entries.js';
import { type Both, factsFor } from './facts.js';
import { answerChainEdges, asksEdges } from './map-edges.js';
import { answerMapList } from './map-list.js';
import { chainsAsked, noSuchMap, readMaps, versionFacts } from './map-version.js';
import { mentioned } from './selection.js';

/** A chain's map from upstream to downstream, or only the nodes that a condition keeps. */
export async function answerChainMap(context: TopicContext): Promise<Draft | null> {
  const chainIds = await chainsAsked(context);
  const filter = nodeFilter(context);
  if (chainIds.length === 0 && !filter) return answerMapList(context);
  const maps = await readMaps(context, 'CHAIN', chainIds);
  if (maps.length === 0) return noSuchMap(context, 'CHAIN', chainIds);
  if (asksEdges(context) && chainIds.length > 0) return answerChainEdges(context, maps);
  const nodes = (await readNodes(context, maps)).filter(filter ?? (() => true));
  const points = filter
    ? filteredPoints(context, maps, nodes)
    : maps.flatMap((map) => mapPoints(context, map, nodes, maps.length));
  return { other: points, missing: lackingMaps(context, chainIds, maps), order: orderWords(context) };
}

async function readNodes(context: TopicContext, maps: readonly ChainMap[]): Promise<Node[]> {
  const nodes = await context.store.read('nodes', context.scope, { chainId: maps.map((map) => map.chainId) });
  return nodes.sort((left, right) => left.position - right.position);
}

/** Segment, status and key node as the question sets them; "upstream to downstream" sets no segment. */
function conditionsAsked(context: TopicContext) {
  const on = (field: Filter['field']) => context.question.filters.filter((filter) => filter.field === field);
  const spans = asks(context, /上下游|上中下游|up(?:stream)? to down/i);
  const segments = on('segment').flatMap((filter) => filter.values) as Segment[];
  const bySegment = !spans && segments.length > 0 && !(segments.includes('UP') && segments.includes('DOWN'));
  const statuses = on('localStatus').flatMap((filter) =>
    LOCAL_STATUSES.filter((one) => filter.values.includes(one) !== filter.negated),
  );
  return { bySegment, segments, statuses, key: on('keyNode')[0] };
}

function nodeFilter(context: TopicContext): ((node: Node) => boolean) | null {
  const { bySegment, segments, statuses, key } = conditionsAsked(context);
  if (!bySegment && statuses.length === 0 && !key) return null;
  return (node) =>
    (!bySegment || segments.includes(node.segment)) &&
    (statuses.length === 0 || statuses.includes(node.localStatus)) &&
    (!key || node.keyNode !== key.negated);
}

/** Key nodes are marked, since a weak key node weighs more than a weak node. */
export function statusFact(context: TopicContext, node: Node): Fact {
  const status = term(context, 'localStatus', node.localStatus);
  const value = node.keyNode
    ? context.say({ en: `${status}, key node (关键环节)`, zh: `${status}，关键环节` })
    : status;
  return factsFor(context).text(
    { id: node.id, key: 'localStatus', measure: { en: 'local status', zh: '本地状态' }, ledger: 'nodes' },
    value,
  );
}

function mapPoints(context: TopicContext, map: ChainMap, all: readonly Node[], maps: number): Point[] {
  const nodes = all.filter((node) => node.chainId === map.chainId);
  const summary = describe(context, context.names.of(map.chainId), [
    ...versionFacts(context, map),
    countOf(context, map.chainId, 'nodes', nodes),
  ]);
  const segments = SEGMENTS.map((segment) => segmentEntry(context, segment, nodes)).filter((one) => one !== null);
  return [pointOf(context, [summary], 'map'), ...pack(context, segments, { basis: 'map', most: maps > 1 ? 3 : 4 })];
}

function countOf(context: TopicContext, chainId: string, key: 'nodes' | 'asked', nodes: readonly Node[]): Fact {
  const measure = key === 'nodes' ? { en: 'on the map', zh: '图上共有' } : conditionWords(context);
  return factsFor(context).count(
    { id: chainId, key, measure, ledger: 'nodes', rows: nodes.map((node) => node.id) },
    'node',
  );
}

/** The conditions of the question as what is counted: "upstream (上游), key nodes (关键环节)". */
function conditionWords(context: TopicContext): Both {
  const { bySegment, segments, statuses, key } = conditionsAsked(context);
  const words = [
    ...(bySegment ? segments.map((segment) => term(context, 'segment', segment)) : []),
    ...statuses.map((status) => term(context, 'localStatus', status)),
    ...(key ? [context.say(key.negated ? ORDINARY : KEY)] : []),
  ].join(context.say({ en: ', ', zh: '、' }));
  return { en: words, zh: words };
}

const KEY: Both = { en: 'key nodes (关键环节)', zh: '关键环节' };
const ORDINARY: Both = { en: 'other nodes (一般环节)', zh: '一般环节' };

function segmentEntry(context: TopicContext, segment: Segment, all: readonly Node[]): Entry | null {
  const nodes = all.filter((node) => node.segment === segment);
  if (nodes.length === 0) return null;
  const entries = nodes.map((node) => brief(context, statusFact(context, node)));
  const lead = term(context, 'segment', segment);
  const words = entries.map((entry) => entry.words).join(context.say({ en: '; ', zh: '、' }));
  return {
    words: context.say({ en: `${lead[0]?.toUpperCase()}${lead.slice(1)} — ${words}`, zh: `${lead}——${words}` }),
    facts: entries.flatMap((entry) => entry.facts),
  };
}

function filteredPoints(context: TopicContext, maps: readonly ChainMap[], nodes: readonly Node[]): Point[] {
  const perChain = maps.map((map) => ({ map, own: nodes.filter((node) => node.chainId === map.chainId) }));
  const shown = mentioned(context, 'chain').length > 0 ? perChain : perChain.filter(({ own }) => own.length > 0);
  return shown.flatMap(({ map, own }) => {
    const count = describe(context, context.names.of(map.chainId), [
      countOf(context, map.chainId, 'asked', own),
      ...versionFacts(context, map, false),
    ]);
    const entries = SEGMENTS.map((segment) => segmentEntry(context, segment, own)).filter((one) => one !== null);
    const most = Math.max(1, Math.floor(6 / shown.length) - 1);
    const list = pack(context, entries, { basis: 'map', most });
    return shown.length > 3
      ? [pointOf(context, [count, ...entries], 'map')]
      : [pointOf(context, [count], 'map'), ...list];
  });
}

function lackingMaps(context: TopicContext, chainIds: readonly string[], maps: readonly ChainMap[]): string[] {
  const parts = new Set(maps.map((map) => map.chainId));
  const lacking = mentioned(context, 'chain').filter(
    (id) => !parts.has(id) && chainIds.length === mentioned(context, 'chain').length,
  );
  return lacking.map((id) =>
    context.say({
      en: `${context.names.of(id)}: no chain map has been drawn. Whom to ask: ${context.names.of(`task-force-${id}`)}.`,
      zh: `${context.names.of(id)}：尚未编制产业链图。可询问：${context.names.of(`task-force-${id}`)}。`,
    }),
  );
}

function orderWords(context: TopicContext): string {
  return context.say({
    en: 'Upstream, midstream, downstream, services; inside each as on the map.',
    zh: '上游、中游、下游、配套服务；同段按图上次序。',
  });
}
