import { partsOf } from '../../../domain/people/scope.js';
import type { Mention, MentionKind } from '../question.js';
import type { Asking } from './asking.js';

const OWN_CHAIN =
  /(?:我们|咱们|我|本|咱)(?:这条|的)?(?:产业)?(?:链|专班)|我们的?(?:任务书|实施方案|年度目标)|该链|本链|\b(?:our|my|the)\s+(?:own\s+)?(?:industrial\s+|industry\s+)?(?:chain|task force|special class)\b(?!\s+(?:leader|master|map))|\bour (?:implementation plan|task book|annual target|revenue target|plan)\b/gi;
const OWN_FIRMLY = /\bour (?:own )?(?:\w+ )?chain\b|我们的?(?:产业)?链|我链|本链/i;
const OWN_COUNTY =
  /(?:我们|我|本|咱)(?:县(?:[（(]市、区[）)])?|区|市(?!场))|(?<![一-鿿])(?:县|区)里|\b(?:our|my) (?:county|district)\b/gi;
/** What the asker's own desk holds. */
const MINE =
  /我(?:这周|本周|这个?月|本月|今天|最近|眼下|现在)?(?:该|要|应该?|得)?(?:先|重点)?(?:抓|干|做|盯)(?=什么|哪|些|啥)|我(?:手[上里头]|手头上?|名下|这边|这里|负责|牵头|承办|经办|要办|该办|要干|该干|自己|的(?:任务|问题|诉求|事|工作|待办|项目))|\bon my (?:plate|desk)\b|\bmy (?:own )?(?:open |overdue |pending )?(?:tasks?|problems?|work|to-?dos?|projects?|matters?)\b|\b(?:assigned to|waiting for|waits? for) me\b|\b(?:am i|i am|i'm) (?:responsible|in charge)\b/i;
const OURS_SOFTLY = /我们|咱们|\b(?:we|our|ours|us|my|mine)\b/i;
const THIS_RECORD =
  /(?:这|该|那|此)(?:个|条|项|一|家|份)?(?:项目|问题|诉求|任务|企业|指标|园区|环节|事项)|\b(?:this|that|the same|said) (?:project|problem|task|enterprise|company|firm|indicator|park|node|issue|demand|one)\b|它|\bit\b/i;

/** "our chain", "our county", "we": what the asker holds; unresolved when that is none or several. */
export function ownMentions(
  asking: Asking,
  text: string,
  named: readonly Mention[],
): { mentions: Mention[]; unresolved: boolean } {
  const { actor, scope, thread } = asking;
  const has = (kind: MentionKind) => named.some((mention) => mention.kind === kind);
  const { chains, counties } = heldBy(asking);
  const asksChain = OWN_CHAIN.test(text);
  OWN_CHAIN.lastIndex = 0;
  const asksCounty = OWN_COUNTY.test(text);
  OWN_COUNTY.lastIndex = 0;
  const threadChain = thread?.mentions.find((one) => one.kind === 'chain');
  if (asksChain && !(has('chain') && !/\bour\b|我们|本链|我链/i.test(text))) {
    if (chains.length === 1) return { mentions: [mention('chain', chains[0] as string, 'asker')], unresolved: false };
    if (threadChain) return { mentions: [mention('chain', threadChain.id, 'thread')], unresolved: false };
    const others = has('chain') || has('project') || has('enterprise') || has('node');
    return {
      mentions: [],
      unresolved: !others || (OWN_FIRMLY.test(text) && partsOf(scope).every((part) => part.chainIds.length === 0)),
    };
  }
  if (asksCounty) {
    if (counties.length === 1)
      return { mentions: [mention('county', counties[0] as string, 'asker')], unresolved: false };
    // Of a city's own people 「我市」 means the city.
    return { mentions: [], unresolved: !has('county') && !/(?:我们?|本|咱们?)市/.test(text) };
  }
  if (MINE.test(text) && !has('unit') && actor.unitId !== null) {
    const standing = standingOf(asking).filter(({ kind }) => !has(kind));
    const unit = mention('unit', actor.unitId, 'asker');
    return { mentions: [unit, ...standing.filter(({ kind }) => kind !== 'unit')], unresolved: false };
  }
  const softly = OURS_SOFTLY.test(text) && !scope.all && named.length === 0;
  if (softly && chains.length === 1)
    return { mentions: [mention('chain', chains[0] as string, 'asker')], unresolved: false };
  if (softly && counties.length === 1)
    return { mentions: [mention('county', counties[0] as string, 'asker')], unresolved: false };
  return { mentions: [], unresolved: false };
}

/** The one chain and the one county that the asker holds, else the asker's unit; nothing for who sees the whole city. */
export function standingOf(asking: Asking): Mention[] {
  const { chains, counties } = heldBy(asking);
  if (asking.scope.all) return [];
  const held = [
    ...(chains.length === 1 ? [mention('chain', chains[0] as string, 'asker')] : []),
    ...(counties.length === 1 ? [mention('county', counties[0] as string, 'asker')] : []),
  ];
  const unit = asking.actor.unitId;
  return held.length > 0 || unit === null ? held : [mention('unit', unit, 'asker')];
}

/** In a channel that shows less than the asker sees, what the channel stands for takes the place of what the asker holds. */
function heldBy({ actor, scope }: Asking): { chains: string[]; counties: string[] } {
  if (scope.shared && !scope.ceiling && scope.chainIds.length + scope.countyIds.length > 0)
    return { chains: scope.chainIds.slice(0, 1), counties: scope.countyIds.slice(0, 1) };
  return {
    chains: [...new Set(actor.roles.flatMap((role) => (role.chainId ? [role.chainId] : [])))],
    counties: [...new Set(actor.roles.flatMap((role) => (role.countyId ? [role.countyId] : [])))],
  };
}

function mention(kind: MentionKind, id: string, how: Mention['how']): Mention {
  return { kind, id, text: '', start: 0, end: 0, how };
}

/** What a follow-up leaves unsaid is taken from the thread: "this project", "and in Xintai?". */
export function threadMentions(asking: Asking, text: string, here: readonly Mention[]): Mention[] {
  if (!asking.thread) return [];
  const elliptical =
    THIS_RECORD.test(text) ||
    /^(?:那|还有|另外|再|and\b|what about|how about|for\b|in\b)/i.test(text.trim()) ||
    text.length < 16;
  if (!elliptical) return [];
  const kinds = new Set(here.map((mention) => mention.kind));
  return asking.thread.mentions
    .filter((mention) => !kinds.has(mention.kind))
    .map((mention) => ({ ...mention, how: 'thread' as const }));
}
