import type { Actor, Scope } from '../../../domain/people/types.js';
import type { Language } from '../../../lib/language.js';
import type { NameBook } from '../names.js';
import type { Filter, Form, Mention, MentionKind, Question, Topic, Unknown } from '../question.js';
import { CUES, SOFT_WORDS, type Spoken } from './lexicon.js';
import { type Description, findDescribed, findNames, findTypos, type Gazetteer } from './mentions.js';
import { findPeriods, readCount } from './periods.js';
import { fold, terms, tokenise } from './tokens.js';
import { rankTopics } from './topics.js';
import { findUnknowns, readDocumentNames, readRecordNumbers, type Span } from './unknowns.js';

/** Who asks, when, and what the thread was about. */
export interface Asking {
  readonly text: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly today: string;
  readonly thread?: Question;
}

const OWN_CHAIN =
  /(?:我们|咱们|我|本|咱)(?:这条|的)?(?:产业)?(?:链|专班)|我们的?(?:任务书|实施方案|年度目标)|该链|本链|\b(?:our|my|the)\s+(?:own\s+)?(?:industrial\s+|industry\s+)?(?:chain|task force|special class)\b(?!\s+(?:leader|master|map))|\bour (?:implementation plan|task book|annual target|revenue target|plan)\b/gi;
const OWN_FIRMLY = /\bour (?:own )?(?:\w+ )?chain\b|我们的?(?:产业)?链|我链|本链/i;
const OWN_COUNTY = /(?:我们|我|本|咱)(?:县|区|市(?!场))|\b(?:our|my) (?:county|district)\b/gi;
const OURS_SOFTLY = /我们|咱们|\b(?:we|our|ours|us|my|mine)\b/i;
const THIS_RECORD =
  /(?:这|该|那|此)(?:个|条|项|一|家|份)?(?:项目|问题|诉求|任务|企业|指标|园区|环节|事项)|\b(?:this|that|the same|said) (?:project|problem|task|enterprise|company|firm|indicator|park|node|issue|demand|one)\b|它|\bit\b/i;
