import type { ChainMap, LedgerRecord } from '../../../domain/ledgers/ledgers.js';
import type { Fact } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, type Entry, joinNames, pack } from './entries.js';
import { type Both, factsFor } from './facts.js';

type Edge = LedgerRecord<'edges'>;
type Side = 'in' | 'out';

/** How an edge is told from the node where it begins (out) and where it ends (in). */
const RELATION: Readonly<Record<Edge['kind'], Readonly<Record<Side, Both>>>> = {
  SUPPLIES: { out: { en: 'supplies', zh: '供应' }, in: { en: 'is supplied by', zh: '供应方' } },
  IS_PART_OF: { out: { en: 'is part of', zh: '属于' }, in: { en: 'includes', zh: '包含' } },
  SERVES: { out: { en: 'serves', zh: '服务' }, in: { en: 'is served by', zh: '服务方' } },
  SUBSTITUTES: { out: { en: 'can replace', zh: '可替代' }, in: { en: 'can be replaced by', zh: '替代方' } },
};

/** Whether a question asks how nodes hang together. */
export function asksEdges(context: TopicContext): boolean {
  return asks(
    context,
    /\bsuppl(?:y|ies|ied)\b(?! to the list)|\bfeeds?\b|\bserves?\b|\bdepends? on\b|\bsubstitut|\brelat(?:ions?|ed)\b|\bconnect|\bedges?\b|供应|供给|配套关系|供需关系|上下游关系|之间的关系|服务于|替代|依赖|连接/i,
  );
}

/** What leads into a node and out of it. */
export async function edgeEntries(
  context: TopicContext,
  nodeIds: readonly string[],
  sides: readonly Side[],
): Promise<Entry[]> {
  const { store, scope } = context;
  const outgoing = sides.includes('out') ? await store.read('edges', scope, { fromNodeId: [...nodeIds] }) : [];
  const incoming = sides.includes('in') ? await store.read('edges', scope, { toNodeId: [...nodeIds] }) : [];
  return nodeIds.flatMap((id) => {
    const facts = [
      ...relationFacts(
        context,
        id,
        incoming.filter((edge) => edge.toNodeId === id),
        'in',
      ),
      ...relationFacts(
        context,
        id,
        outgoing.filter((edge) => edge.fromNodeId === id),
        'out',
      ),
    ];
    return facts.length > 0 ? [describe(context, context.names.of(id), facts)] : [];
  });
}

/** All edges of the chains' maps, told from where they begin. */
export async function answerChainEdges(context: TopicContext, maps: readonly ChainMap[]): Promise<Draft> {
  const chainId = maps.map((map) => map.chainId);
  const edges = await context.store.read('edges', context.scope, { chainId });
  const entries = await edgeEntries(context, [...new Set(edges.map((edge) => edge.fromNodeId))], ['out']);
  if (entries.length === 0) return { kind: 'refused', missing: chainId.map((id) => noEdges(context, id)) };
  return { other: pack(context, entries, { basis: 'map', most: 7 }) };
}

/** Says that the relations between a chain's nodes have not been drawn. */
export function noEdges(context: TopicContext, chainId: string): string {
  const unit = context.names.of(`task-force-${chainId}`);
  return context.say({
    en: `${context.names.of(chainId)}: the map lists nodes; this relation between them has not been drawn. Whom to ask: ${unit}.`,
    zh: `${context.names.of(chainId)}：图上只列环节，未编制所问的环节关系。可询问：${unit}。`,
  });
}

function relationFacts(context: TopicContext, id: string, edges: readonly Edge[], side: Side): Fact[] {
  return [...new Set(edges.map((edge) => edge.kind))].map((kind) => {
    const same = edges.filter((edge) => edge.kind === kind);
    const others = same.map((edge) => (side === 'in' ? edge.fromNodeId : edge.toNodeId));
    return factsFor(context).text(
      {
        id,
        key: `edges-${side}-${kind}`,
        measure: RELATION[kind][side],
        ledger: 'edges',
        rows: same.map((edge) => edge.id),
      },
      joinNames(context, others),
    );
  });
}
