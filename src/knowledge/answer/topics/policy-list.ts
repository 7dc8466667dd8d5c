import type { DocumentRow } from '../../../store/types.js';
import { ENGLISH_STOP_WORDS } from '../../search/stop-words.js';
import type { Hit } from '../../search/types.js';
import { holdsNowOrSoon, standingOn } from '../../standing.js';
import type { Passage } from '../../types.js';
import type { Mention, MentionKind } from '../question.js';
import type { Draft, TopicContext } from '../topic.js';
import { terms, tokenise } from '../understand/tokens.js';
import { closestNote, leadingSentence, passageOf, standingNote, titleSpeaksOf } from './passages.js';
import { quoted } from './quoted.js';

/** A document, by the passage and the sentence that tell it. */
type Told = Pick<Hit, 'passage' | 'sentence'>;

/** The documents that answer, the first of them as they are shown, and how many there are. */
interface Found {
  readonly shown: readonly Told[];
  readonly count: number;
  /** Whether they surely speak of what is asked. */
  readonly sure: boolean;
}

/** What a person calls a policy, the first of them most; a document of a kind that nobody has described stands after them. */
const KINDS = ['policy', 'rules', 'notice', 'guide', 'plan'];
/** Tell of policies, but are none. */
const NO_POLICIES = new Set(['digest', 'minutes', 'report', 'register', 'assessment', 'practice', 'enterprise-plan']);

const DOCUMENTS = 7;
/** How many passages tell which documents speak of a theme. */
const PASSAGES = 60;
const BEST = 3;
/** A document that says less than this share of what the best one says, and does not name it in its title, is about something else. */
const SPEAKS = 0.4;
/** From here on a passage speaks of the theme; between the two it is the closest that was found. */
const SURE = 0.5;
const CLOSEST = 0.35;
/** A word that more titles hold than this share names none of them. */
const COMMON = 0.3;

const LEAD_ZH = '^(?:请问)?(?:现在|目前|市里|全市|我市|我们)*(?:还|都)*';
const POLICIES_ZH = '(?:方面|领域)?的?(?:政策文件|政策|文件)';
const THEME_EN =
  '(?: (?:on|for|about|concerning|regarding|that supports?|supporting) (?:the )?(?<theme>[\\w -]{2,40}?))?[?.]?$';

/** Questions for the documents themselves, with nothing but what they are about; who asks what they give is told by their clauses. */
const ASKED: readonly RegExp[] = [
  new RegExp(
    `${LEAD_ZH}(?:有没有|有哪些|有什么|哪些|什么)(?<theme>[^，,。;；]{0,14}?)${POLICIES_ZH}(?:吗|是有效的|有效)?[？?。]?$`,
    'u',
  ),
  new RegExp(`${LEAD_ZH}(?<theme>[^，,。;；]{0,14}?)${POLICIES_ZH}(?:都?有(?:哪些|什么)|有吗|有没有)[？?。]?$`, 'u'),
  new RegExp(
    `^(?:请问)?(?<before>[^，,。;；]{2,14}?)(?:现在|目前|都|还)*有(?:没有|哪些|什么)(?<theme>[^，,。;；]{0,10}?)${POLICIES_ZH}吗?[？?。]?$`,
    'u',
  ),
  new RegExp(
    `^(?:which|what|list|show)(?: me| all| the)* ?(?<before>[\\w -]{0,30}?) ?(?:policy documents|policies)(?: (?:are there|do we have|exist|are (?:now )?(?:in force|valid)))?${THEME_EN}`,
    'iu',
  ),
  new RegExp(
    `^(?:is|are) there (?:any|an|a)\\b(?<before>[\\w -]{0,30}?) (?:policy documents?|policy|policies)${THEME_EN}`,
    'iu',
  ),
];

/** Asks for documents by their days, standing, label or level, or for what is left over: no list by theme tells that. */
const OTHERWISE =
  /废止|失效|过期|作废|替代|今年|去年|明年|本月|上月|\d{4}|最新|最近|新出|(?<!创)新的?政策|内部|草案|国家|中央|上级|省里|全省|[省市县区]级|除|以外|之外|\b(?:superseded|repealed|expired|draft|internal|new (?:polic|documents)\w*|newest|latest|recent|this year|last year|national|provincial|except|besides|other than)\b/iu;

/** What there is for one record or place is told by what it may apply for, not by titles. */
const RECORDS: ReadonlySet<MentionKind> = new Set([
  'document',
  'enterprise',
  'targetEnterprise',
  'project',
  'problem',
  'task',
  'county',
  'park',
  'unit',
]);