const NEGATION_BEFORE =
  /(?:\bnot|n['’]t|\bnever|\bno|\bwithout|\bnone|\byet to(?: be)?|\bfail(?:ed|ing)? to|\bun|\black(?:s|ing)?|\bmissing|\bneither|\bnor|\bstill to(?: be)?|未|没有?|尚未|还没有?|不|非|无|缺(?:少|乏)?|没能)\s*(?:(?:\w+|yet|been|be|have|has|had|an?|any|the|明确|落实|按[时期]|进行|完成|有|实现|能|确定)\s*){0,3}$/i;
const LIMIT_EN =
  /\b(?:top|first|best|which|the|biggest|largest|worst)\s+(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s*(?:months?|days?|weeks?|years?|quarters?|working|maps?|MW|levels?))/i;
const LIMIT_ZH =
  /前([一二两三四五六七八九十]|\d{1,2})(?:个|项|家|名|位|条)?(?!个?月|季度)|哪([两三四五])(?:个|项|家|条)/;
const AMOUNT_EN =
  /\b(\d{1,3}|one|two|three|four|five|six)\s+(?:consecutive |straight |calendar )?(day|month|year)s?\b/i;
const AMOUNT_ZH = /(\d{1,3}|[一二两三四五六])个?(天|日|月|年)(?!份|度|\d)/;

/** Reads a question by rules: what it is about, which records it names, when, and under which conditions. */
export function understand(asking: Asking, book: NameBook, gazetteer: Gazetteer): Question {
  const { text } = asking;
  const language = languageOf(text);
  const folded = fold(text);
  const tokens = tokenise(text);
  const numbers = readRecordNumbers(text, book);
  const documents = readDocumentNames(text, book);
  const exact = findNames(text, tokens, gazetteer);
  const named = [
    ...numbers.found,
    ...documents.found,
    ...exact.mentions.filter(
      (mention) => !overlaps(mention, [...numbers.found, ...documents.found, ...documents.unknown]),
    ),
  ];
  const periods = findPeriods(text, asking.today).filter(
    (period) => !overlaps(period, [...named, ...documents.unknown, ...numbers.unknown]),
  );
  const spoken = findCues(folded, language);
  const explained: Span[] = [
    ...named,
    ...exact.ambiguities.flatMap((one) => spansOf(text, one.text)),
    ...periods,
    ...numbers.unknown,
    ...documents.unknown,
  ];
  const unknowns: (Unknown & Span)[] = [...numbers.unknown, ...documents.unknown, ...findUnknowns(text, explained)];
  const leftover = leftoverOf(text, [...explained, ...spoken, ...unknowns]);
  const described = describedRecord(asking, tokens, [...explained, ...unknowns], spoken, gazetteer, named);
  const typos = described.mention ? [] : typoMentions(masked(text, explained), leftover, gazetteer);
  const own = ownMentions(asking, text, named);
  const thread = threadMentions(asking, text, [...named, ...typos, ...(described.mention ? [described.mention] : [])]);
  const mentions = [...named, ...(described.mention ? [described.mention] : []), ...typos, ...own.mentions, ...thread];
  const filters = filtersOf(spoken);
  const form = formOf(spoken);
  const topics = rankTopics({ spoken, mentions, filters, form, text });
  return {
    text,
    language,
    topics: topics.length > 0 ? topics : (asking.thread?.topics ?? ['policy']),
    aspects: aspectsOf(spoken, topics),
    form,
    mentions,
    ambiguities: [...exact.ambiguities, ...described.ambiguities],
    unknowns: unknowns
      .filter((unknown) => !typos.some((typo) => typo.start < unknown.end && unknown.start < typo.end))
      .map(({ kind, text: words }) => ({ kind, text: words })),
    period: periods[0]?.period ?? null,
    comparedPeriod: periods[1]?.period ?? null,
    filters,
    limit: limitOf(text),
    amount: amountOf(text),
    ownUnresolved: own.unresolved,
    leftover: leftover.filter((word) => !mentions.some((mention) => mention.text.includes(word))),
  };
}

/** Chinese as soon as Han characters carry a fair share of the words; names in brackets do not make an English question Chinese. */
export function languageOf(text: string): Language {
  const tokens = tokenise(text);
  const han = tokens.filter((token) => token.han).length;
  const latin = tokens.filter((token) => /[a-z]{2}/.test(token.norm)).length;
  return han > latin ? 'zh' : 'en';
}

function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => span.start < other.end && other.start < span.end);
}

