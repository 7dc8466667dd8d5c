import type { Calendar } from '../../domain/calendar/index.js';
import type { Actor, Scope } from '../../domain/people/types.js';
import type { Routing } from '../../domain/problems/routing.js';
import type { Clock } from '../../lib/clock.js';
import type { Store } from '../../store/types.js';
import type { Hit, Search } from '../search/types.js';
import type { Answer, Choice, Point, Writing } from '../types.js';
import { checkPoints, type Rejection } from './check/index.js';
import { createEvidenceBook } from './evidence.js';
import { asksInGeneral } from './general.js';
import { type NameBook, type Named, readNames } from './names.js';
import type { Question, Topic } from './question.js';
import { holdsPeriod, outsidePeriod, refusalFor, unanswered } from './refuse.js';
import { broaderNote, emptyForRight, outsideRight, partialView, unreadNote } from './right.js';
import { withinSight } from './sight.js';
import { mayState, type Statement, statementOf } from './statement.js';
import type { Draft, GlossaryTerm, TopicContext } from './topic.js';
import { TOPICS } from './topics/index.js';
import { understand } from './understand/index.js';
import { createGazetteer, type Gazetteer } from './understand/mentions.js';
import type { AnswerWriter } from './written/index.js';

export type { Question } from './question.js';
export type { Statement } from './statement.js';
export type { GlossaryTerm } from './topic.js';

/** What the answerer stands on. */
export interface AnswererParts {
  readonly store: Store;
  readonly search: Pick<Search, 'find'>;
  readonly clock: Clock;
  readonly glossary: readonly GlossaryTerm[];
  readonly calendar: Calendar;
  readonly routing: Routing;
  readonly newId: () => string;
  /** Puts answers into a model's words, for who wants that; null without a model. */
  readonly write: AnswerWriter | null;
}

/** A question as it was asked: by whom, with which rights, after which question of the same thread. */
export interface Asked {
  readonly text: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly thread?: Question;
  /** Wants the answer in a model's words, where one is configured. */
  readonly writing?: Writing;
}

/** An answer with what was understood, for the thread's memory and for `--explain`. */
export interface Answered {
  readonly answer: Answer;
  readonly question: Question;
  readonly explain: {
    readonly topic: Topic | null;
    readonly hits: readonly Hit[];
    /** Points that the check threw out, each with its reason. */
    readonly rejected: readonly Rejection[];
  };
}

/** Answers questions from the ledgers and the corpus. */
export interface Answerer {
  answer(asked: Asked): Promise<Answered>;
  /** What a sentence says that happened to a project or task which the asker may see; null where it says nothing of the kind. */
  read(asked: Pick<Asked, 'text' | 'actor' | 'scope'>): Promise<Statement | null>;
  /** Reads the names that questions use. */
  prepare(): Promise<void>;
}

/** Builds the answerer, which needs no model: rules understand, ledgers and passages are the evidence, code checks every point. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const nameCache = createNameCache(parts.store);
  async function understood(asked: Asked, today: string) {
    const { book, gazetteer } = await nameCache();
    const question = await withinSight(understand({ ...asked, today }, book, gazetteer), parts.store, asked.scope);
    return { book, question };
  }
  return {
    prepare: async () => void (await nameCache()),
    async read(asked) {
      if (!mayState(asked.text)) return null;
      const today = parts.clock.today();
      const { question } = await understood(asked, today);
      return statementOf(question, asked.text, today);
    },
    async answer(asked) {
      const today = parts.clock.today();
      const { book, question } = await understood(asked, today);
      const hits: Hit[] = [];
      const context: TopicContext = {
        question,
        language: question.language,
        today,
        actor: asked.actor,
        scope: asked.scope,
        store: parts.store,
        search: recording(parts.search, hits),
        names: book.in(question.language),
        known: book.all,
        glossary: parts.glossary,
        calendar: parts.calendar,
        routing: parts.routing,
        evidence: createEvidenceBook(),
        say: (words) => words[question.language],
      };
      const { topic, draft } = await draftFor(context);
      const demo = (await parts.store.installation())?.demo ?? false;
      const withheld = draft.withheld ?? partialView(context, topic);
      const missing = [
        ...(draft.missing ?? []),
        ...(draft.kind === 'refused' || draft.kind === 'choose'
          ? []
          : [...unreadNote(context, topic), ...broaderNote(context, topic)]),
      ];
      const { answer, rejected } = settle({ ...draft, withheld, missing }, context, { id: parts.newId(), demo });
      const written = await inWords(answer, { asked, question, known: book.all }, parts.write);
      return {
        answer: written.answer,
        question,
        explain: { topic, hits, rejected: [...rejected, ...written.rejected] },
      };
    },
  };
}

/** The answer in a model's words, where somebody wants them and a model is there. */
async function inWords(
  answer: Answer,
  { asked, question, known }: { asked: Asked; question: Question; known: readonly Named[] },
  write: AnswerWriter | null,
): Promise<Awaited<ReturnType<AnswerWriter>>> {
  if (!write || !asked.writing) return { answer, rejected: [] };
  return await write({ answer, question, known, text: asked.text, writing: asked.writing });
}

