import type { DocumentRow } from '../../../store/types.js';
import type { Hit } from '../../search/types.js';
import { type Standing, standingOn } from '../../standing.js';
import type { Passage } from '../../types.js';
import type { MentionKind } from '../question.js';
import type { Draft, TopicContext } from '../topic.js';
import { terms, tokenise } from '../understand/tokens.js';
import { leadingSentence, passageOf, standingNote, titleSpeaksOf } from './passages.js';
import { quoted } from './quoted.js';
import { mentioned } from './selection.js';

/** A document, by the passage and the sentence that tell it. */
type Told = Pick<Hit, 'passage' | 'sentence'>;

/** What a person calls a policy, the first of them most; a document of a kind that nobody has described stands after them. */
const KINDS = ['policy', 'rules', 'notice', 'guide', 'plan'];
/** Tell of policies, but are none. */
const NO_POLICIES = new Set(['digest', 'minutes', 'report', 'register', 'assessment', 'practice', 'enterprise-plan']);

const HOLDS_NOW_OR_SOON: ReadonlySet<Standing> = new Set(['IN_FORCE', 'NOT_YET']);

const DOCUMENTS = 7;
/** How many passages tell what a document speaks of. */
const PASSAGES = 60;
const BEST = 3;
/** A document that says less than this share of what the best one says, and does not name it in its title, is about something else. */
const SPEAKS = 0.4;
/** A passage that holds less of the theme than this is about something else. */
const HOLDS = 0.35;

const RECORDS: ReadonlySet<MentionKind> = new Set([
  'document',
  'enterprise',
  'targetEnterprise',
  'project',
  'problem',
  'task',
]);

/** Questions for the documents themselves, with nothing but what they are about; who asks what they give is told by their clauses. */
const ASKED: readonly RegExp[] = [
  /^(?:请问)?(?:现在|目前|市里|全市|我市|我们)*(?:还|都)*(?:有没有|有哪些|有什么|哪些|什么)(?<theme>[^，,。;；]{0,14}?)(?:方面|领域)?的?(?:政策|政策文件|文件)(?:吗|是有效的|有效)?[？?。]?$/u,
  /^(?:请问)?(?:现在|目前|市里|全市|我市|我们)*(?<theme>[^，,。;；]{0,14}?)(?:方面|领域)?的?(?:政策|政策文件|文件)(?:都?有(?:哪些|什么)|有吗|有没有)[？?。]?$/u,
  /^(?:请问)?(?<before>[^，,。;；]{2,14}?)(?:现在|目前)?(?:都|还)?有(?:哪些|什么)(?<theme>[^，,。;；]{0,10}?)(?:方面|领域)?的?(?:政策|政策文件|文件)[？?。]?$/u,
  /^(?:which|what|list|show)(?: me| all| the)* ?(?<before>[\w -]{0,30}?) ?(?:policy documents|policies)(?: (?:are there|do we have|exist|are (?:now )?(?:in force|valid)))?(?: (?:on|for|about|concerning|regarding|that support|supporting) (?:the )?(?<theme>[\w -]{2,40}?))?[?.]?$/iu,
  /^(?:is|are) there (?:any|an|a)\b(?<before>[\w -]{0,30}?) (?:policy documents?|policy|policies)(?: (?:on|for|about|concerning|regarding|that supports?|supporting) (?:the )?(?<theme>[\w -]{2,40}?))?[?.]?$/iu,
];

const SAYING_NOTHING =
  /支持|鼓励|扶持|关于|涉及|针对|现行|有效|在用|(?:产业)?链|本链|我们|\b(?:valid|current|the|our|industrial chain|chain)\b/giu;

/** Which policies there are, about a theme or at all: each with its number and the sentence that tells best what it says. */
export async function answerPolicyList(context: TopicContext): Promise<Draft | null> {
  const theme = themeOf(context);
  if (theme === null || namesRecord(context)) return null;
  const documents = await policiesFor(context, theme);
  const told = theme === '' ? await inOrder(context, documents) : await about(context, theme, documents);
  if (told.length === 0) return { kind: 'refused', missing: [none(context, theme)] };
  const shown = told.slice(0, DOCUMENTS);
  const rest = (theme === '' ? documents.length : told.length) - shown.length;
  return {
    other: shown.map((one) => quoted(context, one, theme === '' ? one.sentence : undefined)),
    missing: [
      ...shown.flatMap(({ passage }) => standingNote(context, passage)),
      ...(rest > 0 ? [more(context, rest)] : []),
      ...(theme === '' && mentioned(context, 'chain').length > 0 ? [forAllChains(context)] : []),
    ],
    order: orderWords(context, theme === ''),
  };
}

