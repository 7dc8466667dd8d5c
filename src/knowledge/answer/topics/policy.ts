import { fold } from '../../../lib/text.js';
import type { Hit } from '../../search/types.js';
import type { Passage, Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { answerClause } from './clause.js';
import { closestNote, leadingSentence, passageOf, policyPoint, quoteOf, standingNote } from './passages.js';
import { answerPolicyList } from './policy-list.js';
import { quoted } from './quoted.js';
import { mentioned } from './selection.js';
import { answerWho } from './who.js';

/** From here on a passage answers; between the two it is the closest that was found; below nothing is said. */
const ANSWERS = 0.5;
const CLOSEST = 0.27;
/** A question that speaks of a ledger more than of a document needs a surer passage. */
const FALLBACK = 0.62;
const POINTS = 4;
/** The id of a row's passage, and in it that of its table. */
const TABLE_ROW = /^(.+#t\d+)r\d+$/;
/** A section of more items than these is told by the items that fit. */
const SECTION = 7;
/** A passage whose score falls below this share of the best one is not shown. */
const RUNNER_UP = 0.55;

/** What policies, rules and plans say, each point with its clause and its sentence word for word. */
export async function answerPolicy(context: TopicContext): Promise<Draft | null> {
  const asksByItself = (await answerClause(context)) ?? (await answerPolicyList(context));
  if (asksByItself) return asksByItself;
  const documentIds = mentioned(context, 'document');
  const asked = context.question.topics.slice(0, 2).includes('policy') || documentIds.length > 0;
  const hits = await passagesFor(context, documentIds);
  const named = hits.filter((hit) => namesAll(context, hit.passage, asked) && coversYear(context, hit.passage));
  const ofLists = documentIds.length === 0 && !ASKS_HOW.test(context.question.text);
  const fitting = ofLists ? await beyondLists(context, named) : named;
  const best = fitting[0];
  const floor = asked ? (documentIds.length > 0 ? CLOSEST * 0.6 : CLOSEST) : FALLBACK;
  if (!best || strength(best) < floor) return null;
  // The passages of two questions in one come from two searches, whose scores cannot be compared.
  const several = partsOf(context.question.text).length > 1;
  const kept = fitting
    .filter((hit) => strength(hit) >= Math.max(floor, Math.min(1, strength(best)) * 0.55))
    .filter((hit) => several || hit.score >= best.score * RUNNER_UP || strength(hit) >= ANSWERS)
    .slice(0, POINTS);
  const other =
    (await wholeSection(context, kept)) ?? ownLanguageFirst(context, kept).map((hit) => quoted(context, hit));
  const standing = kept.flatMap((hit) => standingNote(context, hit.passage));
  const who = context.question.topics.slice(0, 3).includes('who') ? await answerWho(context) : null;
  const closest = strength(best) < ANSWERS && documentIds.length === 0;
  return {
    other: [...other, ...(who?.other ?? [])],
    missing: [...new Set([...standing, ...(closest ? [closestNote(context)] : [])])],
    ...(closest && { kind: 'partial' as const }),
  };
}

/** Whether the documents hold a passage that surely answers the question. */
export async function answersWell(context: TopicContext): Promise<boolean> {
  const [best] = await passagesFor(context, []);
  return best !== undefined && strength(best) >= ANSWERS;
}

/** What is found for the question as it stands; for its bare content when that finds nothing sure. */
async function passagesFor(context: TopicContext, documentIds: readonly string[]): Promise<readonly Hit[]> {
  const { text, content } = context.question;
  const find = (words: string) =>
    context.search.find({
      text: words,
      language: context.language,
      label: context.scope.label,
      limit: 12,
      ...(documentIds.length > 0 && {
        filters: { documentIds, statuses: ['IN_FORCE', 'NOT_YET', 'SUPERSEDED', 'REPEALED', 'DRAFT'] },
      }),
    });
  const whole = await find(text);
  const parts = await Promise.all(partsOf(text).map(find));
  if (parts.length > 1) return merged(whole, parts);
  if (content === text || (whole[0] && strength(whole[0]) >= ANSWERS)) return whole;
  const bare = await find(content);
  return bare[0] && (!whole[0] || strength(bare[0]) > strength(whole[0])) ? orderedByBoth(bare, whole) : whole;
}

/** What the bare words find, by what it is to them and to the question as it stands, whose other words may tell two passages apart. */
function orderedByBoth(bare: readonly Hit[], whole: readonly Hit[]): Hit[] {
  const shares = [bare, whole].map((hits) => {
    const best = hits[0]?.score || 1;
    return new Map(hits.map(({ passage, score }) => [passage.id, score / best]));
  });
  const shared = ({ passage }: Hit) => shares.reduce((sum, share) => sum + (share.get(passage.id) ?? 0), 0);
  return [...bare].sort((left, right) => shared(right) - shared(left));
}

const ASKS = /几|多少|什么|啥|哪|怎么|如何|多久|吗|\b(?:how|what|which|who|when|must|may|can)\b/i;

/** Asks how something is done, not which one of a list. */
const ASKS_HOW = /怎么|怎样|如何|多久|什么时候|\bhow\b|\bwhen\b/i;
/** What is to be chosen from a list: "which experts", 「哪些专家」, 「有没有……的专家」. */
const LISTED =
  /(?:哪些|哪位|哪几[个位])(\p{Script=Han}{2})|有没有.*的?(\p{Script=Han}{2})吗?[？?。]?$|^(?:which|(?:is|are) there (?:any|an?)) (\w+)/iu;

/** Two questions about one thing: "how often does one apply, and which papers are needed" asks for two passages. */
function partsOf(text: string): string[] {
  const parts = text
    .split(/[，,；;。？?]|\band\b(?=\s+(?:what|which|how|who|when)\b)/i)
    .map((part) => part.trim())
    .filter((part) => part.length >= 5);
  if (parts.length !== 2 || !parts.every((part) => ASKS.test(part))) return [];
  const [first = '', second = ''] = parts;
  const about = first.slice(0, ASKS.exec(first)?.index || first.length);
  return [first, `${about} ${second}`];
}

/** The best of each part first, then what fits the question as a whole. */
function merged(whole: readonly Hit[], parts: readonly (readonly Hit[])[]): Hit[] {
  const heads = parts.flatMap((hits) =>
    hits.slice(0, 2).filter((hit, index) => strength(hit) >= (index === 0 ? CLOSEST : ANSWERS)),
  );
  const ids = new Set<string>();
  return [...heads, ...whole].filter((hit) => !ids.has(hit.passage.id) && ids.add(hit.passage.id));
}

/** Of passages that surely answer, those that the asker reads without a dictionary go first. */
function ownLanguageFirst({ language }: TopicContext, hits: readonly Hit[]): Hit[] {
  const own = (hit: Hit) => hit.passage.language === language && strength(hit) >= ANSWERS;
  return [...hits.filter(own), ...hits.filter((hit) => !own(hit))];
}

/** How surely a passage answers: what share of the question it and its best sentence cover. */
function strength(hit: Hit): number {
  return Math.max(hit.normalised, hit.sentenceCoverage * 0.9);
}

/** Records that the question names must stand in the passage, unless the question plainly asks for policies that anyone may use. */
function namesAll(context: TopicContext, passage: Passage, asked: boolean): boolean {
  const ofOne = isOfOneEnterprise(context, passage);
  if (ofOne && !context.question.mentions.some(({ kind }) => kind === 'enterprise')) return false;
  const words = `${passage.title} ${passage.headingPath.join(' ')} ${passage.text}`;
  return context.question.mentions
    .filter(
      (mention) =>
        ['enterprise', 'project', 'targetEnterprise', 'park', 'problem', 'task'].includes(mention.kind) &&
        mention.how !== 'thread',
    )
    .every((mention) => {
      const entry = context.names.get(mention.id);
      const forms = entry ? [entry.nameZh, entry.nameEn, ...entry.aliases, mention.text] : [mention.text];
      if (forms.some((form) => form.length > 1 && words.includes(form))) return true;
      return asked && mention.kind === 'enterprise' && !ofOne;
    });
}

/** What is laid down for all holds for whoever is named; the plan of one enterprise says nothing of others, unless it is asked for itself. */
function isOfOneEnterprise({ question, known }: TopicContext, { title, documentId }: Passage): boolean {
  if (question.mentions.some(({ kind, id }) => kind === 'document' && id === documentId)) return false;
  return known.some(
    ({ kind, nameZh, nameEn, aliases }) =>
      kind === 'enterprise' && [nameZh, nameEn, ...aliases].some((name) => name.length > 2 && title.includes(name)),
  );
}

/** A year that the question writes out must be one that the document speaks of or holds in. */
function coversYear(context: TopicContext, passage: Passage): boolean {
  const years = context.question.text.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? [];
  const words = `${passage.title} ${passage.number ?? ''} ${passage.headingPath.join(' ')} ${passage.text} ${passage.issuedOn ?? ''} ${passage.effectiveOn ?? ''}`;
  return years.every((year) => words.includes(year));
}

/**
 * What a list says of one thing says nothing of another: a row that half fits by words which most of its rows hold is left out, and
 * with it every other passage that half fits by no more than those words. Who asks which one of the list, by what its title names,
 * wants neither a passage that says no more than that, nor one that half fits and does not speak of it.
 */
async function beyondLists(context: TopicContext, hits: readonly Hit[]): Promise<readonly Hit[]> {
  const half = hits.filter((hit) => strength(hit) < ANSWERS);
  const rows = half.filter(({ passage }) => TABLE_ROW.test(passage.id));
  const tables = await tablesOf(context, rows);
  const loose = rows.filter(
    (hit) => !isToldApart(hit, tellingTerms(hit), tables.get(parentOf(hit.passage.id) ?? '') ?? []),
  );
  if (loose.length === 0) return hits;
  const common = new Set(loose.flatMap(tellingTerms));
  const listed = LISTED.exec(context.question.text.trim())?.slice(1).find(Boolean)?.toLowerCase() ?? '';
  const isTitled = (term: string) => loose.some(({ passage }) => fold(passage.title).includes(term));
  const asksWhich = [...common].some((term) => listed.startsWith(term) && isTitled(term));
  return hits.filter((hit) => {
    const terms = tellingTerms(hit);
    const saysMore = terms.some((term) => !common.has(term));
    if (!half.includes(hit)) return saysMore || !asksWhich;
    return saysMore && (!asksWhich || terms.some((term) => common.has(term)));
  });
}

/** Words that ask, and words for whom something is meant, as search stems them: they say nothing of what it is. */
// cspell:words enterpris compani
const SAYING_NOTHING = new Set([
  '没有',
  '方面',
  '企业',
  '公司',
  '项目',
  '帮',
  '帮忙',
  '帮助',
  '懂',
  '擅长',
  '熟悉',
  'enterpris',
  'compani',
  'project',
  'help',
]);

function tellingTerms({ explanation }: Hit): readonly string[] {
  return explanation.terms.filter((term) => !SAYING_NOTHING.has(term));
}

/** The rows of the tables that these stand in, by the table's id; each document is read once. */
async function tablesOf({ store, scope }: TopicContext, rows: readonly Hit[]): Promise<ReadonlyMap<string, string[]>> {
  const tables = new Map(rows.map(({ passage }) => [parentOf(passage.id) ?? '', [] as string[]]));
  for (const documentId of new Set(rows.map(({ passage }) => passage.documentId)))
    for (const { id, text } of await store.chunks(scope, { documentId }))
      tables.get(parentOf(id) ?? '')?.push(fold(text));
  return tables;
}

/** Whether a row holds a word of the question that most rows of its table do not. */
function isToldApart({ passage }: Hit, terms: readonly string[], rows: readonly string[]): boolean {
  const own = fold(passage.text);
  const holding = (term: string) => rows.filter((row) => row.includes(term)).length;
  return terms.some((term) => own.includes(term) && holding(term) * 2 <= rows.length);
}

/** A list that a section gives item by item is told whole and in its order, not by the items that the words hit. */
async function wholeSection(context: TopicContext, kept: readonly Hit[]): Promise<Point[] | null> {
  const parents = kept.map((hit) => parentOf(hit.passage.id));
  const [parent] = parents;
  if (context.question.form !== 'list' || !parent || parents.filter((one) => one === parent).length < 2) return null;
  const documentId = (kept[0] as Hit).passage.documentId;
  const document = (await context.store.documents(context.scope)).find((row) => row.id === documentId);
  const chunks = await context.store.chunks(context.scope, { documentId });
  const items = chunks.filter((chunk) => parentOf(chunk.id) === parent);
  if (!document || items.length > SECTION) return null;
  const others = kept.filter((hit) => parentOf(hit.passage.id) !== parent).map((hit) => quoted(context, hit));
  return [
    ...items.map((chunk) => {
      const passage = passageOf(context, document, chunk);
      return policyPoint(context, passage, quoteOf(passage, leadingSentence(passage)));
    }),
    ...others,
  ];
}

function parentOf(id: string): string | null {
  return (/^(.+#.+)\.\w+$/.exec(id) ?? TABLE_ROW.exec(id))?.[1] ?? null;
}
