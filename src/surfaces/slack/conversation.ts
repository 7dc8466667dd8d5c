import { setTimeout as sleep } from 'node:timers/promises';
import { scopeKey } from '../../domain/people/scope.js';
import {
  type Answered,
  askQuestion,
  keepAnswer,
  LONGEST_QUESTION,
  nextQuestions,
  type Question,
  type Writing,
} from '../../features/ask/index.js';
import type { VerbContext } from '../../features/context.js';
import { runVerb } from '../../features/run-verb.js';
import { takeStatement } from '../../features/stated-change.js';
import { takeProblem } from '../../features/stated-problem.js';
import { WutongError } from '../../lib/errors.js';
import { createCorrelationId } from '../../lib/ids.js';
import { detectLanguage } from '../../lib/text.js';
import { ANSWER, type AnswerData, type FreshAnswers } from './answer-template.js';
import type { SlackApplication } from './application.js';
import { CHANGE, type ChangeData } from './change-template.js';
import type { Contexts } from './contexts.js';
import { Interrupted } from './interrupted.js';
import { createLastAskers } from './last-askers.js';
import { refusedChange } from './refused-change.js';
import { audienceOf, type Replies, replyKey } from './replies.js';
import { conversationId, type Place, type SlackRequest } from './request.js';
import type { Running } from './running.js';
import type { AnswerStream, StreamPlace } from './sending/answer-stream.js';
import type { OpenStreams } from './sending/sender.js';
import type { Statuses } from './status.js';
import { createStreamText } from './stream-text.js';
import { createTurns } from './turns.js';
import { notice } from './views/notices.js';
import { sheetMessage } from './views/sheet.js';
import { openingLine } from './views/stream-parts.js';

/** A question on its way to its answer. */
export interface Asking {
  readonly text: string;
  /** Whether it was asked by a button or a shortcut, so that the question has to be said with the answer. */
  readonly said?: boolean;
  /** What it goes on from: the question before it in its place, unless another one is given; null for none. */
  readonly before?: Question | null;
}

/** Questions and answers, in threads and in private. */
export interface Conversations {
  /** Answers a question at a place. */
  ask(request: SlackRequest, place: Place, asking: Asking): Promise<void>;
  /** Stops what is being written at a place, and keeps what was written. */
  stop(request: SlackRequest, place: Place): Promise<void>;
  /** Who asked last in a conversation; null when nobody did. */
  lastAsker(conversation: string): Promise<string | null>;
}

interface ConversationParts {
  readonly application: SlackApplication;
  readonly contexts: Contexts;
  readonly replies: Replies;
  readonly running: Running;
  readonly statuses: Statuses;
  readonly streams: OpenStreams;
  readonly openStream: (place: StreamPlace) => AnswerStream;
  readonly bringUpToDate: () => Promise<void>;
  /** Whether a process died over the request before. */
  readonly wasCut: (key: string) => boolean;
  /** Takes away what such a process had begun to write in a thread. */
  readonly takeAwayCut: (thread: { readonly channelId: string; readonly threadTs: string }) => Promise<void>;
  readonly fresh: FreshAnswers;
}

/** Built-in answers that are worked out at the same time. */
const AT_ONCE = 3;

/** How long an answer may take, in milliseconds: the built-in one, and one that a model writes. */
const PATIENCE = { built: 20_000, written: 150_000 } as const;

/** What a question is answered with. */
interface Wording {
  readonly context: VerbContext;
  readonly input: { readonly text: string; readonly thread?: Question };
  readonly stopped: AbortSignal;
  /** Where it is shown while it is written; null where it comes whole. */
  readonly stream: AnswerStream | null;
}

