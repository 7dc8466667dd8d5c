import type { LedgerRecord, Node } from '../../../domain/ledgers/ledgers.js';
import type { Draft, TopicContext } from '../topic.js';
import { describe, type Entry, pack, term, textOf } from './entries.js';
import { factsFor } from './facts.js';
import { mentioned } from './selection.js';

type Standing = LedgerRecord<'standings'>;

/** Where the named enterprises stand on the chain maps: node, segment, role, product. */
export async function answerStanding(context: TopicContext): Promise<Draft | null> {
  const ids = mentioned(context, 'enterprise');
  const chains = mentioned(context, 'chain');
  const { entries, without } = await standingEntries(context, ids, chains);
  const missing = without.map((id) =>
    context.say({
      en: `${context.names.of(id)}: no chain map places it at a node. Whom to ask: ${context.names.of('office')}.`,
      zh: `${context.names.of(id)}：产业链图上未标注其所在环节。可询问：${context.names.of('office')}。`,
    }),
  );
  return {
    ...(entries.length === 0 && { kind: 'refused' as const }),
    other: pack(context, entries, { basis: 'map' }),
    missing,
  };
}

/** One entry a standing, producers first; `without` are the enterprises that stand nowhere. */
export async function standingEntries(
  context: TopicContext,
  enterpriseIds: readonly string[],
  chainIds: readonly string[] = [],
): Promise<{ entries: Entry[]; without: string[] }> {
  const { store, scope } = context;
  const standings = await store.read('standings', scope, { enterpriseId: [...enterpriseIds] });
  const nodes = await store.read('nodes', scope, { id: standings.map((standing) => standing.nodeId) });
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const here = standings.filter(
    (one) => chainIds.length === 0 || chainIds.includes(nodeOf.get(one.nodeId)?.chainId ?? ''),
  );
  const kept = here.length > 0 ? here : standings;
  const rank = { PRODUCER: 0, PLANNED: 1, CUSTOMER: 2 } as const;
  kept.sort((left, right) => rank[left.role] - rank[right.role]);
  const entries = enterpriseIds.flatMap((id) =>
    kept
      .filter((one) => one.enterpriseId === id)
      .map((one) => standingEntry(context, one, nodeOf.get(one.nodeId) ?? null)),
  );
  const found = new Set(kept.map((standing) => standing.enterpriseId));
  return { entries, without: enterpriseIds.filter((id) => !found.has(id)) };
}

/** One standing in words; with its node when the question is about the enterprise. */
export function standingEntry(context: TopicContext, standing: Standing, node: Node | null): Entry {
  const facts = factsFor(context);
  const about = { id: standing.enterpriseId, ledger: 'standings', rows: [standing.id] } as const;
  const segment = node && term(context, 'segment', node.segment);
  return describe(context, context.names.of(standing.enterpriseId), [
    node &&
      facts.text(
        { ...about, key: `${standing.id}-node`, measure: { en: 'node', zh: '环节' } },
        context.names.of(node.id),
      ),
    node &&
      facts.text(
        {
          ...about,
          key: `${standing.id}-segment`,
          measure: { en: 'segment', zh: '所在段' },
          ledger: 'nodes',
          rows: [node.id],
        },
        segment ?? '',
      ),
    facts.text(
      { ...about, key: `${standing.id}-role`, measure: { en: 'role', zh: '角色' } },
      term(context, 'standingRole', standing.role),
    ),
    facts.text(
      { ...about, key: `${standing.id}-product`, measure: { en: 'product', zh: '产品' } },
      textOf(context, standing.productZh, standing.productEn) ?? '',
    ),
  ]);
}
