import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { Undeliverable } from '../../../delivery/index.js';
import type { Clock } from '../../../lib/clock.js';
import type { Logger } from '../../../lib/logger.js';
import type { SlackMessage } from '../views/message.js';
import { callFault, isRefusalOfForm } from '../web/call-fault.js';
import { pagesOf } from '../web/pages.js';

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
  /** The instant before which it cannot have been posted. */
  readonly since: string;
}

/** It is not sent yet, or nobody knows whether it arrived; it has to be looked for before it is sent again. */
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

/** After so long no further call is begun: whoever sends may have it to himself for two minutes only. */
const BUDGET = 60_000;

/** The longest that Slack's wish to wait is followed here; a longer one is waited for in the outbox. */
const LONGEST_PAUSE = 10_000;

/**
 * Posts a message exactly once: after a call whose outcome is unknown, the conversation is searched for its key first.
 * @returns the message's timestamp.
 * @throws Undeliverable when Slack refuses it for good, PostUnclear when it could neither be posted nor looked for.
 */
export async function post(posting: Posting, parts: PostParts): Promise<string> {
  const until = parts.clock.now().getTime() + BUDGET;
  const there = posting.again ? await keysIn(posting, parts) : NOTHING;
  const whole = there.get(posting.key);
  if (whole !== undefined) return whole;
  if (posting.asText || there.has(partKey(posting.key, 1))) return await postPlain(posting, parts, { there, until });
  const ts = await insert(posting, parts, until);
  return ts ?? (await postPlain(posting, parts, { there, until }));
}

/** The timestamp of the message; null when Slack refuses what it looks like. */
async function insert(posting: Posting, parts: PostParts, until: number): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    if (parts.clock.now().getTime() > until) throw new PostUnclear();
    try {
      return await call(posting, parts);
    } catch (error) {
      const fault = callFault(error);
      parts.log.warn({ fault, key: posting.key, attempt }, 'a message was not accepted');
      if (isRefusalOfForm(fault)) return null;
      if (fault.kind === 'refused') throw new Undeliverable(fault.code);
      const pause = fault.kind === 'rate-limited' ? fault.milliseconds : attempt * 500;
      if (attempt === ATTEMPTS || pause > LONGEST_PAUSE) throw new PostUnclear();
      await sleep(pause);
      // A call that was turned away did nothing; after every other fault the message may be there, or be just arriving.
      const arrived = fault.kind === 'rate-limited' ? undefined : (await keysIn(posting, parts)).get(posting.key);
      if (arrived !== undefined) return arrived;
    }
  }
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

interface PlainCourse {
  /** What of it stands in the conversation already. */
  readonly there: ReadonlyMap<string, string>;
  readonly until: number;
}

/** The same content without blocks, each part under a key of its own. */
async function postPlain(posting: Posting, parts: PostParts, { there, until }: PlainCourse): Promise<string> {
  let first: string | null = null;
  for (const [index, text] of posting.plain.entries()) {
    const key = partKey(posting.key, index + 1);
    const part = { ...posting, message: { text, blocks: [] }, key };
    const ts = there.get(key) ?? (await insert(part, parts, until));
    if (ts === null) throw new Undeliverable('invalid_text');
    first ??= ts;
  }
  if (first === null) throw new Undeliverable('invalid_blocks');
  return first;
}

function partKey(key: string, number: number): string {
  return `${key}#${number}`;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Our clock and Slack's may differ by this much. */
export const SKEW_SECONDS = 900;
const PAGE = 200;

/** The timestamps of our messages in the conversation by their keys. @throws PostUnclear when they cannot be read. */
async function keysIn({ channelId, threadTs, since }: Posting, { client }: PostParts): Promise<Map<string, string>> {
  const oldest = String(Math.floor(Date.parse(since) / 1000) - SKEW_SECONDS);
  const where = { channel: channelId, include_all_metadata: true, limit: PAGE, oldest };
  const pages =
    threadTs === null
      ? pagesOf(client, 'conversations.history', where)
      : pagesOf(client, 'conversations.replies', { ...where, ts: threadTs });
  const found = new Map<string, string>();
  try {
    for await (const { messages = [] } of pages as AsyncIterable<{ messages?: { ts?: string }[] }>) {
      for (const message of messages) {
        const key = keyOf(message);
        if (key !== null && message.ts !== undefined) found.set(key, message.ts);
      }
    }
    return found;
  } catch {
    throw new PostUnclear();
  }
}

function keyOf(message: object): string | null {
  const { metadata } = message as { metadata?: { event_type?: string; event_payload?: { key?: unknown } } };
  return metadata?.event_type === METADATA ? String(metadata.event_payload?.key) : null;
}

/** What goes along with a message so that it can be found again. */
export function metadataOf(key: string): { event_type: string; event_payload: { key: string } } {
  return { event_type: METADATA, event_payload: { key } };
}