/** Before a theme. */
const LEADING = /^(?:支持|鼓励|扶持|关于|涉及|针对)(?=.)/u;
/** Words that narrow nothing when they stand alone. */
const NARROWS_NOTHING =
  /^(?:支持|鼓励|扶持|优惠|惠企|奖补|好|相关|有关|具体|主要|重要|现行|有效|现行有效|在用|和|与|及|以及|、|本链|我链|的|valid|current|our|the|and|or|of|chains?|industrial)$/iu;

/** Which policies there are, about a theme, of a chain or at all: each with its number and the sentence that tells best what it says. */
export async function answerPolicyList(context: TopicContext): Promise<Draft | null> {
  const theme = themeOf(context);
  if (theme === null) return null;
  const all = await policiesOf(context);
  if (theme !== '') return aboutTheme(context, theme, await about(context, theme, all));
  const chains = chainsNamed(context).map(({ id }) => id);
  const ofChains = all.filter(({ chainIds }) => chains.some((id) => chainIds.includes(id)));
  const general = all.filter(({ chainIds }) => chainIds.length === 0);
  const { shown, count } = await inOrder(context, chains.length === 0 ? all : ofChains.length > 0 ? ofChains : general);
  if (shown.length === 0) return { kind: 'refused', missing: [none(context, theme)] };
  return {
    other: shown.map((one) => quoted(context, one, one.sentence)),
    missing: [
      ...shown.flatMap(({ passage }) => standingNote(context, passage)),
      ...more(context, theme, count - shown.length),
      ...(chains.length > 0 ? [ofChainsNote(context, ofChains.length > 0)] : []),
    ],
    order: context.say({
      en: 'policies before rules, notices, guides and plans, the newest first',
      zh: '先政策，后办法、通知、指引、方案；同类按发文日期由新到旧',
    }),
  };
}

function aboutTheme(context: TopicContext, theme: string, { shown, count, sure }: Found): Draft {
  if (shown.length === 0) return { kind: 'refused', missing: [none(context, theme)] };
  return {
    ...(!sure && { kind: 'partial' as const }),
    other: shown.map((one) => quoted(context, one)),
    missing: [
      ...shown.flatMap(({ passage }) => standingNote(context, passage)),
      ...more(context, theme, count - shown.length),
      ...(sure ? [] : [closestNote(context)]),
    ],
    order: context.say({
      en: 'documents that name it in their title first, then those that say most of it',
      zh: '标题写明的在前，其余按涉及多少排列',
    }),
  };
}

/** What is in force or will be. */
async function policiesOf({ store, scope, today }: TopicContext): Promise<DocumentRow[]> {
  const documents = await store.documents(scope);
  return documents.filter((one) => holdsNowOrSoon(standingOn(one, today)) && !NO_POLICIES.has(one.kind));
}

/** The chains of this question; one that a thread was about before narrows no list. */
function chainsNamed({ question: { mentions } }: TopicContext): readonly Mention[] {
  return mentions.filter(({ kind, how }) => kind === 'chain' && how !== 'thread');
}

/** What the documents that are asked for are about besides a chain; empty when all are meant, null when something else is asked. */
function themeOf(context: TopicContext): string | null {
  const { text, mentions } = context.question;
  const groups = ASKED.map((pattern) => pattern.exec(text.trim())?.groups).find(Boolean);
  if (groups === undefined || OTHERWISE.test(text) || /^(?:这|那|该|此)|\b(?:this|that)\b(?! support)/i.test(text))
    return null;
  if (mentions.some(({ kind, excluded, how }) => excluded || (RECORDS.has(kind) && how !== 'thread'))) return null;
  const asked = [groups.before ?? '', groups.theme ?? ''].join(' ');
  const besides = chainsNamed(context).reduce((rest, { text: name }) => withoutChain(rest, name), asked);
  const words = besides.replace(/[、和与及]/gu, ' ').split(/\s+/);
  return words
    .filter((word) => word !== '' && !NARROWS_NOTHING.test(word))
    .map((word) => word.replace(LEADING, ''))
    .join(' ');
}

