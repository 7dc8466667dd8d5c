import type { Language } from '../../../lib/language.js';
import type { NameBook } from '../names.js';
import type { Filter, Mention, MentionKind, Question, Topic, Unknown } from '../question.js';
import type { Asking } from './asking.js';
import { amountOf, aspectsOf, clauseOf, countsOf, filtersOf, findCues, formOf, lagOf, limitOf, sumOf } from './cues.js';
import { findDescribedRecord, findTypoMentions, isNamesake } from './described.js';
import { leftoverOf } from './leftover.js';
import type { Spoken } from './lexicon.js';
import { findNames, type Gazetteer } from './mentions.js';
import { ownMentions, standingOf, threadMentions } from './own.js';
import { findPeriods } from './periods.js';
import { masked, overlaps, type Span } from './spans.js';
import { corrected } from './spelling.js';
import { fold, tokenise } from './tokens.js';
import { rankTopics } from './topics.js';
import { findNamedStrangers, findStrangers, findUnknowns, readDocumentNames, readRecordNumbers } from './unknowns.js';

export type { Asking } from './asking.js';

const LONGEST_PHRASE = 24;
/** A question about many records speaks of kinds, not of one by its name. */
const OF_MANY = /哪些|哪几|多少|几个|几项|所有|一共|共有|各/;
/** Questions about what documents say or words mean may speak of anything. */
const OF_DOCUMENTS: ReadonlySet<Topic> = new Set(['policy', 'definition', 'write', 'help']);

/** Reads a question by rules: what it is about, which records it names, when, and under which conditions. */
export function understand(asking: Asking, book: NameBook, gazetteer: Gazetteer): Question {
  const text = corrected(asking.text);
  const tokens = tokenise(text);
  const numbers = readRecordNumbers(text, book);
  const documents = readDocumentNames(text, book);
  const numbered = [...numbers.found, ...documents.found];
  const misnumbered = [...numbers.unknown, ...documents.unknown];
  const exact = findNames(text, tokens, gazetteer);
  const named = [...numbered, ...exact.mentions.filter((mention) => !overlaps(mention, [...numbered, ...misnumbered]))];
  const periods = findPeriods(text, asking.today).filter((period) => !overlaps(period, [...named, ...misnumbered]));
  const meant = periods.filter((period) => !period.held);
  const spoken = findCues(fold(text)).filter((one) => !insideName(one, named));
  const ambiguous = exact.ambiguities.flatMap((one) => spansOf(text, one.text));
  const explained: Span[] = [...named, ...ambiguous, ...periods, ...misnumbered];
  const unknowns: (Unknown & Span)[] = [
    ...misnumbered,
    ...findUnknowns(text, explained),
    ...chainsOfNodes(text, named),
  ];
  const phrases = spoken.flatMap((one) => explainedBy(one, text));
  const leftover = leftoverOf(text, [...explained, ...phrases, ...unknowns]);
  const said = filtersOf(spoken);
  const goesOn = isFollowUp({ asking, spoken, said, explained: [...explained, ...unknowns], leftover });
  const filters = goesOn ? (asking.thread?.filters ?? []) : said;
  const form = formOf(spoken);
  const own = ownMentions(asking, text, named);
  const [topic] = rankTopics({ spoken, mentions: [...named, ...own.mentions], filters, form });
  const described = findDescribedRecord(
    { text, tokens, explained: [...explained, ...unknowns], spoken, named, topic },
    gazetteer,
  );
  const slips = described.mention ? [] : findTypoMentions({ text, explained, named }, leftover, gazetteer);
  const typos = slips.filter((slip) =>
    unknowns.every((unknown) => !overlaps(slip, [unknown]) || nearlyAll(slip, unknown)),
  );
  // A technology that is described stands before the project that bears its name.
  const kept = described.mention?.kind === 'technology' ? named.filter((one) => !isNamesake(one)) : named;
  const here = [...kept, ...(described.mention ? [described.mention] : []), ...typos];
  const mentions: Mention[] = [
    ...here.map((mention) => (isExcluded(text, mention) ? { ...mention, excluded: true as const } : mention)),
    ...own.mentions,
    ...threadMentions(asking, text, here),
  ];
  const topics = rankTopics({ spoken, mentions, filters, form });
  // "What is there to grasp?" of someone who holds a chain or a county means that one.
  if (topics[0] === 'grasp' && !mentions.some(({ kind }) => PLACES.has(kind))) mentions.push(...standingOf(asking));
  const settled =
    described.mention !== null ||
    described.ambiguities.length > 0 ||
    typos.length > 0 ||
    OF_DOCUMENTS.has(topics[0] as Topic);
  const ofMany = form === 'list' || form === 'count' || form === 'sum' || OF_MANY.test(text);
  const strangers = settled
    ? []
    : ofMany
      ? findStrangers(text, [...explained, ...unknowns], phrases).filter((one) => /[A-Z]/.test(one.text))
      : findStrangers(text, [...explained, ...unknowns], phrases);
  return {
    text,
    language: languageOf(text),
    topics: topicsOf(topics, asking, goesOn),
    asksHow: spoken.some((one) => one.cue.aspect === 'how'),
    speaksOf: speaksOf(spoken),
    aspects: aspectsOf(spoken, topics),
    form,
    mentions,
    ambiguities: [...exact.ambiguities, ...described.ambiguities],
    unknowns: [
      ...unknowns,
      ...strangers,
      ...(described.mention ? [] : findNamedStrangers(text, [...explained, ...unknowns, ...strangers], phrases)),
    ]
      .filter((unknown) => !overlaps(unknown, typos))
      .map((unknown) => ({ kind: unknown.kind, text: unknown.text })),
    period: meant[0]?.period ?? null,
    comparedPeriod: (periods.find((period) => period.held) ?? meant[1])?.period ?? null,
    filters,
    counts: countsOf(text, spoken, filters, form),
    lag: lagOf(text),
    limit: limitOf(text),
    clause: clauseOf(text),
    amount: amountOf(text),
    sum: sumOf(text),
    ownUnresolved: own.unresolved,
    content: contentOf(text, spoken),
    leftover: leftover.filter((word) => !mentions.some((mention) => mention.text.includes(word))),
  };
}

