import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { createCorrelationId } from '../../lib/ids.js';
import type { Language } from '../../lib/language.js';
import { type AnswerDesk, createAnswerDesk } from './answer-desk.js';
import type { FreshAnswers } from './answer-template.js';
import type { SlackApplication } from './application.js';
import type { BotSelf } from './bolt-app.js';
import { type ChangeDesk, createChangeDesk } from './change-desk.js';
import { type CommandDesk, createCommandDesk } from './command-desk.js';
import type { Contexts } from './contexts.js';
import { type Asking, createConversations } from './conversation.js';
import { failureMessage } from './failures.js';
import { createFreshness } from './freshness.js';
import { createHomeDesk, type HomeDesk } from './home-desk.js';
import { createImportDesk, type ImportDesk } from './import-desk.js';
import type { Intake } from './intake.js';
import { Interrupted } from './interrupted.js';
import { createModals } from './modals.js';
import { type Replies, replyKey } from './replies.js';
import { apart, type Place, type SlackRequest } from './request.js';
import { createRooted } from './rooted.js';
import { createRunning } from './running.js';
import { createSecondClick, type SecondClick } from './second-click.js';
import type { AnswerStream, StreamPlace } from './sending/answer-stream.js';
import { metadataOf } from './sending/post.js';
import type { OpenStreams } from './sending/sender.js';
import { createStatuses } from './status.js';
import { askForm, questionTaken } from './views/ask-form.js';
import { failureModal } from './views/failure-views.js';
import type { SlackMessage } from './views/message.js';
import { notice } from './views/notices.js';

/** All that listeners hand on to: each method brings one request to its one visible outcome. */
export interface SlackDesk extends Intake, AnswerDesk, ImportDesk, ChangeDesk, CommandDesk, HomeDesk {
  readonly self: BotSelf;
  /** The language of a person's Slack. */
  languageOf(userId: string): Promise<Language>;
  ask(request: SlackRequest, place: Place, asking: Asking): Promise<void>;
  /** Asks from a place that shows no messages; the answer comes as a direct message. */
  askInMessages(request: SlackRequest, text: string): Promise<void>;
  /** Opens the form for a question. */
  openAskForm(request: SlackRequest): Promise<void>;
  stop(request: SlackRequest, place: Place): Promise<void>;
  /** Who asked last in a conversation; null when nobody did. */
  lastAsker(conversation: string): Promise<string | null>;
  readonly clicks: SecondClick;
  /** Says that a button means nothing any more. */
  staleButton(request: SlackRequest): Promise<void>;
  forgetChannel(channelId: string): void;
  forgetUser(userId: string): void;
}

interface DeskParts {
  readonly application: SlackApplication;
  readonly client: WebClient;
  readonly self: BotSelf;
  readonly contexts: Contexts;
  readonly replies: Replies;
  readonly streams: OpenStreams;
  readonly fresh: FreshAnswers;
  readonly openStream: (place: StreamPlace) => AnswerStream;
  readonly takeAwayCut: (thread: { readonly channelId: string; readonly threadTs: string }) => Promise<void>;
  readonly forgetChannel: (channelId: string) => void;
  readonly forgetUser: (userId: string) => void;
  readonly createIntake: (
    tellFailure: (request: SlackRequest, error: unknown, reference: string) => Promise<void>,
  ) => Intake;
}

/** Joins the parts of the desk. */
export function createDesk(parts: DeskParts): SlackDesk {
  const { application, client, self, contexts, replies } = parts;
  const { clock, log } = application;
  const statuses = createStatuses(client, log);
  const modals = createModals({
    client,
    log,
    failed: async (request, error) => {
      const { message, language } = await failed(request, error);
      return failureModal(message, language);
    },
  });
  const rooted = createRooted({ application, client, replies });
  const bringUpToDate = createFreshness(application);
  const intake = parts.createIntake(tellFailure);
  const conversations = createConversations({
    ...parts,
    running: createRunning(),
    statuses,
    bringUpToDate,
    wasCut: intake.wasCut,
  });

  /** A failure that is told where something was to be shown: logged here, and put into words. */
  async function failed(request: SlackRequest, error: unknown): Promise<{ message: SlackMessage; language: Language }> {
    const reference = createCorrelationId();
    log.error({ err: error, reference, key: request.key }, 'a view could not be filled');
    const language = await contexts.languageOf(request.userId);
    return { message: failureMessage(error, reference, language), language };
  }

  async function tellFailure(request: SlackRequest, error: unknown, reference: string): Promise<void> {
    const language = await contexts.languageOf(request.userId);
    if (error instanceof Interrupted && (await toldBelow(request, error, { reference, language }))) return;
    const cause = error instanceof Interrupted ? error.cause : error;
    const message = failureMessage(cause, reference, language);
    await tell(request, message, 'failure');
    if (request.place) await statuses.clear(request.place);
  }

  /** Tells a person by a message where the request came from; in a direct message where that shows none. */
  async function tell(request: SlackRequest, message: SlackMessage, part?: string): Promise<void> {
    const { place, userId } = request;
    const options = part === undefined ? {} : { part };
    if (place === null) await replies.sendTo(request, { user: userId }, message, options);
    else await replies.send(request, apart(request, place), message, options);
  }

  /** Where an answer was interrupted: under what was shown of it. */
  async function toldBelow(
    request: SlackRequest,
    { stream }: Interrupted,
    { reference, language }: { readonly reference: string; readonly language: Language },
  ): Promise<boolean> {
    const { blocks, text } = notice('interrupted', { reference }, language);
    try {
      await stream.finish({ blocks, plain: [text] }, metadataOf(replyKey(request, 'failure')));
      return true;
    } catch (err) {
      log.warn({ err, key: request.key }, 'an interrupted answer could not be ended');
      return false;
    }
  }

  const changes = createChangeDesk({ contexts, replies, modals, log });
  return {
    ...intake,
    ...createAnswerDesk({ contexts, conversations, replies, modals, rooted }),
    ...changes,
    ...createCommandDesk({
      contexts,
      replies,
      log,
      undo: changes.undo,
      bringUpToDate,
      openForm: changes.openForm,
    }),
    ...createHomeDesk({ client, contexts, bringUpToDate, log, failed }),
    ...createImportDesk({ client, contexts, replies, statuses, log }),
    self,
    languageOf: contexts.languageOf,
    ask: conversations.ask,
    stop: conversations.stop,
    async askInMessages(request, text) {
      const language = await contexts.languageOf(request.userId);
      const taken: ModalView = questionTaken(self, language);
      const told = request.triggerId === null ? null : modals.open(request, async () => taken, taken);
      const blank = text.trim() === '';
      const thread = blank ? null : await rooted.beginDirect(request, text);
      await told;
      if (thread) return await conversations.ask(request, thread, { text });
      if (blank) return await tell(request, notice('emptyQuestion', {}, language));
      const reference = createCorrelationId();
      log.error({ reference, key: request.key }, 'a question could not be posted in the direct message');
      await tell(request, notice('undelivered', { reference }, language));
    },
    async openAskForm(request) {
      const language = await contexts.languageOf(request.userId);
      const form = askForm(language);
      if (await modals.open(request, async () => form, form)) return;
      await replies.sendTo(request, { user: request.userId }, notice('tooLateForModal', {}, language));
    },
    async staleButton(request) {
      await tell(request, notice('staleButton', {}, await contexts.languageOf(request.userId)));
    },
    lastAsker: conversations.lastAsker,
    clicks: createSecondClick(clock),
    forgetChannel: parts.forgetChannel,
    forgetUser: parts.forgetUser,
  };
}