function spansOf(text: string, words: string): Span[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

function findCues(folded: string, language: Language): Spoken[] {
  const found: Spoken[] = [];
  for (const cue of CUES) {
    for (const pattern of [cue.en, cue.zh]) {
      if (!pattern) continue;
      for (const match of folded.matchAll(pattern)) {
        const before = folded.slice(Math.max(0, match.index - 28), match.index);
        const clause = before.split(/[,,;;。.?!?!]|\bbut\b|\band\b|但|却/).at(-1) ?? '';
        found.push({
          cue,
          start: match.index,
          end: match.index + match[0].length,
          negated: NEGATION_BEFORE.test(clause),
        });
      }
    }
  }
  return language === 'zh' ? found : found.filter((one) => one.end > one.start);
}

function filtersOf(spoken: readonly Spoken[]): Filter[] {
  const filters: Filter[] = [];
  for (const { cue, negated } of spoken) {
    if (!cue.filter) continue;
    const same = filters.find(
      (other) => other.field === cue.filter?.field && other.values.join() === cue.filter.values.join(),
    );
    if (!same) filters.push({ ...cue.filter, negated });
  }
  return filters;
}

function formOf(spoken: readonly Spoken[]): Form {
  const forms = spoken.flatMap((one) => (one.cue.form ? [one.cue.form] : []));
  const order: Form[] = ['why', 'history', 'next', 'share', 'count', 'sum', 'list'];
  return order.find((form) => forms.includes(form)) ?? 'status';
}

function aspectsOf(spoken: readonly Spoken[], topics: readonly Topic[]): ('what' | 'how')[] {
  if (topics[0] !== 'grasp') return [];
  const aspects = new Set(spoken.flatMap((one) => (one.cue.aspect ? [one.cue.aspect] : [])));
  return (['what', 'how'] as const).filter((aspect) => aspects.has(aspect));
}

/** The text with the explained spans blanked out, every position kept. */
function masked(text: string, explained: readonly Span[]): string {
  const characters = text.split('');
  for (const span of explained) characters.fill(' ', span.start, span.end);
  return characters.join('');
}

function leftoverOf(text: string, explained: readonly Span[]): string[] {
  const rest = masked(text, explained).replace(SOFT_WORDS, ' ');
  const latin = rest.match(/[A-Za-z][A-Za-z'-]{2,}/g) ?? [];
  const han = (rest.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap(wordsOfHan);
  return [...latin, ...han];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const SOFT_HAN = new Set(
  '我们 你们 他们 咱们 请问 告诉 一下 现在 目前 当前 已经 还有 还是 以及 或者 如果 因为 所以 但是 关于 对于 根据 按照 通过 进行 可以 能够 需要 应该 应当 必须 有没有 是不是 是否 多少 什么 哪些 哪个 哪里 怎么 怎样 如何 为什么 这个 那个 这些 那些 其中 之间 分别 一共 全市 全部 所有 各个 各县 本市 我市 市里 情况 信息 数据 内容 方面 相关 有关 具体 主要 重点 最近 近期 里面 上面 下面 左右 以上 以下 以内 之前 之后 时候 时间 单位 部门 企业 产业 产业链 专班 泰安 泰安市 县市区 县区 市级 县级 的话 给我 帮我 看看 查查 查询 了解 知道 想要 想 列出 显示 给出 说明 一个 两个 几个 哪家 哪条 哪种 到底 究竟 没有 不是 还没 出来 起来 下来 过去 谢谢 工作 事情 东西 名单 清单 台账 目录 明细'.split(
    ' ',
  ),
);

function wordsOfHan(run: string): string[] {
  return [...segmenter.segment(run)]
    .map((part) => part.segment)
    .filter((word) => word.length > 1 && !SOFT_HAN.has(word));
}

function describedRecord(
  asking: Asking,
  tokens: ReturnType<typeof tokenise>,
  explained: readonly Span[],
  spoken: readonly Spoken[],
  gazetteer: Gazetteer,
  named: readonly Mention[],
): { mention: Mention | null; ambiguities: Question['ambiguities'] } {
  const none = { mention: null, ambiguities: [] };
  if (
    named.some((mention) =>
      ['project', 'problem', 'task', 'document', 'indicator', 'meeting', 'technology'].includes(mention.kind),
    )
  )
    return none;
  const soft = new RegExp(SOFT_WORDS.source, 'i');
  const content = tokens.filter((token) => token.han || !soft.test(token.norm) || /\d/.test(token.norm));
  const generic = spoken.filter(
    (one) => !one.cue.filter || ['light', 'overdue', 'reported', 'owner'].includes(one.cue.filter.field),
  );
  const all = terms(content.filter((token) => !overlaps(token, generic)));
  const free = terms(content.filter((token) => !overlaps(token, [...generic, ...explained])));
  const candidates = findDescribed(all, free, gazetteer);
  const lists =
    spoken.some((one) => one.cue.form === 'count' || one.cue.form === 'list') && !THIS_ONE.test(asking.text);
  const strong = candidates.filter(
    (one) =>
      (lists ? one.share >= 0.75 && one.coverage >= 0.3 : one.share >= 0.55 && one.coverage >= 0.16) && one.score >= 5,
  );
  const best = strong[0];
  if (!best) return none;
  const rivals = strong.filter(
    (one) =>
      one.entry.kind === best.entry.kind && one.score >= best.score * 0.97 && one.coverage >= best.coverage * 0.8,
  );
  if (rivals.length > 1 && rivals.length <= 5)
    return { mention: null, ambiguities: [{ text: asking.text, candidates: rivals.map(candidateOf) }] };
  if (rivals.length > 5) return none;
  return {
    mention: { kind: best.entry.kind, id: best.entry.id, text: best.entry.nameZh, start: 0, end: 0, how: 'partial' },
    ambiguities: [],
  };
}

const THIS_ONE =
  /\bthe\b[^,?]{3,60}\b(?:project|dispute|problem|demand|task|station|line|park)\b|项目(?:现在|目前|进展|到|是|的|为什么)|争议|纠纷/i;

function candidateOf(description: Description) {
  return { kind: description.entry.kind, id: description.entry.id, name: description.entry.nameZh };
}

function typoMentions(text: string, leftover: readonly string[], gazetteer: Gazetteer): Mention[] {
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => windows(run, leftover));
  return findTypos([...leftover.map((word) => word.toLowerCase()), ...han], gazetteer).map(({ word, entry }) => {
    const start = Math.max(0, text.toLowerCase().indexOf(word));
    return { kind: entry.kind, id: entry.id, text: word, start, end: start + word.length, how: 'typo' as const };
  });
}

/** Runs of four to eight characters that hold an unexplained word. */
function windows(run: string, leftover: readonly string[]): string[] {
  const found: string[] = [];
  if (!leftover.some((word) => run.includes(word))) return found;
  for (let size = 4; size <= 8; size++)
    for (let at = 0; at + size <= run.length; at++) found.push(run.slice(at, at + size));
  return found.filter((part) => leftover.some((word) => part.includes(word)));
}

function ownMentions(
  asking: Asking,
  text: string,
  named: readonly Mention[],
): { mentions: Mention[]; unresolved: boolean } {
  const { actor, scope, thread } = asking;
  const has = (kind: MentionKind) => named.some((mention) => mention.kind === kind);
  const mention = (kind: MentionKind, id: string, how: Mention['how']): Mention => ({
    kind,
    id,
    text: '',
    start: 0,
    end: 0,
    how,
  });
  const chains = [...new Set(actor.roles.flatMap((role) => (role.chainId ? [role.chainId] : [])))];
  const counties = [...new Set(actor.roles.flatMap((role) => (role.countyId ? [role.countyId] : [])))];
  const asksChain = OWN_CHAIN.test(text);
  OWN_CHAIN.lastIndex = 0;
  const asksCounty = OWN_COUNTY.test(text);
  OWN_COUNTY.lastIndex = 0;
  const threadChain = thread?.mentions.find((one) => one.kind === 'chain');
  if (asksChain && !(has('chain') && !/\bour\b|我们|本链|我链/i.test(text))) {
    if (chains.length === 1) return { mentions: [mention('chain', chains[0] as string, 'asker')], unresolved: false };
    if (threadChain) return { mentions: [mention('chain', threadChain.id, 'thread')], unresolved: false };
    const others = has('chain') || has('project') || has('enterprise') || has('node');
    return { mentions: [], unresolved: !others || (OWN_FIRMLY.test(text) && !scope.chainIds.length) };
  }
  if (asksCounty) {
    if (counties.length === 1)
      return { mentions: [mention('county', counties[0] as string, 'asker')], unresolved: false };
    return { mentions: [], unresolved: !has('county') };
  }
  const softly = OURS_SOFTLY.test(text) && !scope.all && named.length === 0;
  if (softly && chains.length === 1)
    return { mentions: [mention('chain', chains[0] as string, 'asker')], unresolved: false };
  if (softly && counties.length === 1)
    return { mentions: [mention('county', counties[0] as string, 'asker')], unresolved: false };
  return { mentions: [], unresolved: false };
}

/** What a follow-up leaves unsaid is taken from the thread: "this project", "and in Xintai?". */
function threadMentions(asking: Asking, text: string, here: readonly Mention[]): Mention[] {
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

function limitOf(text: string): number | null {
  const match = LIMIT_EN.exec(text) ?? LIMIT_ZH.exec(text);
  const words = match?.[1] ?? match?.[2];
  return words ? readCount(words) : null;
}

function amountOf(text: string): Question['amount'] {
  const english = AMOUNT_EN.exec(text);
  const chinese = AMOUNT_ZH.exec(text);
  const value = readCount(english?.[1] ?? chinese?.[1] ?? '');
  const word = (english?.[2] ?? chinese?.[2] ?? '').toLowerCase();
  if (value === null || !word) return null;
  return { value, unit: /^(?:month|月)/.test(word) ? 'month' : /^(?:year|年)/.test(word) ? 'year' : 'day' };
}
