import { setTimeout as sleep } from 'node:timers/promises';
import { scopeKey } from '../../domain/people/scope.js';
import {
  type Answer,
  type Answered,
  askQuestion,
  keepAnswer,
  nextQuestions,
  type Question,
  type Writing,
} from '../../features/ask/index.js';
import type { VerbContext } from '../../features/context.js';
import { runVerb } from '../../features/run-verb.js';
import { WutongError } from '../../lib/errors.js';
import { detectLanguage } from '../../lib/text.js';
import { ANSWER, type AnswerData } from './answer-template.js';
import type { SlackApplication } from './application.js';
import type { Contexts } from './contexts.js';
import { audienceOf, type Replies, replyKey } from './replies.js';
import { conversationId, type Place, type SlackRequest } from './request.js';
import type { Running } from './running.js';
import type { AnswerStream, StreamPlace } from './sending/answer-stream.js';
import type { OpenStreams } from './sending/sender.js';
import type { Statuses } from './status.js';
import { createStreamText } from './stream-text.js';
import { notice } from './views/notices.js';

/** A question on its way to its answer. */
export interface Asking {
  readonly text: string;
  /** Whether it was asked by a button or a shortcut, so that the question has to be said with the answer. */
  readonly said?: boolean;
  /** The conversation that it goes on with: that of its place unless another one is named; null for none. */
  readonly memory?: string | null;
}

/** Questions and answers, in threads and in private. */
export interface Conversations {
  /** Answers a question at a place. */
  ask(request: SlackRequest, place: Place, asking: Asking): Promise<void>;
  /** Stops what is being written at a place, and keeps what was written. */
  stop(request: SlackRequest, place: Place): Promise<void>;
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
}

/** How long an answer may take, in milliseconds: the built-in one, and one that a model writes. */
const PATIENCE = { built: 20_000, written: 150_000 } as const;
const LONGEST_QUESTION = 2_000;

/** What a question is answered with. */
interface Wording {
  readonly context: VerbContext;
  readonly input: { readonly text: string; readonly thread?: Question };
  readonly stopped: AbortSignal;
}

/** Answers in turn: in one conversation one question after the other. */
export function createConversations(parts: ConversationParts): Conversations {
  const { application, contexts, replies, running, statuses, streams } = parts;

  async function ask(request: SlackRequest, place: Place, asking: Asking): Promise<void> {
    const language = await contexts.languageOf(request.userId);
    const text = asking.text.trim();
    const fault = text === '' ? 'emptyQuestion' : text.length > LONGEST_QUESTION ? 'tooLongQuestion' : null;
    if (fault !== null) {
      await replies.send(request, place, notice(fault, { most: LONGEST_QUESTION }, language));
      return;
    }
    await running.inTurn(conversationId(request, place), (stopped) =>
      answer(request, place, { ...asking, text }, stopped),
    );
  }

  async function answer(request: SlackRequest, place: Place, asking: Asking, stopped: AbortSignal): Promise<void> {
    const asker = contexts.at(request.userId, place);
    const shown = asker.then(({ language }) => statuses.looking(place, language));
    shown.catch(() => {});
    await parts.bringUpToDate();
    const { context, language } = await asker;
    const threadId = conversationId(request, place);
    const { memory = threadId } = asking;
    const before = memory === null ? null : await context.store.thread(memory);
    const input = { text: asking.text, ...(before && { thread: before.question as Question }) };
    const written = await inWords(request, place, { context, input, stopped });
    const { question } = written.answered;
    const given = withNextQuestions(written.answered, context);
    const key = replyKey(request);
    const data: AnswerData = {
      answerId: given.id,
      page: 1,
      userId: request.userId,
      place,
      language,
      scopeKey: scopeKey(context.scope),
      canAskPrivately: await showsMoreAlone(request, place, { context, answered: written.answered, input }),
      asked: asking.said ? asking.text : null,
      streamed: written.stream !== null,
    };
    await shown;
    const outbox = { key, audience: audienceOf(place, request), template: ANSWER, data, priority: 'answer' as const };
    await runVerb(keepAnswer, context, {
      answer: given,
      question,
      threadId,
      slackUserId: request.userId,
      channelId: place.channelId,
      asked: asking.text,
      outbox,
    });
    try {
      if (written.stream) streams.set(key, written.stream);
      await replies.dispatch(key);
    } finally {
      streams.delete(key);
      if (written.long) await statuses.resting(place);
    }
  }

  /** The answer; where a model writes it, shown point by point as it comes. */
  async function inWords(
    request: SlackRequest,
    place: Place,
    { context, input, stopped }: Wording,
  ): Promise<{ answered: Answered; stream: AnswerStream | null; long: boolean }> {
    if (!application.writes || place.kind === 'private') {
      return {
        answered: await withPatience(runVerb(askQuestion, context, input), PATIENCE.built),
        stream: null,
        long: false,
      };
    }
    await statuses.writing(place, input.text);
    const { teamId, userId } = request;
    const stream = parts.openStream({ channelId: place.channelId, threadTs: place.threadTs, teamId, userId });
    const words = createStreamText(detectLanguage(input.text));
    const writing: Writing = {
      signal: stopped,
      point: (point, section) => stream.append(words.of(point, section)),
    };
    try {
      const answered = await withPatience(runVerb(askQuestion, context, { ...input, writing }), PATIENCE.written);
      return { answered, stream: stream.messages.length > 0 ? stream : null, long: true };
    } catch (error) {
      await statuses.resting(place);
      throw error;
    }
  }

  /** Whether the asker alone would be told more, or other things, than the channel is. */
  async function showsMoreAlone(
    request: SlackRequest,
    place: Place,
    { context, answered, input }: { context: VerbContext; answered: Answered; input: object },
  ): Promise<boolean> {
    if (place.kind === 'private' || place.direct) return false;
    const own = await contexts.own(request.userId);
    if (scopeKey(own.context.scope) === scopeKey(context.scope)) return false;
    const alone = await withPatience(runVerb(askQuestion, own.context, input), PATIENCE.built);
    return restsOn(alone) !== restsOn(answered);
  }

  return {
    ask,
    async stop(request, place) {
      if (running.stop(conversationId(request, place))) return;
      await statuses.resting(place);
      const language = await contexts.languageOf(request.userId);
      await replies.send(request, place, notice('nothingToStop', {}, language));
    },
  };
}

/** The answer with what can be asked next, where it does not ask back itself. */
function withNextQuestions({ answer, question }: Answered, context: VerbContext): Answer {
  return answer.choices.length > 0 ? answer : { ...answer, choices: nextQuestions(answer, question, context) };
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
