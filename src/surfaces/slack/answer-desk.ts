import { type Answer, giveFeedback, openPassage, recallAnswer } from '../../features/ask/index.js';
import { runVerb } from '../../features/run-verb.js';
import { WutongError } from '../../lib/errors.js';
import { feedbackText } from '../../texts/slack/feedback.js';
import { sourceText } from '../../texts/slack/source.js';
import { ANSWER, type AnswerData } from './answer-template.js';
import type { Contexts } from './contexts.js';
import type { Conversations } from './conversation.js';
import type { FeedbackReason, SourceRef } from './ids.js';
import type { Modals } from './modals.js';
import type { Replies } from './replies.js';
import { besideMessage, type Place, type SlackRequest } from './request.js';
import type { Rooted } from './rooted.js';
import { feedbackModal } from './views/feedback-modal.js';
import { notice } from './views/notices.js';
import { loadingModal, sourceModal, sourceNotFoundModal } from './views/source-modal.js';

/** What can be done with an answer that was given. */
export interface AnswerDesk {
  showPage(request: SlackRequest, place: Place, wanted: { answerId: string; page: number }): Promise<void>;
  /** Answers the same question to who clicks alone, with that person's own rights. */
  answerAlone(request: SlackRequest, place: Place, answerId: string): Promise<void>;
  /** Answers the same question in the channel, within what the channel may see. */
  shareAnswer(request: SlackRequest, place: Place, answerId: string): Promise<void>;
  /** Opens a passage with the rights of who clicks; in a modal that is open already when its id is given. */
  openSource(request: SlackRequest, source: SourceRef, viewId: string | null): Promise<void>;
  takeFeedback(request: SlackRequest, said: { verdict: 'good' | 'bad'; answerId: string }): Promise<void>;
  takeReason(request: SlackRequest, said: SaidReason): Promise<void>;
}

/** Why an answer was not good. */
export interface SaidReason {
  readonly answerId: string;
  readonly reason: FeedbackReason | null;
  readonly comment: string | null;
}

interface AnswerDeskParts {
  readonly contexts: Contexts;
  readonly conversations: Conversations;
  readonly replies: Replies;
  readonly modals: Modals;
  readonly rooted: Rooted;
}

/** The buttons under an answer, each judged by the rights of who clicks. */
export function createAnswerDesk({ contexts, conversations, replies, modals, rooted }: AnswerDeskParts): AnswerDesk {
  async function recalled(request: SlackRequest, answerId: string) {
    const { context, language } = await contexts.own(request.userId);
    return { context, language, kept: await unlessGone(runVerb(recallAnswer, context, { answerId })) };
  }

  /** A reply for who clicks alone, beside the message that was clicked on. */
  function privateTo(request: SlackRequest, place: Place): Place {
    const { responseUrl, body } = request;
    return responseUrl === null ? place : besideMessage(place.channelId, responseUrl, body);
  }

  return {
    async showPage(request, place, { answerId, page }) {
      const { language, kept } = await recalled(request, answerId);
      const alone = privateTo(request, place);
      if (kept === null) return void (await replies.send(request, alone, notice('answerGone', {}, language)));
      const data: AnswerData = {
        answerId,
        page,
        // In a channel the answer goes on as it was given; what the channel may see is looked at again when it is sent.
        userId: place.kind === 'private' ? request.userId : (kept.slackUserId ?? request.userId),
        clickedBy: request.userId,
        place,
        language,
        scopeKey: kept.scopeKey,
        canAskPrivately: false,
        canShare: false,
        asked: null,
        streamed: null,
      };
      // Everybody may turn the page of an answer that all see, and it is turned once.
      const key = place.kind === 'thread' ? `page:${place.channelId}:${answerId}:${page}` : null;
      const shown = await replies.sendTemplate(request, place, { template: ANSWER, data, key });
      if (shown === 'not-due') await replies.send(request, alone, notice('pageShown', {}, language));
    },
    async answerAlone(request, place, answerId) {
      const { language, kept } = await recalled(request, answerId);
      const alone = privateTo(request, place);
      if (kept === null) return void (await replies.send(request, alone, notice('answerGone', {}, language)));
      await conversations.ask(request, alone, { text: kept.question, said: true, before: kept.before });
    },
    async shareAnswer(request, place, answerId) {
      const { language, kept } = await recalled(request, answerId);
      if (kept === null) return void (await replies.send(request, place, notice('answerGone', {}, language)));
      // What a private question went on from stays private, so one that needs it is not asked in the channel.
      if (kept.before !== null) return void (await replies.send(request, place, notice('askInFull', {}, language)));
      const thread = await rooted.begin(request, { id: place.channelId, direct: false }, kept.question);
      if (thread === null) return void (await replies.send(request, place, notice('notHere', {}, language)));
      await conversations.ask(request, thread, { text: kept.question, before: null });
    },
    async openSource(request, source, viewId) {
      const language = await contexts.languageOf(request.userId);
      const load = async () => {
        const { context } = await contexts.own(request.userId);
        const { answerId, passageId, page } = source;
        const opened = await unlessGone(runVerb(openPassage, context, { passageId }));
        if (opened === null) return sourceNotFoundModal(language);
        const answer = (await unlessGone(runVerb(recallAnswer, context, { answerId })))?.content ?? null;
        const quote = answer && quoteOf(answer, passageId);
        return sourceModal({ answerId, ...opened, quote, language, page });
      };
      const shown =
        viewId === null
          ? await modals.open(request, load, loadingModal(sourceText('title', language), language))
          : await modals.update(request, viewId, load);
      if (!shown && request.place) {
        await replies.send(request, privateTo(request, request.place), notice('tooLateForModal', {}, language));
      }
    },
    async takeFeedback(request, { verdict, answerId }) {
      const language = await contexts.languageOf(request.userId);
      const keep = async () => {
        const { context } = await contexts.own(request.userId);
        await runVerb(giveFeedback, context, { answerId, verdict: verdict === 'bad' ? 'BAD' : 'GOOD' });
      };
      const form = async () => {
        await keep();
        return feedbackModal(answerId, language);
      };
      const waiting = loadingModal(feedbackText('title', language), language);
      if (verdict === 'bad' && (await modals.open(request, form, waiting))) return;
      // Also after a modal that could not be opened: nobody learns otherwise whether it was kept.
      await keep();
      if (request.place === null) return;
      const thanks = notice(verdict === 'bad' ? 'thanksWithoutReason' : 'thanksGood', {}, language);
      await replies.send(request, privateTo(request, request.place), thanks);
    },
    async takeReason(request, { answerId, reason, comment }) {
      const { context } = await contexts.own(request.userId);
      await runVerb(giveFeedback, context, { answerId, verdict: 'BAD', reason, comment });
    },
  };
}

async function unlessGone<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof WutongError && error.code === 'not-found') return null;
    throw error;
  }
}

/** The sentence of a passage that an answer quotes. */
function quoteOf({ what, how, other }: Answer, passageId: string): string | null {
  const point = [...what, ...how, ...other].find((each) => each.quote && each.evidence.includes(passageId));
  return point?.quote ?? null;
}
