import { scopeKey } from '../../domain/people/scope.js';
import type { Answer } from '../../features/ask/index.js';
import { ANSWER, type AnswerData } from './answer-template.js';
import type { SlackApplication } from './application.js';
import type { Contexts } from './contexts.js';
import { READY, type ReadyData } from './replies.js';
import type { Rendered, Renderer } from './sending/sender.js';
import { UNDELIVERED, type UndeliveredData, undeliveredMessage } from './undelivered.js';
import { answerPages } from './views/answer-pages.js';
import type { SlackMessage } from './views/message.js';
import { notice } from './views/notices.js';
import { plainClosing, plainPages } from './views/plain-pages.js';
import { closingBlocks } from './views/stream-parts.js';

interface RendererParts {
  readonly application: SlackApplication;
  readonly contexts: Contexts;
}

/** Renders what the outbox holds, by template. */
export function createRenderers({ application, contexts }: RendererParts): Record<string, Renderer> {
  /** Rights may have changed since it was answered: then nothing of it is shown. */
  async function answerOf({ data }: { readonly data: unknown }): Promise<Rendered> {
    const wanted = data as AnswerData;
    const store = await application.store();
    const row = await store.answer(wanted.answerId);
    const { context } = await contexts.at(wanted.userId, wanted.place);
    if (row === null || scopeKey(context.scope) !== wanted.scopeKey)
      return ready(notice('rightsChanged', {}, wanted.language));
    const answer = row.content as Answer;
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
      plain: wanted.page === 1 ? plainPages(answer) : [page.text],
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
  return { message, plain: [message.text], replaces: false, streamed: null };
}