interface FollowUp {
  readonly asking: Asking;
  readonly spoken: readonly Spoken[];
  readonly said: readonly Filter[];
  readonly explained: readonly Span[];
  readonly leftover: readonly string[];
}

/** "And why?": in a thread, a question that names nothing, sets no condition and holds no word of its own. */
function isFollowUp({ asking, spoken, said, explained, leftover }: FollowUp): boolean {
  const narrows = said.length > 0 || explained.length > 0 || leftover.length > 0;
  return asking.thread !== undefined && !narrows && spoken.length <= FEW_PHRASES;
}

const FEW_PHRASES = 2;

/** A question that goes on with the one before asks about the same, under what it says itself. */
function topicsOf(topics: readonly Topic[], { thread }: Asking, goesOn: boolean): readonly Topic[] {
  const before = thread?.topics ?? [];
  if (goesOn) return [...new Set([...topics, ...before])];
  if (topics.length > 0) return topics;
  return before.length > 0 ? before : ['policy'];
}

/** Chinese as soon as Han characters outnumber words in letters. */
export function languageOf(text: string): Language {
  const tokens = tokenise(text);
  const han = tokens.filter((token) => token.han).length;
  const latin = tokens.filter((token) => /[a-z]{2}/.test(token.norm)).length;
  return han > latin ? 'zh' : 'en';
}

const EXCLUDING =
  /(?:除了?|除去|除开|不含|不包括|不算|不在|不是|非)\s*$|\b(?:except|excluding|other than|apart from|outside(?: of)?|not (?:in|from|of)|but not(?: in)?|without)\s+(?:the\s+)?$/i;

