import type { Hit } from '../../search/types.js';
import type { Passage, Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { answerClause } from './clause.js';
import { policyPoint, supersededNote } from './passages.js';
import { mentioned } from './selection.js';
import { answerWho } from './who.js';

/** From here on a passage answers; between the two it is the closest that was found; below nothing is said. */
const ANSWERS = 0.5;
const CLOSEST = 0.27;
/** A question that speaks of a ledger more than of a document needs a surer passage. */
const FALLBACK = 0.62;
const POINTS = 3;
/** A passage whose score falls below this share of the best one is not shown. */
const RUNNER_UP = 0.65;

/** What policies, rules and plans say, each point with its clause and its sentence word for word. */
export async function answerPolicy(context: TopicContext): Promise<Draft | null> {
  const clause = await answerClause(context);
  if (clause) return clause;
  const documentIds = mentioned(context, 'document');
  const asked = context.question.topics.slice(0, 2).includes('policy') || documentIds.length > 0;
  const hits = await context.search.find({
    text: context.question.text,
    language: context.language,
    label: context.scope.label,
    limit: 12,
    ...(documentIds.length > 0 && {
      filters: { documentIds, statuses: ['IN_FORCE', 'SUPERSEDED', 'REPEALED', 'DRAFT'] },
    }),
  });
  const fitting = hits.filter((hit) => namesAll(context, hit.passage, asked) && coversYear(context, hit.passage));
  const best = fitting[0];
  const floor = asked ? (documentIds.length > 0 ? CLOSEST * 0.6 : CLOSEST) : FALLBACK;
  if (!best || strength(best) < floor) return null;
  const kept = fitting
    .filter((hit) => strength(hit) >= Math.max(floor, strength(best) * 0.7) && hit.score >= best.score * RUNNER_UP)
    .slice(0, POINTS);
  const other = kept.map((hit) => quoted(context, hit));
  const superseded = kept.flatMap((hit) => supersededNote(context, hit.passage));
  const who = context.question.topics.slice(0, 3).includes('who') ? await answerWho(context) : null;
  const closest = strength(best) < ANSWERS && documentIds.length === 0;
  return {
    other: [...other, ...(who?.other ?? [])],
    missing: [...new Set([...superseded, ...(closest ? [closestNote(context)] : [])])],
    ...(closest && { kind: 'partial' as const }),
  };
}

/** How surely a passage answers: what share of the question it and its best sentence cover. */
function strength(hit: Hit): number {
  return Math.max(hit.normalised, hit.sentenceCoverage * 0.9);
}

/** Records that the question names must stand in the passage, unless the question plainly asks for policies that anyone may use. */
function namesAll(context: TopicContext, passage: Passage, asked: boolean): boolean {
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
      return forms.some((form) => form.length > 1 && words.includes(form)) || (asked && mention.kind === 'enterprise');
    });
}

/** A year that the question writes out must be one that the document speaks of or holds in. */
function coversYear(context: TopicContext, passage: Passage): boolean {
  const years = context.question.text.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? [];
  const words = `${passage.title} ${passage.number ?? ''} ${passage.headingPath.join(' ')} ${passage.text} ${passage.issuedOn ?? ''} ${passage.effectiveOn ?? ''}`;
  return years.every((year) => words.includes(year));
}

function quoted(context: TopicContext, hit: Hit): Point {
  const passage = context.evidence.passage({ ...hit.passage, title: titleOf(context, hit.passage) });
  return policyPoint(context, passage, quoteOf(hit));
}

function titleOf(context: TopicContext, passage: Passage): string {
  return context.names.get(passage.documentId) ? context.names.short(passage.documentId) : passage.title;
}

/** A short passage is quoted whole; of a long one the best sentence. */
function quoteOf(hit: Hit): string {
  const whole = hit.passage.text.trim();
  const limit = hit.passage.language === 'zh' ? 220 : 480;
  return whole.length <= limit && !whole.includes('\n') ? whole : hit.sentence.trim();
}

function closestNote(context: TopicContext): string {
  return context.say({
    en: 'This is the closest that the documents hold; it may not answer the question in full.',
    zh: '以上是文件库中最接近的内容，未必完全回答所问。',
  });
}
