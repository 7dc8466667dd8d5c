import type { WebClient } from '@slack/web-api';
import { type Audience, type OutboxMessage, type Sent, Undeliverable } from '../../../delivery/index.js';
import type { Clock } from '../../../lib/clock.js';
import type { Logger } from '../../../lib/logger.js';
import { checkMessage } from '../check-message.js';
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
    const asText = !fits(rendered, outgoing.key);
    const stream = parts.streams.get(outgoing.key);
    if (stream) {
      await stream.finish(rendered.message.blocks, metadataOf(outgoing.key));
      return { messageTs: stream.messages.at(-1) ?? null };
    }
    const { channel, user, responseUrl, threadTs } = outgoing.audience;
    if (channel === undefined) throw new Undeliverable('a message without a channel');
    if (user === undefined) return { messageTs: await toChannel(channel, threadTs, outgoing, { ...rendered, asText }) };
    await respond({ channelId: channel, userId: user, responseUrl: responseUrl ?? null, ...rendered, asText }, parts);
    return { messageTs: null };
  };

  /** What Slack would refuse as a whole goes out as text. */
  function fits({ message }: Rendered, key: string): boolean {
    const faults = checkMessage(message);
    if (faults.length > 0) parts.log.error({ key, faults }, 'a message does not keep to the limits of Slack');
    return faults.length === 0;
  }

  function toChannel(
    channelId: string,
    threadTs: string | undefined,
    { key, attempts }: OutboxMessage,
    { message, plain, asText }: Rendered & { readonly asText: boolean },
  ): Promise<string> {
    return post({ channelId, threadTs: threadTs ?? null, message, plain, asText, key, again: attempts > 1 }, parts);
  }
}

/** Which queue a message waits in: that of its channel; what one person alone sees waits for nobody. */
export function laneOf({ channel, user }: Audience): string | null {
  return channel !== undefined && user === undefined ? channel : null;
}