function withoutChain(text: string, name: string): string {
  const at = text.indexOf(name);
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + name.length).replace(/^(?:产业链|链)/u, ' ')}`;
}

/** Policies before rules, notices, guides and plans, the newest first; each with the sentence that tells what it is for. */
async function inOrder(context: TopicContext, documents: readonly DocumentRow[]): Promise<Omit<Found, 'sure'>> {
  const place = ({ kind }: DocumentRow) => (KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length);
  const newest = (left: DocumentRow, right: DocumentRow) => (right.issuedOn ?? '').localeCompare(left.issuedOn ?? '');
  const ordered = [...documents].sort((left, right) => place(left) - place(right) || newest(left, right));
  return { shown: await byPurpose(context, ordered, DOCUMENTS), count: documents.length };
}

/** So many of the documents, each by what it is for. */
async function byPurpose(context: TopicContext, documents: readonly DocumentRow[], most: number): Promise<Told[]> {
  const told: Told[] = [];
  for (const document of documents) {
    if (told.length >= most) break;
    const [first] = await context.store.chunks(context.scope, { documentId: document.id });
    if (first) told.push({ passage: passageOf(context, document, first), sentence: purposeOf(first) });
  }
  return told;
}

/** What a document is for stands below those to whom it is addressed. */
function purposeOf({ text }: Pick<Passage, 'text'>): string {
  const lines = text.trim().split('\n');
  return leadingSentence({ text: lines.find((line) => !/[：:]$/.test(line.trim())) ?? text });
}

/** The documents that name the theme in their title, then those that say most of it. */
async function about(context: TopicContext, theme: string, documents: readonly DocumentRow[]): Promise<Found> {
  const hits = await context.search.find({
    text: theme,
    language: context.language,
    label: context.scope.label,
    limit: PASSAGES,
    filters: { documentIds: documents.map(({ id }) => id) },
  });
  const telling = tellingOf(theme, documents);
  const named = new Set(
    documents.filter((one) => telling.some((term) => titleSpeaksOf(one, term))).map(({ id }) => id),
  );
  const sure = named.size > 0 || hits.some(({ normalised }) => normalised >= SURE);
  const fitting = hits.filter(({ normalised }) => normalised >= (sure ? SURE : CLOSEST));
  const saying = documents.flatMap(({ id }) => {
    const own = (named.has(id) ? hits : fitting).filter(({ passage }) => passage.documentId === id).slice(0, BEST);
    return own[0] ? [{ id, best: own[0], sum: own.reduce((sum, { score }) => sum + score, 0) }] : [];
  });
  const most = Math.max(...saying.map(({ sum }) => sum));
  const bySum = saying.toSorted((left, right) => right.sum - left.sum);
  const titled = bySum.filter(({ id }) => named.has(id));
  const others = bySum.filter(({ id, sum }) => !named.has(id) && sum >= SPEAKS * most);
  // A title may name the theme in other words than the text, which then is found by none of its passages.
  const unfound = documents.filter(({ id }) => named.has(id) && !titled.some((one) => one.id === id));
  const purposes = await byPurpose(context, unfound, DOCUMENTS - titled.length);
  const told = (found: typeof saying) => found.map(({ best }): Told => best);
  const shown = [...told(titled), ...purposes, ...told(others)].slice(0, DOCUMENTS);
  return { shown, count: named.size + others.length, sure };
}

/** The words of a theme that tell titles apart. */
function tellingOf(theme: string, documents: readonly DocumentRow[]): string[] {
  const held = (term: string) => documents.filter((one) => titleSpeaksOf(one, term)).length;
  return terms(tokenise(theme)).filter(
    (term) => !ENGLISH_STOP_WORDS.has(term) && held(term) <= Math.max(1, COMMON * documents.length),
  );
}

function none(context: TopicContext, theme: string): string {
  return theme === ''
    ? context.say({
        en: 'You may read no policy that is in force. Whom to ask: the city industrial promotion office (市工业推进办).',
        zh: '您可查阅的文件中没有现行政策。可询问：市工业推进办。',
      })
    : context.say({
        en: `Among the policies in force that you may read, none was found that writes of “${theme}”. Whom to ask: the city industrial promotion office (市工业推进办).`,
        zh: `您可查阅的现行政策中，没有找到写明“${theme}”的文件。可询问：市工业推进办。`,
      });
}

function ofChainsNote(context: TopicContext, own: boolean): string {
  return own
    ? context.say({
        en: 'Policies that hold for all chains are not repeated here; ask “Which policies are in force?”.',
        zh: '适用于各条链的政策未在此重复列出；可询问“现在有效的政策有哪些”。',
      })
    : context.say({
        en: 'This chain has no document of its own that you may read; these hold for all chains.',
        zh: '您可查阅的文件中，没有该产业链单独的政策文件；以上适用于各条链。',
      });
}

function more(context: TopicContext, theme: string, count: number): string[] {
  if (count <= 0) return [];
  const advice = context.say(
    theme === ''
      ? { en: 'ask for a theme, such as “Which policies are there on land?”', zh: '可按主题询问，例如“有哪些土地政策”' }
      : { en: 'say more exactly what they should be about', zh: '可把主题说得更具体' },
  );
  return [
    context.say({
      en: `${count} more documents in force are not listed here; ${advice}.`,
      zh: `另有${count}份现行文件未列出；${advice}。`,
    }),
  ];
}
