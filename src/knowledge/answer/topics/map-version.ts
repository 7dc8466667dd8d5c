import type { MapKind } from '../../../domain/chains/types.js';
import type { ChainMap } from '../../../domain/ledgers/ledgers.js';
import { wordOf } from '../../../texts/index.js';
import type { Fact } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { term, textOf } from './entries.js';
import { factsFor } from './facts.js';
import { chainIdsOf, mentioned } from './selection.js';

/** The chains that a question is about: those named, else those of the nodes and target enterprises that it names. */
export async function chainsAsked(context: TopicContext): Promise<string[]> {
  const named = await chainIdsOf(context);
  if (named.length > 0) return named;
  const records = [...mentioned(context, 'node'), ...mentioned(context, 'targetEnterprise')];
  const chains = records.map((id) => context.names.get(id)?.chainId);
  return [...new Set(chains.filter((id) => id != null))];
}

/** Reads the maps of a kind; a chain with parts (new energy) is told by the maps of its parts. */
export async function readMaps(context: TopicContext, kind: MapKind, chainIds: readonly string[]): Promise<ChainMap[]> {
  return context.store.read('maps', context.scope, {
    kind,
    ...(chainIds.length > 0 && { chainId: [...chainIds] }),
  });
}

/** Version, date and note of a map, as facts about its chain. */
export function versionFacts(context: TopicContext, map: ChainMap, withNote = true): Fact[] {
  const facts = factsFor(context);
  const about = {
    id: map.id,
    subject: context.names.of(map.chainId),
    ledger: 'maps',
    asOf: map.effectiveFrom,
  } as const;
  const { en, zh } = wordOf('mapKind', map.kind);
  const note = textOf(context, map.noteZh, map.noteEn);
  return [
    facts.number(
      { ...about, key: 'version', measure: { en: `version of the ${en} (${zh})`, zh: `${zh}版本` } },
      map.version,
      null,
    ),
    facts.date({ ...about, key: 'effectiveFrom', measure: { en: 'in force from', zh: '生效日期' } }, map.effectiveFrom),
    ...(withNote && note ? [facts.text({ ...about, key: 'note', measure: { en: 'note', zh: '说明' } }, note)] : []),
  ];
}

/** The refusal for a map that the chains do not have: which maps stand, and whom to ask. */
export async function noSuchMap(context: TopicContext, kind: MapKind, chainIds: readonly string[]): Promise<Draft> {
  const all = await context.store.read('maps', context.scope);
  const missing = (chainIds.length > 0 ? mentionedOr(context, chainIds) : [null]).map((chainId) => {
    const own = all.filter((map) => map.chainId === chainId);
    const kinds = own.map((map) => term(context, 'mapKind', map.kind)).join(context.say({ en: ', ', zh: '、' }));
    const others = [...new Set(all.filter((map) => map.kind === kind).map((map) => context.names.of(map.chainId)))];
    const subject = chainId ? context.names.of(chainId) : context.say({ en: 'The maps', zh: '图谱' });
    const ask = context.names.of(chainId ? `task-force-${chainId}` : 'office');
    const wanted = term(context, 'mapKind', kind);
    const list = others.join(context.say({ en: ', ', zh: '、' }));
    return context.say({
      en: `${subject}: no ${wanted} has been drawn. Maps of this chain: ${kinds || 'none'}. Chains that have one: ${list || 'none'}. Whom to ask: ${ask}.`,
      zh: `${subject}：尚未编制${wanted}。该链已有图谱：${kinds || '无'}。已编制${wanted}的产业链：${list || '无'}。可询问：${ask}。`,
    });
  });
  return { kind: 'refused', missing };
}

function mentionedOr(context: TopicContext, chainIds: readonly string[]): readonly string[] {
  const named = mentioned(context, 'chain');
  return named.length > 0 ? named : chainIds;
}
