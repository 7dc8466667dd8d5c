import type { WebClient } from '@slack/web-api';
import { type Audience, type OutboxMessage, type Sent, Undeliverable } from '../../../delivery/index.js';
import type { Clock } from '../../../lib/clock.js';
import type { Logger } from '../../../lib/logger.js';
import type { SlackMessage } from '../views/message.js';
import type { AnswerStream } from './answer-stream.js';
import { metadataOf, post } from './post.js';
import { respond } from './respond.js';

/** A message as it is going to be shown, with the same content as plain text. */
export interface Rendered {
  readonly message: SlackMessage;
  readonly plain: readonly string[];
  /** Takes the place of the private message that was clicked on. */
  readonly replaces: boolean;
}

/** Renders the messages of one template when they are sent. */
export type Renderer = (message: OutboxMessage) => Promise<Rendered>;

/** Streams that wait for what stands under their text, by the key of their outbox row. */
export type OpenStreams = Map<string, AnswerStream>;

interface SenderParts {
  readonly client: WebClient;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  readonly renderers: Readonly<Record<string, Renderer>>;
  readonly streams: OpenStreams;
}

/** Sends what the outbox holds: into a thread, into a channel, or to one person alone. */
export function createSender(parts: SenderParts): (message: OutboxMessage) => Promise<Sent> {
  return async (outgoing) => {
    const render = parts.renderers[outgoing.template];
    if (render === undefined) throw new Undeliverable(`there is no template ${outgoing.template}`);
    const rendered = await render(outgoing);
    const stream = parts.streams.get(outgoing.key);
    if (stream) {
      await stream.finish(rendered.message.blocks, metadataOf(outgoing.key));
      return { messageTs: stream.messages.at(-1) ?? null };
    }
    const { channel, user, responseUrl, threadTs } = outgoing.audience;
    if (channel === undefined) throw new Undeliverable('a message without a channel');
    if (user === undefined) return { messageTs: await toChannel(channel, threadTs, outgoing, rendered) };
    await respond({ channelId: channel, userId: user, responseUrl: responseUrl ?? null, ...rendered }, parts);
    return { messageTs: null };
  };

  function toChannel(
    channelId: string,
    threadTs: string | undefined,
    { key, attempts }: OutboxMessage,
    { message, plain }: Rendered,
  ): Promise<string> {
    return post({ channelId, threadTs: threadTs ?? null, message, plain, key, again: attempts > 1 }, parts);
  }
}

/** Which queue a message waits in: that of its channel; what one person alone sees waits for nobody. */
export function laneOf({ channel, user }: Audience): string | null {
  return channel !== undefined && user === undefined ? channel : null;
}