/** A name that is named to be left out. */
function isExcluded(text: string, { start, end }: Span): boolean {
  return (
    end > start &&
    (EXCLUDING.test(text.slice(Math.max(0, start - 20), start)) ||
      /^\s*(?:以外|之外)/.test(text.slice(end).replace(/^(?:的|产业)?(?:链|市|县|区)?/, '')))
  );
}

/** 「航空航天产业链」 names a chain that there is not, though 航空航天 alone is a node of another. */
function chainsOfNodes(text: string, named: readonly Mention[]): (Unknown & Span)[] {
  return named.flatMap((mention) => {
    const suffix = /^(?:产业链|链(?![条上长主图接式办]))/.exec(text.slice(mention.end))?.[0];
    if (mention.kind !== 'node' || !suffix || named.some((other) => other.kind === 'chain')) return [];
    const end = mention.end + suffix.length;
    return [{ kind: 'chain' as const, text: text.slice(mention.start, end), start: mention.start, end }];
  });
}

/** Only asks, and says nothing of what is asked for. */
const ASKING =
  /^(?:怎么(?!算)|如何|怎样|什么时候|什么|哪些|哪个|多少|几个?|多长时间|多久|能不能|能否|可否|必须|最多|后面|接下来|下一步|咋).*$|^(?:how (?:long|many|much|often|soon|fast|quickly|late)|when|what|which|who|whom).*$/i;

/** The text without short phrases of the lexicon that only ask; the whole text when little else is left. */
function contentOf(text: string, spoken: readonly Spoken[]): string {
  const asking = spoken.filter(
    (one) => one.end - one.start <= 14 && ASKING.test(text.slice(one.start, one.end)) && !one.cue.filter,
  );
  const left = masked(text, asking).replace(/\s+/g, ' ').trim();
  return left.replace(/[^\p{L}\p{N}]/gu, '').length >= 4 ? left : text;
}

/** Names that tell whose work is asked for. */
const PLACES: ReadonlySet<MentionKind> = new Set(['chain', 'county', 'unit', 'enterprise', 'park', 'project', 'node']);

/** Topics that a phrase speaks for by itself. */
function speaksOf(spoken: readonly Spoken[]): Topic[] {
  const weights = spoken.flatMap(({ cue }) => Object.entries(cue.topics ?? {}) as [Topic, number][]);
  return [...new Set(weights.filter(([, weight]) => weight >= 2).map(([topic]) => topic))];
}

/** Kinds of names that are made of common words; what their words would say elsewhere counts for nothing inside them. */
const MADE_OF_WORDS: ReadonlySet<MentionKind> = new Set(['chain', 'county', 'enterprise', 'targetEnterprise', 'park']);

/** 变电 says nothing of power supply in 输变电链. */
function insideName(span: Span, named: readonly Mention[]): boolean {
  return named.some(
    (mention) =>
      MADE_OF_WORDS.has(mention.kind) &&
      span.start >= mention.start &&
      span.end <= mention.end &&
      span.end - span.start < mention.end - mention.start,
  );
}

/** A phrase that spans half the question explains its first word and its last two, not all that stands between them. */
function explainedBy({ start, end }: Span, text: string): Span[] {
  if (end - start <= LONGEST_PHRASE) return [{ start, end }];
  const words = text.slice(start, end);
  const first = /^[\w'’-]+|^./u.exec(words)?.[0].length ?? 0;
  const last = /(?:[\w'’-]+\s+)?[\w'’-]+$|.$/u.exec(words)?.[0].length ?? 0;
  return [
    { start, end: start + first },
    { start: end - last, end },
  ];
}

function spansOf(text: string, words: string): Span[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

/** A slip of the pen explains a name only when it accounts for nearly all of it. */
function nearlyAll(slip: Span, name: Span): boolean {
  return slip.end - slip.start >= name.end - name.start - 2;
}
