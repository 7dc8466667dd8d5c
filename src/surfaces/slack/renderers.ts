import type { OutboxMessage } from '../../delivery/index.js';
import { scopeKey } from '../../domain/people/scope.js';
import type { Answer } from '../../features/ask/index.js';
import { ANSWER, type AnswerData, FRESH, type FreshAnswers } from './answer-template.js';
import type { SlackApplication } from './application.js';
import type { Contexts } from './contexts.js';
import { READY, type ReadyData } from './replies.js';
import type { Rendered, Renderer } from './sending/sender.js';
import { UNDELIVERED, type UndeliveredData, undeliveredMessage } from './undelivered.js';
import { answerPages } from './views/answer-pages.js';
import type { SlackMessage } from './views/message.js';
import { notice } from './views/notices.js';
import { plainMessage } from './views/plain-blocks.js';
import { plainClosing, plainPages } from './views/plain-pages.js';
import { closingBlocks } from './views/stream-parts.js';

interface RendererParts {
  readonly application: SlackApplication;
  readonly contexts: Contexts;
  readonly fresh: FreshAnswers;
}

/** Renders what the outbox holds, by template. */
export function createRenderers({ application, contexts, fresh }: RendererParts): Record<string, Renderer> {
  /** The answer, as long as the rights are those that it was given under; null otherwise. */
  async function stillOpen(key: string, wanted: AnswerData): Promise<Answer | null> {
    const now = fresh.get(key);
    if (now && application.clock.now().getTime() - now.at < FRESH) return now.answer;
    const row = await (await application.store()).answer(wanted.answerId);
    const { context } = await contexts.at(wanted.userId, wanted.place);
    return row === null || scopeKey(context.scope) !== wanted.scopeKey ? null : (row.content as Answer);
  }

  async function answerOf({ key, data }: OutboxMessage): Promise<Rendered> {
    const wanted = data as AnswerData;
    const answer = await stillOpen(key, wanted);
    if (answer === null) return ready(notice('rightsChanged', {}, wanted.language));
    const options = {
      interfaceLanguage: wanted.language,
      ...(wanted.asked === null ? {} : { question: { text: wanted.asked, askedBy: wanted.userId } }),
      canAskPrivately: wanted.canAskPrivately,
      canShare: wanted.place.kind === 'private' && !wanted.place.channelId.startsWith('D'),
      nextQuestions: [],
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
  return {
    [ANSWER]: answerOf,
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

function ready(message: SlackMessage): Rendered {
  return { message, plain: plainMessage(message), replaces: false, streamed: null };
}
