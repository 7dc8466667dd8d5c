import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { Undeliverable } from '../../../delivery/index.js';
import type { Clock } from '../../../lib/clock.js';
import type { Logger } from '../../../lib/logger.js';
import type { SlackMessage } from '../views/message.js';
import { type CallFault, callFault, isRefusalOfForm } from '../web/call-fault.js';

/** One message on its way into a conversation. */
export interface Posting {
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly message: SlackMessage;
  /** The same content as text alone, for the case that Slack refuses the blocks. */
  readonly plain: readonly string[];
  /** Whether it is sent as text from the beginning. */
  readonly asText: boolean;
  /** Travels in the message's metadata, so that it can be found again. */
  readonly key: string;
  /** Whether an earlier attempt may have arrived, so that it is looked for first. */
  readonly again: boolean;
}

/** Nobody knows whether a message arrived; it has to be looked for before it is sent again. */
export class PostUnclear extends Error {
  constructor() {
    super('It is not known whether a message arrived');
    this.name = 'PostUnclear';
  }
}

interface PostParts {
  readonly client: WebClient;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
}

const ATTEMPTS = 4;
const METADATA = 'wutong_outbox';

/**
 * Posts a message exactly once: after a call whose outcome is unknown, the conversation is searched for its key first.
 * @returns the message's timestamp.
 * @throws Undeliverable when Slack refuses it for good, PostUnclear when it could neither be posted nor looked for.
 */
export async function post(posting: Posting, parts: PostParts): Promise<string> {
  const found = posting.again ? await find(posting, parts) : null;
  if (found !== null) return found;
  if (posting.asText) return await postPlain(posting, parts);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(posting, parts);
    } catch (error) {
      const fault = callFault(error);
      parts.log.warn({ fault, key: posting.key, attempt }, 'a message was not accepted');
      if (isRefusalOfForm(fault)) return await postPlain(posting, parts);
      if (fault.kind === 'refused') throw new Undeliverable(fault.code);
      const arrived = await afterFault(fault, posting, parts);
      if (arrived !== null) return arrived;
      if (attempt === ATTEMPTS) throw new PostUnclear();
      await sleep(fault.kind === 'rate-limited' ? fault.milliseconds : attempt * 500);
    }
  }
}

/** A call that was turned away did nothing; after every other fault the message may be there. */
async function afterFault(fault: CallFault, posting: Posting, parts: PostParts): Promise<string | null> {
  return fault.kind === 'rate-limited' ? null : await find(posting, parts);
}

async function call({ channelId, threadTs, message, key }: Posting, { client }: PostParts): Promise<string> {
  const { ts } = await client.chat.postMessage({
    channel: channelId,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: [...message.blocks] } : {}),
    metadata: metadataOf(key),
    unfurl_links: false,
    unfurl_media: false,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  });
  return String(ts);
}

/** The same content without blocks, each part under a key of its own. */
async function postPlain(posting: Posting, parts: PostParts): Promise<string> {
  let first: string | null = null;
  for (const [index, text] of posting.plain.entries()) {
    const part = {
      ...posting,
      message: { text, blocks: [] },
      plain: [],
      asText: false,
      key: `${posting.key}#${index + 1}`,
    };
    const ts = await post(part, parts);
    first ??= ts;
  }
  if (first === null) throw new Undeliverable('invalid_blocks');
  return first;
}

/** How far back a message is looked for: further than any time-out reaches. */
const LOOK_BACK_SECONDS = 900;

/** The timestamp of the message with this key, or null; a look-up that fails is tried again, and then tells that nothing is known. */
async function find({ channelId, threadTs, key }: Posting, { client, clock }: PostParts): Promise<string | null> {
  const where = { channel: channelId, include_all_metadata: true, limit: 100 };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const oldest = String(Math.floor(clock.now().getTime() / 1000) - LOOK_BACK_SECONDS);
      const { messages = [] } =
        threadTs === null
          ? await client.conversations.history({ ...where, oldest })
          : await client.conversations.replies({ ...where, ts: threadTs, oldest });
      return messages.find((message) => keyOf(message) === key)?.ts ?? null;
    } catch (error) {
      const fault = callFault(error);
      if (fault.kind === 'refused' || attempt === ATTEMPTS) throw new PostUnclear();
      await sleep(fault.kind === 'rate-limited' ? fault.milliseconds : attempt * 500);
    }
  }
}

function keyOf(message: object): unknown {
  const { metadata } = message as { metadata?: { event_type?: string; event_payload?: { key?: unknown } } };
  return metadata?.event_type === METADATA ? metadata.event_payload?.key : undefined;
}

/** What goes along with a message so that it can be found again. */
export function metadataOf(key: string): { event_type: string; event_payload: { key: string } } {
  return { event_type: METADATA, event_payload: { key } };
}
