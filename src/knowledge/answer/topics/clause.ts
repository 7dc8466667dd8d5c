import type { ChunkRow, DocumentRow } from '../../../store/types.js';
import { holdsNowOrSoon, standingOn } from '../../standing.js';
import type { Choice } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { terms, tokenise } from '../understand/tokens.js';
import { leadingSentence, passageOf, policyPoint, quoteOf, standingNote, titleSpeaksOf } from './passages.js';
import { mentioned } from './selection.js';

/** How many parts of one clause are told. */
const PARTS = 7;

/** A clause asked for by its number: its words, that there is none, or which document is meant. Null when no number is asked. */
export async function answerClause(context: TopicContext): Promise<Draft | null> {
  const { clause } = context.question;
  if (clause === null) return null;
  const documents = await context.store.documents(context.scope);
  const chunks = await context.store.chunks(context.scope);
  const parts = chunks.filter((chunk) => isClause(chunk, clause));
  const having = documents.filter((document) => parts.some((chunk) => chunk.documentId === document.id));
  const named = documentsNamed(context, documents);
  const meant = named.length > 0 ? named : await documentsNear(context, having);
  if (meant.length === 0) return chooseDocument(context, having);
  const points = meant.flatMap((document) =>
    parts
      .filter((chunk) => chunk.documentId === document.id)
      .slice(0, PARTS)
      .map((chunk) =>
        policyPoint(context, passageOf(context, document, chunk), quoteOf(chunk, leadingSentence(chunk))),
      ),
  );
  if (points.length === 0) return { kind: 'refused', missing: meant.map((document) => noClause(context, document)) };
  return { other: points, missing: context.evidence.passages.flatMap((passage) => standingNote(context, passage)) };
}

/** A dotted number stands for a section; a plain one for an article, never for a heading of the same number. */
function isClause({ id, clause: label }: ChunkRow, clause: string): boolean {
  const path = id.slice(id.indexOf('#') + 1);
  const article = clause.includes('.') || /条|article|clause/i.test(label ?? '');
  return article && (path === clause || path.startsWith(`${clause}.`));
}

function withoutClause(text: string): string {
  return text.replace(/第[^条]{1,6}条(?!生产线|产线|线|链)|\b(?:article|clause|section)\s+[\d.]+/i, ' ');
}

/** The documents that the question names, or whose title it shares most words with; of two alike the one that holds now or soon. */
function documentsNamed(context: TopicContext, documents: readonly DocumentRow[]): DocumentRow[] {
  const named = mentioned(context, 'document');
  if (named.length > 0) return documents.filter((document) => named.includes(document.id));
  const asked = [...new Set(terms(tokenise(withoutClause(context.question.text))))];
  const weights = asked.map((term) => {
    const holding = documents.filter((document) => titleSpeaksOf(document, term)).length;
    return Math.log((1 + documents.length) / (1 + holding));
  });
  const scored = documents.map((document) => ({
    document,
    score: asked.reduce(
      (sum, term, index) => sum + (titleSpeaksOf(document, term) ? (weights[index] as number) : 0),
      0,
    ),
  }));
  const best = Math.max(0, ...scored.map((one) => one.score));
  const alike = scored.filter((one) => best > 1 && one.score >= best * 0.9).map((one) => one.document);
  const holding = alike.filter((document) => holdsNowOrSoon(standingOn(document, context.today)));
  return holding.length > 0 ? holding : alike;
}

function noClause(context: TopicContext, document: DocumentRow): string {
  const { clause } = context.question;
  const title = context.names.short(document.id);
  return context.say({
    en: `“${title}” has no article ${clause}. Ask for the document itself, or the issuing body: ${document.issuer}.`,
    zh: `《${title}》没有第${clause}条。请核对条号，或询问发文单位：${document.issuer}。`,
  });
}

/** The document that the rest of the question speaks of, when it names none by its title. */
async function documentsNear(context: TopicContext, having: readonly DocumentRow[]): Promise<DocumentRow[]> {
  const { text, filters, mentions, leftover } = context.question;
  if (filters.length + mentions.length + leftover.length === 0) return [];
  const hits = await context.search.find({
    text: withoutClause(text),
    language: context.language,
    label: context.scope.label,
    limit: 20,
    filters: { documentIds: having.map((document) => document.id) },
  });
  return having.filter((document) => document.id === hits[0]?.passage.documentId);
}

function chooseDocument(context: TopicContext, having: readonly DocumentRow[]): Draft | null {
  const { clause } = context.question;
  const choices = having.map((document): Choice => {
    const title = context.names.short(document.id);
    return {
      label: title,
      question: context.say({ en: `Article ${clause} of “${title}”`, zh: `《${title}》第${clause}条` }),
    };
  });
  return choices.length > 0 ? { kind: 'choose', choices } : null;
}