/** Answers in turn: in one conversation one question after the other. */
export function createConversations(parts: ConversationParts): Conversations {
  const { application, contexts, replies, running, statuses, streams } = parts;
  const askers = createLastAskers(application);
  const turns = createTurns(AT_ONCE);

  async function ask(request: SlackRequest, place: Place, asking: Asking): Promise<void> {
    const text = asking.text.trim();
    const fault = text === '' ? 'emptyQuestion' : text.length > LONGEST_QUESTION ? 'tooLongQuestion' : null;
    if (fault !== null) {
      const language = await contexts.languageOf(request.userId);
      await replies.send(request, place, notice(fault, { most: LONGEST_QUESTION }, language));
      return;
    }
    const conversation = conversationId(request, place);
    askers.remember(conversation, request.userId);
    await running.inTurn(conversation, (stopped) => answer(request, place, { ...asking, text }, stopped));
  }

  async function answer(request: SlackRequest, place: Place, asking: Asking, stopped: AbortSignal): Promise<void> {
    let looked = false;
    const looking = statuses.looking(place, detectLanguage(asking.text)).then(() => {
      looked = true;
    });
    const writes = application.writes && place.kind === 'thread';
    const stream = writes ? openStreamAt(request, place) : null;
    if (writes) void looking.then(() => statuses.writing(place, asking.text));
    try {
      await answerInto(request, place, { asking, stopped, stream });
    } catch (error) {
      streams.delete(replyKey(request));
      throw stream !== null && stream.messages.length > 0 ? new Interrupted(error, stream) : error;
    } finally {
      // Slack takes the status away with a message that comes after it.
      const late = !looked;
      await looking;
      if (writes) await statuses.resting(place);
      else if (late) await statuses.clear(place);
    }
  }

  function openStreamAt({ teamId, userId, key }: SlackRequest, place: Place & { kind: 'thread' }): AnswerStream {
    const { channelId, threadTs } = place;
    return parts.openStream({ channelId, threadTs, teamId, userId, key: replyKey({ key }) });
  }

  async function answerInto(
    request: SlackRequest,
    place: Place,
    { asking, stopped, stream }: { asking: Asking; stopped: AbortSignal; stream: AnswerStream | null },
  ): Promise<void> {
    const key = replyKey(request);
    // A process that ended after it had kept the answer left the sending alone.
    const wasCut = parts.wasCut(request.key);
    if (wasCut && (await isKept(key))) return void (await replies.dispatch(key));
    if (wasCut && place.kind === 'thread') await parts.takeAwayCut(place);
    await parts.bringUpToDate();
    if (!asking.said && (await takenAsProblem(request, place, asking.text))) return;
    if (!asking.said && (await takenAsChange(request, place, asking.text))) return;
    const { context, language } = await contexts.at(request.userId, place);
    const threadId = conversationId(request, place);
    const before = asking.before === undefined ? await lastQuestion(context, threadId) : asking.before;
    const input = { text: asking.text, ...(before && { thread: before }) };
    const answered = await inWords({ context, input, stopped, stream });
    const { answer: given, question } = answered;
    const following = nextQuestions(given, question, context);
    const shown = stream !== null && stream.messages.length > 0 ? stream : null;
    const data: AnswerData = {
      answerId: given.id,
      page: 1,
      userId: request.userId,
      place,
      language,
      scopeKey: scopeKey(context.scope),
      canAskPrivately: await showsMoreAlone(request, place, { context, answered, input }),
      canShare: place.kind === 'private' && !place.channelId.startsWith('D') && before === null,
      asked: asking.said ? asking.text : null,
      streamed: shown && [...shown.messages],
    };
    const outbox = { key, audience: audienceOf(place, request), template: ANSWER, data, priority: 'answer' as const };
    await runVerb(keepAnswer, context, {
      answer: given,
      question,
      before,
      nextQuestions: following,
      threadId,
      slackUserId: request.userId,
      channelId: place.channelId,
      asked: asking.text,
      outbox,
    });
    if (shown) streams.set(key, shown);
    parts.fresh.set(key, { answer: given, nextQuestions: following, at: application.clock.now().getTime() });
    const dispatched = await replies.dispatch(key, outbox).finally(() => parts.fresh.delete(key));
    // One that waits is finished by a later attempt of this process.
    if (dispatched !== 'waiting') streams.delete(key);
  }

  /** A message that files a problem gets its form, which its author alone sees; false for every other. */
  async function takenAsProblem(request: SlackRequest, place: Place, text: string): Promise<boolean> {
    const { context, language } = await contexts.own(request.userId);
    const stated = await takeProblem(context, text);
    if (stated === null) return false;
    const beside = aloneAt(place);
    if (stated.kind === 'read') await replies.send(request, beside, sheetMessage(stated.sheet, language));
    else {
      const { error } = stated;
      const reference = createCorrelationId();
      application.log.warn({ err: error, key: request.key, reference }, 'a problem of a message cannot be filed');
      const form = { verb: 'problem.file', subject: '', given: {} };
      await replies.send(request, beside, refusedChange({ error, typed: text, form, reference }, language));
    }
    if (beside !== place) await statuses.clear(place);
    return true;
  }

  /** A sentence that says what happened becomes a change which its author alone sees and may confirm; false for every other. */
  async function takenAsChange(request: SlackRequest, place: Place, text: string): Promise<boolean> {
    const { context, language } = await contexts.own(request.userId);
    const stated = await takeStatement(context, { text, key: request.key });
    if (stated === null) return false;
    const beside = aloneAt(place);
    if (stated.kind === 'waits') {
      const data: ChangeData = { userId: request.userId, key: stated.id, replaces: false };
      await replies.sendTemplate(request, beside, { template: CHANGE, data });
    } else {
      const { error, change } = stated;
      const reference = createCorrelationId();
      application.log.warn({ err: error, key: request.key, reference }, 'what a sentence says cannot be written');
      const form = { verb: change.verb, subject: change.subject, given: change.input };
      await replies.send(request, beside, refusedChange({ error, typed: text, form, reference }, language));
    }
    // A private message takes no status away.
    if (beside !== place) await statuses.clear(place);
    return true;
  }

  async function isKept(key: string): Promise<boolean> {
    const store = await application.store();
    return (await store.outboxRow(key)) !== null;
  }

  /** The built-in answer. Only this keeps the processor busy, so only this waits: never one question for what Slack does to another. */
  function inTurn(context: VerbContext, input: Wording['input']): Promise<Answered> {
    return turns(() => withPatience(runVerb(askQuestion, context, input), PATIENCE.built));
  }

  /** The answer; where a model writes it, shown point by point as it comes. */
  async function inWords({ context, input, stopped, stream }: Wording): Promise<Answered> {
    if (stream === null) return await inTurn(context, input);
    const late = new AbortController();
    const words = createStreamText(detectLanguage(input.text));
    const opening = await openingOf(context, input.text);
    const writing: Writing = {
      signal: AbortSignal.any([stopped, late.signal]),
      async point(point, section) {
        const first = stream.messages.length === 0 ? opening : '';
        await stream.append(first + words.of(point, section));
      },
    };
    try {
      return await withPatience(runVerb(askQuestion, context, { ...input, writing }), PATIENCE.written);
    } finally {
      late.abort();
    }
  }

  /** Whether the asker alone would be told more, or other things, than the channel is; where nobody knows it is offered. */
  async function showsMoreAlone(
    request: SlackRequest,
    place: Place,
    { context, answered, input }: Pick<Wording, 'context' | 'input'> & { answered: Answered },
  ): Promise<boolean> {
    if (place.kind === 'private' || place.direct) return false;
    const own = await contexts.own(request.userId);
    if (scopeKey(own.context.scope) === scopeKey(context.scope)) return false;
    try {
      const alone = await inTurn(own.context, input);
      return restsOn(alone) !== restsOn(answered);
    } catch (err) {
      application.log.warn({ err, key: request.key }, 'whether more could be told alone is not known');
      return true;
    }
  }

  return {
    ask,
    lastAsker: askers.get,
    async stop(request, place) {
      if (running.stop(conversationId(request, place))) return;
      await statuses.resting(place);
      const language = await contexts.languageOf(request.userId);
      await replies.send(request, place, notice('nothingToStop', {}, language));
    },
  };
}

/** The place beside a thread that others read, for one person alone. */
function aloneAt(place: Place): Place {
  if (place.kind === 'private' || place.direct) return place;
  const { channelId, threadTs } = place;
  return { kind: 'private', channelId, responseUrl: null, fromCommand: false, threadTs };
}

async function openingOf({ store, clock }: VerbContext, question: string): Promise<string> {
  const demo = (await store.installation())?.demo ?? false;
  return openingLine({ language: detectLanguage(question), asOf: clock.today(), demo });
}

/** What was asked before in the same conversation. */
async function lastQuestion({ store }: VerbContext, conversation: string): Promise<Question | null> {
  const thread = await store.thread(conversation);
  return thread === null ? null : (thread.question as Question);
}

/** What an answer says, as far as two answers to one question can differ by right. */
function restsOn({ answer }: Answered): string {
  const { kind, facts, passages } = answer;
  return [kind, ...[...facts, ...passages].map(({ id }) => id).sort()].join('\n');
}

async function withPatience<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const settled = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: settled.signal }).then(
    () => {
      throw new WutongError('busy', 'The answer took too long.');
    },
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    settled.abort();
  }
}