/** What there is for one record is told by what it may apply for, not by titles. */
function namesRecord({ question: { text, mentions } }: TopicContext): boolean {
  return /^(?:这|那|该|此)|\b(?:this|that)\b/i.test(text) || mentions.some(({ kind }) => RECORDS.has(kind));
}

/** What is in force today or will be, of the chain that is named where nothing else is asked. */
async function policiesFor(context: TopicContext, theme: string): Promise<DocumentRow[]> {
  const chains = theme === '' ? mentioned(context, 'chain') : [];
  return (await context.store.documents(context.scope)).filter(
    (document) =>
      HOLDS_NOW_OR_SOON.has(standingOn(document, context.today)) &&
      !NO_POLICIES.has(document.kind) &&
      (chains.length === 0 || document.chainIds.some((id) => chains.includes(id))),
  );
}

/** What the documents that are asked for are about besides a chain; empty when all are meant, null when something else is asked. */
function themeOf({ question: { text, mentions } }: TopicContext): string | null {
  for (const pattern of ASKED) {
    const groups = pattern.exec(text.trim())?.groups;
    if (groups === undefined) continue;
    const chains = mentions.filter(({ kind, how }) => kind === 'chain' && how !== 'thread' && how !== 'asker');
    const theme = chains.reduce(
      (rest, chain) => rest.replace(chain.text, ' '),
      `${groups.before ?? ''} ${groups.theme ?? ''}`,
    );
    return theme.replace(SAYING_NOTHING, ' ').trim();
  }
  return null;
}

/** Policies before rules, notices, guides and plans, the newest first, as many as are shown; each with the sentence that tells what it is for. */
async function inOrder(context: TopicContext, documents: readonly DocumentRow[]): Promise<Told[]> {
  const place = ({ kind }: DocumentRow) => (KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length);
  const newest = (left: DocumentRow, right: DocumentRow) => (right.issuedOn ?? '').localeCompare(left.issuedOn ?? '');
  const ordered = [...documents].sort((left, right) => place(left) - place(right) || newest(left, right));
  const told: Told[] = [];
  for (const document of ordered) {
    if (told.length === DOCUMENTS) break;
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
async function about(context: TopicContext, theme: string, documents: readonly DocumentRow[]): Promise<Told[]> {
  const hits = await context.search.find({
    text: theme,
    language: context.language,
    label: context.scope.label,
    limit: PASSAGES,
    filters: { documentIds: documents.map(({ id }) => id) },
  });
  const fitting = hits.filter(({ normalised }) => normalised >= HOLDS);
  const asked = terms(tokenise(theme));
  const told = documents.flatMap((document) => {
    const own = fitting.filter(({ passage }) => passage.documentId === document.id).slice(0, BEST);
    const named = asked.some((term) => titleSpeaksOf(document, term)) ? 1 : 0;
    return own[0] ? [{ best: own[0], named, sum: own.reduce((sum, { score }) => sum + score, 0) }] : [];
  });
  const most = Math.max(...told.map(({ sum }) => sum));
  return told
    .filter(({ named, sum }) => named > 0 || sum >= SPEAKS * most)
    .sort((left, right) => right.named - left.named || right.sum - left.sum)
    .map(({ best }) => best);
}

function orderWords(context: TopicContext, all: boolean): string {
  return all
    ? context.say({
        en: 'policies before rules, notices, guides and plans, the newest first',
        zh: '先政策，后办法、通知、指引、方案；同类按发文日期由新到旧',
      })
    : context.say({
        en: 'documents that name it in their title first, then those that say most of it',
        zh: '标题写明的在前，其余按涉及多少排列',
      });
}

function none(context: TopicContext, theme: string): string {
  const office = context.names.of('office');
  return context.say({
    en: `No policy in force that you may read speaks of ${theme === '' ? 'this' : `“${theme}”`}. Whom to ask: ${office}.`,
    zh: `您可查阅的现行政策中，没有${theme === '' ? '这方面的' : `关于“${theme}”的`}内容。可询问：${office}。`,
  });
}

function forAllChains(context: TopicContext): string {
  return context.say({
    en: 'Policies that hold for all chains are not repeated here; ask “Which policies are in force?”.',
    zh: '适用于各条链的政策未在此重复列出；可询问“现在有效的政策有哪些”。',
  });
}

function more(context: TopicContext, count: number): string {
  return context.say({
    en: `${count} more documents in force are not listed here; ask for a theme, such as “policies on land”.`,
    zh: `另有${count}份现行文件未列出；可按主题询问，例如“有哪些土地政策”。`,
  });
}
