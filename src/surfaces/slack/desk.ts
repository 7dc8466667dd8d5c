import type { View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { type AnswerDesk, createAnswerDesk } from './answer-desk.js';
import type { SlackApplication } from './application.js';
import type { BotSelf } from './bolt-app.js';
import { type CommandDesk, createCommandDesk } from './command-desk.js';
import type { Contexts } from './contexts.js';
import { type Asking, createConversations } from './conversation.js';
import { failureMessage } from './failures.js';
import { createFreshness } from './freshness.js';
import { createHomeDesk, type HomeDesk } from './home-desk.js';
import type { Intake } from './intake.js';
import { createModals } from './modals.js';
import type { Replies } from './replies.js';
import type { Place, SlackRequest } from './request.js';
import { createRooted } from './rooted.js';
import { createRunning } from './running.js';
import { createSecondClick } from './second-click.js';
import type { AnswerStream, StreamPlace } from './sending/answer-stream.js';
import type { OpenStreams } from './sending/sender.js';
import { createStatuses } from './status.js';
import { askForm, questionTaken } from './views/ask-form.js';
import { notice } from './views/notices.js';

/** All that listeners hand on to: each method brings one request to its one visible outcome. */
export interface SlackDesk extends Intake, AnswerDesk, CommandDesk, HomeDesk {
  readonly self: BotSelf;
  ask(request: SlackRequest, place: Place, asking: Asking): Promise<void>;
  /** Asks from a place that shows no messages; the answer comes as a direct message. */
  askInMessages(request: SlackRequest, text: string): Promise<void>;
  /** Opens the form for a question. */
  openAskForm(request: SlackRequest): Promise<void>;
  stop(request: SlackRequest, place: Place): Promise<void>;
  /** Who asked last in a conversation; null when nobody did. */
  lastAsker(conversation: string): Promise<string | null>;
  isSecondClick(what: string): boolean;
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
  readonly openStream: (place: StreamPlace) => AnswerStream;
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
  const modals = createModals(client, log);
  const rooted = createRooted({ application, client, replies });
  const bringUpToDate = createFreshness(application);
  const conversations = createConversations({ ...parts, running: createRunning(), statuses, bringUpToDate });

  async function tellFailure(request: SlackRequest, error: unknown, reference: string): Promise<void> {
    const language = await contexts.languageOf(request.userId);
    const message = failureMessage(error, reference, language);
    if (request.place) {
      await replies.send(request, request.place, message, { part: 'failure' });
      await statuses.clear(request.place);
      return;
    }
    const { channel } = await client.conversations.open({ users: request.userId });
    if (channel?.id) await replies.sendTo(request, { channel: channel.id }, message, { part: 'failure' });
  }

  return {
    ...parts.createIntake(tellFailure),
    ...createAnswerDesk({ contexts, conversations, replies, modals, rooted }),
    ...createCommandDesk({ contexts, replies }),
    ...createHomeDesk({ client, contexts, bringUpToDate }),
    self,
    ask: conversations.ask,
    stop: conversations.stop,
    async askInMessages(request, text) {
      const language = await contexts.languageOf(request.userId);
      const taken: View = questionTaken(self, language);
      const told = request.triggerId === null ? null : modals.open(request, async () => taken, taken);
      const thread = text.trim() === '' ? null : await rooted.beginDirect(request, text);
      await told;
      if (thread) await conversations.ask(request, thread, { text });
      else if (request.place) await replies.send(request, request.place, notice('emptyQuestion', {}, language));
    },
    async openAskForm(request) {
      const form = askForm(await contexts.languageOf(request.userId));
      await modals.open(request, async () => form, form);
    },
    async lastAsker(conversation) {
      const store = await application.store();
      return (await store.thread(conversation))?.askedBy ?? null;
    },
    isSecondClick: createSecondClick(clock),
    forgetChannel: parts.forgetChannel,
    forgetUser: parts.forgetUser,
  };
}
