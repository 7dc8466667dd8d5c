import {
  type Audience,
  addToOutbox,
  type Dispatched,
  type Dispatcher,
  type OutboxEntry,
  type OutboxMessage,
  PRIORITIES,
} from '../../delivery/index.js';
import type { SlackApplication } from './application.js';
import type { Place, SlackRequest } from './request.js';
import type { SlackMessage } from './views/message.js';

/** The template of a message that is sent as it stands, because nothing in it depends on rights. */
export const READY = 'ready';

/** What a ready message holds. */
export interface ReadyData {
  readonly message: SlackMessage;
  readonly replaces: boolean;
  /** Who is told in another way when it cannot be sent; null: nobody. */
  readonly userId: string | null;
}

/** Replies to what Slack sent, each under a key of its own, so that no repetition makes a second one. */
export interface Replies {
  /** Sends a message to where the request came from, or to another place. */
  send(request: SlackRequest, place: Place, message: SlackMessage, options?: ReplyOptions): Promise<Dispatched>;
  /** The same to an audience that is no place, such as a channel without a thread. */
  sendTo(request: SlackRequest, audience: Audience, message: SlackMessage, options?: ReplyOptions): Promise<Dispatched>;
  /** Sends what is rendered from a template when it is sent. */
  sendTemplate(request: SlackRequest, place: Place, content: TemplateContent): Promise<Dispatched>;
  /** The same to an audience that is no place. */
  sendTemplateTo(request: SlackRequest, audience: Audience, content: TemplateContent): Promise<Dispatched>;
  /** Sends what stands in the outbox already; whoever has just put it up hands over what that was. */
  dispatch(key: string, entry?: OutboxEntry): Promise<Dispatched>;
  /** Gives up what waits in the outbox; false when it does not wait. */
  withdraw(key: string): Promise<boolean>;
}

/** What is rendered when it is sent. */
export interface TemplateContent {
  readonly template: string;
  readonly data: unknown;
  /** A key of its own for what is sent once, whoever asks for it; that of the request otherwise. */
  readonly key?: string | null;
}

export interface ReplyOptions {
  /** Tells several replies to one request apart. */
  readonly part?: string;
  /** Takes the place of the private message that was clicked on. */
  readonly replaces?: boolean;
  /** Whether the caller tells the person by itself when it cannot be sent. */
  readonly quiet?: boolean;
}

interface ReplyParts {
  readonly application: SlackApplication;
  readonly dispatcher: Dispatcher;
  /** Sends without the outbox, for the time that the database is away. */
  readonly sendNow: (message: OutboxMessage) => Promise<unknown>;
}

/** Replies through the outbox, and past it while there is no database. */
export function createReplies({ application, dispatcher, sendNow }: ReplyParts): Replies {
  return {
    send: (request, place, message, options) => sendTo(request, audienceOf(place, request), message, options),
    sendTo,
    sendTemplate: (request, place, content) => sendTemplateTo(request, audienceOf(place, request), content),
    sendTemplateTo,
    dispatch,
    withdraw: dispatcher.withdraw,
  };

  async function sendTo(
    request: SlackRequest,
    audience: Audience,
    message: SlackMessage,
    { part, replaces = false, quiet = false }: ReplyOptions = {},
  ): Promise<Dispatched> {
    const data: ReadyData = { message, replaces, userId: quiet ? null : request.userId };
    return await put({ key: replyKey(request, part), audience, template: READY, data, priority: 'answer' });
  }

  async function sendTemplateTo(
    request: SlackRequest,
    audience: Audience,
    { key, ...content }: TemplateContent,
  ): Promise<Dispatched> {
    return await put({ ...content, key: key ?? replyKey(request), audience, priority: 'answer' });
  }

  async function put(entry: OutboxEntry): Promise<Dispatched> {
    if (await isKept(entry)) return await dispatch(entry.key, entry);
    await sendNow(unkept(entry));
    return 'sent';
  }

  /** What is kept is sent sooner or later, so that the database going away just now is nothing to tell anybody. */
  async function dispatch(key: string, entry?: OutboxEntry): Promise<Dispatched> {
    try {
      return await dispatcher.dispatch(key, entry && { ...entry, priority: PRIORITIES[entry.priority] });
    } catch (err) {
      application.log.error({ err, key }, 'a reply is kept in the outbox and waits there');
      return 'waiting';
    }
  }

  async function isKept(entry: OutboxEntry): Promise<boolean> {
    try {
      const store = await application.store();
      await store.transaction((tx) => addToOutbox(tx, entry, application.clock.now().toISOString()));
      return true;
    } catch (err) {
      application.log.error({ err, key: entry.key }, 'a reply could not be kept in the outbox and is sent without it');
      return false;
    }
  }

  function unkept(entry: OutboxEntry): OutboxMessage {
    const now = application.clock.now().toISOString();
    return {
      ...entry,
      priority: 0,
      notBefore: now,
      createdAt: now,
      state: 'SENDING',
      attempts: 1,
      leaseUntil: null,
      messageTs: null,
      sentAt: null,
      error: null,
    };
  }
}

/** The key that a reply to a request goes out under. */
export function replyKey(request: Pick<SlackRequest, 'key'>, part?: string): string {
  return part === undefined ? request.key : `${request.key}/${part}`;
}

/** Whom a reply at a place reaches. */
export function audienceOf(place: Place, { userId }: Pick<SlackRequest, 'userId'>): Audience {
  const { channelId: channel } = place;
  if (place.kind === 'thread') return { channel, threadTs: place.threadTs };
  const { responseUrl, fromCommand, threadTs } = place;
  return {
    channel,
    user: userId,
    ...(responseUrl === null ? {} : { responseUrl }),
    fromCommand,
    ...(threadTs ? { threadTs } : {}),
  };
}