async function draftFor(context: TopicContext): Promise<{ topic: Topic | null; draft: Draft }> {
  const early = await refusalFor(context);
  if (early) return { topic: null, draft: early };
  const order = await orderOf(context);
  for (const topic of order) {
    const draft = outsideRight(context, topic) ?? (await counted(context, topic)) ?? (await TOPICS[topic](context));
    if (draft && !holdsPeriod(context, draft)) return { topic, draft: outsidePeriod(context) };
    if (draft) return { topic, draft: emptyForRight(context, draft) ?? draft };
  }
  return { topic: null, draft: await unanswered(context) };
}

/** The topics that are tried in turn: the strongest three, then documents; whole ledgers never stand in for a rule or a term. */
async function orderOf(context: TopicContext): Promise<readonly Topic[]> {
  const { topics, mentions, filters, period } = context.question;
  const general = await asksInGeneral(context);
  if (general && topics[0] === 'grasp') return ['policy'];
  const bare = mentions.length === 0 && !period;
  if (bare && topics[0] === 'definition') return ['definition', 'policy'];
  if (bare && topics[0] === 'policy' && filters.length === 0) return ['policy'];
  return [...new Set<Topic>([...(general ? (['policy'] as const) : []), ...topics.slice(0, 3), 'policy'])];
}

/** Topics that count rows under conditions. */
const COUNTING: ReadonlySet<Topic> = new Set(['project', 'problem', 'task']);

/** Several counts in one question: each said by itself, then the rows of the narrowest. Null when there is one. */
async function counted(context: TopicContext, topic: Topic): Promise<Draft | null> {
  const { counts } = context.question;
  if (counts.length === 0 || !COUNTING.has(topic)) return null;
  const drafts: Draft[] = [];
  for (const filters of counts) {
    const question = { ...context.question, filters, form: 'count' as const, counts: [] };
    const draft = await TOPICS[topic]({ ...context, question });
    if (!draft) return null;
    drafts.push(draft);
  }
  const heads = drafts.flatMap((draft) => (draft.other ?? []).slice(0, 1));
  const last = drafts.at(-1);
  return { ...last, other: [...heads, ...(last?.other ?? []).slice(1)] };
}

/** Keeps the points that pass the check, the evidence that they cite, and says what kind of answer is left. */
function settle(
  draft: Draft,
  context: TopicContext,
  form: { id: string; demo: boolean },
): { answer: Answer; rejected: Rejection[] } {
  const book = context.evidence;
  const evidence = { facts: book.facts, passages: book.passages, known: context.known, language: context.language };
  const rejected: Rejection[] = [];
  const keep = (points: readonly Point[] = []): Point[] => {
    const checked = checkPoints(points, evidence);
    rejected.push(...checked.rejected);
    return checked.kept;
  };
  const what = keep(draft.what);
  const how = keep(draft.how);
  const other = keep(draft.other);
  const cited = new Set([...what, ...how, ...other].flatMap((point) => point.evidence));
  const found = what.length + how.length + other.length > 0;
  const missing = draft.missing ?? [];
  const kind = draft.kind ?? (found ? (rejected.length > 0 ? 'partial' : 'answered') : 'refused');
  const answer: Answer = {
    id: form.id,
    language: context.language,
    asOf: context.today,
    kind,
    what,
    how,
    other,
    facts: book.facts.filter((fact) => cited.has(fact.id)),
    passages: book.passages.filter((passage) => cited.has(passage.id)),
    missing,
    choices: draft.choices ?? ([] satisfies Choice[]),
    order: draft.order ?? null,
    pendingId: null,
    withheld: draft.withheld ?? null,
    demo: form.demo,
    writtenBy: 'rules',
    writing: null,
  };
  return { answer, rejected };
}

/** Names are read again only when a ledger or the corpus has changed. */
function createNameCache(store: Store): () => Promise<{ book: NameBook; gazetteer: Gazetteer }> {
  let key = '';
  let cached: Promise<{ book: NameBook; gazetteer: Gazetteer }> | null = null;
  return async () => {
    const now = `${await store.lastAudit()}/${await store.corpusRevision()}`;
    if (!cached || now !== key) {
      key = now;
      cached = readNames(store).then((book) => ({ book, gazetteer: createGazetteer(book) }));
    }
    return cached;
  };
}

/** Searches with the words of who asks, and records what is found. */
function recording(search: Pick<Search, 'find'>, hits: Hit[]): Pick<Search, 'find'> {
  return {
    async find(request) {
      const found = await search.find({ ...request, asked: true });
      hits.push(...found);
      return found;
    },
  };
}
