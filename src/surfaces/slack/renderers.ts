import type { OutboxMessage } from '../../delivery/index.js';
import { scopeKey } from '../../domain/people/scope.js';
import type { Answer, Choice } from '../../features/ask/index.js';
import { TOLD, type Told } from '../../features/run-change.js';
import { showReceipt } from '../../features/run-command.js';
import { WutongError } from '../../lib/errors.js';
import { createCorrelationId } from '../../lib/ids.js';
import { ANSWER, type AnswerData, FRESH, type FreshAnswers } from './answer-template.js';
import type { SlackApplication } from './application.js';
import { CHANGE, type ChangeData } from './change-template.js';
import { createClockRenderers } from './clock-renderers.js';
import { COMMAND, type CommandData, type CommandReply, commandReply } from './command-reply.js';
import type { Contexts } from './contexts.js';
import { failureMessage } from './failures.js';
import { READY, type ReadyData } from './replies.js';
import type { Rendered, Renderer } from './sending/sender.js';
import { UNDELIVERED, type UndeliveredData, undeliveredMessage } from './undelivered.js';
import { answerPages } from './views/answer-pages.js';
import type { SlackMessage } from './views/message.js';
import { notice } from './views/notices.js';
import { plainMessage } from './views/plain-blocks.js';
import { plainClosing, plainPages } from './views/plain-pages.js';
import { sheetMessage } from './views/sheet.js';
import { closingBlocks } from './views/stream-parts.js';

interface RendererParts {
  readonly application: SlackApplication;
  readonly contexts: Contexts;
  readonly fresh: FreshAnswers;
}

/** Renders what the outbox holds, by template. */
export function createRenderers({ application, contexts, fresh }: RendererParts): Record<string, Renderer> {
  /** The answer, as long as the rights are those that it was given under; null otherwise. */
  async function stillOpen(key: string, wanted: AnswerData): Promise<Open | null> {
    const now = fresh.get(key);
    if (now && application.clock.now().getTime() - now.at < FRESH) return now;
    const row = await (await application.store()).answer(wanted.answerId);
    const { context } = await contexts.at(wanted.userId, wanted.place);
    if (row === null || scopeKey(context.scope) !== wanted.scopeKey) return null;
    return { answer: row.content as Answer, nextQuestions: row.nextQuestions as readonly Choice[] };
  }

  async function answerOf({ key, data }: OutboxMessage): Promise<Rendered> {
    const wanted = data as AnswerData;
    const open = await stillOpen(key, wanted);
    if (open === null) return closed(wanted);
    const { answer, nextQuestions } = open;
    const options = {
      interfaceLanguage: wanted.language,
      ...(wanted.asked === null ? {} : { question: { text: wanted.asked, askedBy: wanted.userId } }),
      canAskPrivately: wanted.canAskPrivately,
      canShare: wanted.canShare,
      nextQuestions,
    };
    const pages = answerPages(answer, options);
    const page = pages[wanted.page - 1] ?? pages[0];
    if (page === undefined) return ready(notice('emptyAnswer', {}, wanted.language));
    return {
      message: page,
      plain: wanted.page === 1 ? plainPages(answer) : plainMessage(page),
      replaces: false,
      streamed: wanted.streamed && {
        messages: wanted.streamed,
        closing: { blocks: closingBlocks(answer, options), plain: plainClosing(answer) },
      },
    };
  }
  /** What a command is answered with; what it may not or cannot do is its answer too. */
  async function unlessRefused(key: string, userId: string, reply: () => Promise<CommandReply>): Promise<CommandReply> {
    try {
      return await reply();
    } catch (err) {
      if (!(err instanceof WutongError) || err.code === 'unavailable') throw err;
      const reference = createCorrelationId();
      application.log.warn({ err, key, reference }, 'a command was not carried out');
      return { message: failureMessage(err, reference, await contexts.languageOf(userId)) };
    }
  }

  /** A change as it stands now, with the rights of who reads it. */
  async function changeOf(key: string, userId: string, receipt: string): Promise<SlackMessage> {
    const { context, language } = await contexts.own(userId);
    const shown = async () => ({ message: sheetMessage(await showReceipt(context, receipt), language) });
    return (await unlessRefused(key, userId, shown)).message;
  }

  return {
    ...createClockRenderers({ application, contexts }),
    [ANSWER]: answerOf,
    [CHANGE]: async ({ key, data }) => {
      const { userId, key: receipt, replaces } = data as ChangeData;
      return { ...ready(await changeOf(key, userId, receipt)), replaces };
    },
    [TOLD]: async ({ key, audience, data }) =>
      ready(await changeOf(key, String(audience.user), (data as Told).receipt)),
    [COMMAND]: async ({ key, data }) => {
      const wanted = data as CommandData;
      const { message, file } = await unlessRefused(key, wanted.userId, () => commandReply(wanted, contexts));
      return { ...ready(message), replaces: wanted.replaces, ...(file && { file }) };
    },
    [READY]: async ({ data }) => {
      const { message, replaces } = data as ReadyData;
      return { ...ready(message), replaces };
    },
    [UNDELIVERED]: async ({ data }) => {
      const told = data as UndeliveredData;
      return ready(undeliveredMessage(told, await contexts.languageOf(told.userId)));
    },
  };
}

/** What takes the place of an answer that may not be shown any more: also of what was streamed of it. */
function closed({ language, streamed }: AnswerData): Rendered {
  const rendered = ready(notice('rightsChanged', {}, language));
  const { message, plain } = rendered;
  return streamed === null
    ? rendered
    : { ...rendered, streamed: { messages: streamed, closing: { blocks: message.blocks, plain }, instead: true } };
}

interface Open {
  readonly answer: Answer;
  readonly nextQuestions: readonly Choice[];
}

function ready(message: SlackMessage): Rendered {
  return { message, plain: plainMessage(message), replaces: false, streamed: null };
}
