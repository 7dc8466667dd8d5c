import type { WebClient } from '@slack/web-api';
import { type Audience, type OutboxMessage, type Sent, Undeliverable } from '../../../delivery/index.js';
import type { SheetFile } from '../../../features/sheet.js';
import type { Clock } from '../../../lib/clock.js';
import type { Logger } from '../../../lib/logger.js';
import { checkMessage } from '../check-message.js';
import type { SlackMessage } from '../views/message.js';
import { callFault } from '../web/call-fault.js';
import { insist } from '../web/insist.js';
import type { AnswerStream, Closing } from './answer-stream.js';
import { metadataOf, post } from './post.js';
import { respond } from './respond.js';
import { rewrite } from './rewrite.js';
import { sendFile } from './send-file.js';

/** A message as it is going to be shown, with the same content as plain text. */
export interface Rendered {
  readonly message: SlackMessage;
  readonly plain: readonly string[];
  /** Takes the place of the private message that was clicked on. */
  readonly replaces: boolean;
  /** Of an answer that was streamed: its messages, and what belongs under them; null of every other. */
  readonly streamed: {
    readonly messages: readonly string[];
    readonly closing: Closing;
    /** Whether the message takes the place of what was streamed. */
    readonly instead?: boolean;
  } | null;
  /** Goes to the person alone, as a direct message, before the message that tells of it. */
  readonly file?: SheetFile;
  /** To whom alone it goes, as a direct message, in the place of where it was put up for. */
  readonly instead?: string;
}

/** Renders the messages of one template when they are sent; null when there is nothing left to say. */
export type Renderer = (message: OutboxMessage) => Promise<Rendered | null>;

/** Streams that wait for what stands under their text, by the key of their outbox row. */
export type OpenStreams = Map<string, AnswerStream>;

interface SenderParts {
  readonly client: WebClient;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  readonly renderers: Readonly<Record<string, Renderer>>;
  readonly streams: OpenStreams;
}

const REMEMBERED = 10_000;

/** Sends what the outbox holds: into a thread, into a channel, or to one person alone. */
export function createSender(parts: SenderParts): (message: OutboxMessage) => Promise<Sent> {
  /** What this process has tried to send, also past the outbox. */
  const tried = new Set<string>();

  return async (outgoing) => {
    const render = parts.renderers[outgoing.template];
    if (render === undefined) throw new Undeliverable(`there is no template ${outgoing.template}`);
    const rendered = await render(outgoing);
    if (rendered === null) return { messageTs: null };
    const asText = !fits(rendered, outgoing.key);
    const again = outgoing.attempts > 1 || tried.has(outgoing.key);
    remember(outgoing.key);
    return { messageTs: await send(outgoing, { ...rendered, asText, again }) };
  };

  async function send(outgoing: OutboxMessage, content: Content): Promise<string | null> {
    const { channel, user, responseUrl, threadTs, fromCommand = false } = outgoing.audience;
    if (content.file) await sendFileTo(user, content.file, outgoing, content.again);
    const stream = parts.streams.get(outgoing.key);
    if (stream && content.streamed && !content.streamed.instead) {
      await stream.finish(content.streamed.closing, metadataOf(outgoing.key));
      parts.streams.delete(outgoing.key);
      return stream.messages.at(-1) ?? null;
    }
    if (content.instead !== undefined) return await toPerson(content.instead, outgoing, content);
    if (channel === undefined) return await toPerson(user, outgoing, content);
    if (user === undefined) return await toChannel(channel, threadTs, outgoing, content);
    try {
      await respond(
        {
          channelId: channel,
          userId: user,
          threadTs: threadTs ?? null,
          responseUrl: responseUrl ?? null,
          fromCommand,
          ...content,
        },
        parts,
      );
      return null;
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
      parts.log.warn({ part: 'slack', err: error, key: outgoing.key }, 'a private reply goes out as a direct message');
      return await toPerson(user, outgoing, content);
    }
  }

  /** What Slack would refuse as a whole goes out as text. */
  function fits({ message }: Rendered, key: string): boolean {
    const faults = checkMessage(message);
    if (faults.length > 0) parts.log.error({ key, faults }, 'a message does not keep to the limits of Slack');
    return faults.length === 0;
  }

  function remember(key: string): void {
    tried.add(key);
    const [oldest] = tried;
    if (tried.size > REMEMBERED && oldest !== undefined) tried.delete(oldest);
  }

  async function toPerson(user: string | undefined, outgoing: OutboxMessage, content: Content): Promise<string> {
    return await toChannel(await directMessage(user), undefined, outgoing, content);
  }

  async function sendFileTo(
    user: string | undefined,
    file: SheetFile,
    { key, createdAt }: OutboxMessage,
    again: boolean,
  ): Promise<void> {
    await sendFile({ channelId: await directMessage(user), file, key, again, since: createdAt }, parts.client);
  }

  async function directMessage(user: string | undefined): Promise<string> {
    if (user === undefined) throw new Undeliverable('a message for nobody');
    const { channel } = await insist(() => parts.client.conversations.open({ users: user })).catch((error: unknown) => {
      const fault = callFault(error);
      throw fault.kind === 'refused' ? new Undeliverable(fault.code) : error;
    });
    if (channel?.id === undefined) throw new Undeliverable('no direct message');
    return channel.id;
  }

  async function toChannel(
    channelId: string,
    threadTs: string | undefined,
    { key, createdAt }: OutboxMessage,
    content: Content,
  ): Promise<string> {
    const { message, streamed } = content;
    const metadata = metadataOf(key);
    // Streamed by a process that is gone: its messages may lack their end, so the whole answer takes their place.
    if (streamed && (await rewrite({ channelId, messages: streamed.messages, message, metadata }, parts))) {
      return String(streamed.messages[0]);
    }
    return await post({ ...content, channelId, threadTs: threadTs ?? null, key, since: createdAt }, parts);
  }
}

interface Content extends Rendered {
  readonly asText: boolean;
  readonly again: boolean;
}

/** Which queue a message waits in: that of its channel; what one person alone sees waits for nobody. */
export function laneOf({ channel, user }: Audience): string | null {
  return channel !== undefined && user === undefined ? channel : null;
}
