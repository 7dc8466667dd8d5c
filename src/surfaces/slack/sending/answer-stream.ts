import { setTimeout as sleep } from 'node:timers/promises';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../../lib/logger.js';
import { type CallFault, callFault } from '../web/call-fault.js';

/** Where a stream goes: outside of direct messages Slack wants to know for whom. */
export interface StreamPlace {
  readonly channelId: string;
  readonly threadTs: string;
  readonly teamId: string;
  readonly userId: string;
}

/** A message that grows while it is written. One append at a time: the caller waits for each. */
export interface AnswerStream {
  /** The messages that it has made so far, the first one first. */
  readonly messages: readonly string[];
  append(text: string): Promise<void>;
  /** Closes the last message with what stands under it; whatever could not be appended before is in it. */
  finish(
    closing: readonly KnownBlock[],
    metadata: { event_type: string; event_payload: { key: string } },
  ): Promise<void>;
}

/** Of a streamed message in characters; Slack's limit is 12,000. */
const LONGEST = 11_000;

/** Slack asks not to edit a message more often. */
const BETWEEN_EDITS = 3_000;

interface Part {
  readonly ts: string;
  /** All that the message should hold in the end. */
  text: string;
  /** What Slack has shown of it. */
  shown: string;
  /** `edited`: Slack streams no more into it, so that it is rewritten as a whole. */
  way: 'streamed' | 'edited';
  editedAt: number;
}

/**
 * Begins with nothing; the first text opens the message. A stream that Slack closes goes on in a new message; where the
 * budget of streaming is spent, or nobody knows what arrived, the message is rewritten as a whole instead.
 */
export function createAnswerStream(client: WebClient, place: StreamPlace, log: Pick<Logger, 'warn'>): AnswerStream {
  const parts: Part[] = [];
  const where = { channel: place.channelId, thread_ts: place.threadTs };

  async function open(text: string): Promise<void> {
    try {
      const { ts } = await client.chat.startStream({
        ...where,
        markdown_text: text,
        recipient_team_id: place.teamId,
        recipient_user_id: place.userId,
      });
      parts.push({ ts: String(ts), text, shown: text, way: 'streamed', editedAt: 0 });
    } catch (error) {
      await openByPosting(text, callFault(error));
    }
  }

  async function openByPosting(text: string, fault: CallFault): Promise<void> {
    log.warn({ fault }, 'a stream could not be started; the message is edited instead');
    const { ts } = await client.chat.postMessage({
      ...where,
      text,
      blocks: [{ type: 'markdown', text }],
      unfurl_links: false,
      unfurl_media: false,
    });
    parts.push({ ts: String(ts), text, shown: text, way: 'edited', editedAt: Date.now() });
  }

  async function grow(part: Part): Promise<void> {
    if (part.way === 'edited') return await editWhenDue(part);
    const rest = part.text.slice(part.shown.length);
    try {
      await client.chat.appendStream({ channel: place.channelId, ts: part.ts, markdown_text: rest });
      part.shown = part.text;
    } catch (error) {
      const fault = callFault(error);
      if (fault.kind === 'rate-limited') return;
      if (fault.kind === 'refused' && fault.code === 'message_not_in_streaming_state') {
        part.text = part.shown;
        return await open(rest);
      }
      log.warn({ fault }, 'a stream broke off; the message is edited instead');
      part.way = 'edited';
    }
  }

  async function editWhenDue(part: Part): Promise<void> {
    if (Date.now() - part.editedAt >= BETWEEN_EDITS) await edit(part, []).catch(() => {});
  }

  async function edit(part: Part, closing: readonly KnownBlock[], metadata?: object): Promise<void> {
    const { text, ts } = part;
    const blocks: KnownBlock[] = [{ type: 'markdown', text }, ...closing];
    await client.chat.update({
      channel: place.channelId,
      ts,
      text,
      blocks,
      ...(metadata && { metadata: metadata as never }),
    });
    part.shown = text;
    part.editedAt = Date.now();
  }

  async function editAtLast(part: Part, closing: readonly KnownBlock[], metadata?: object): Promise<void> {
    await sleep(Math.max(0, part.editedAt + BETWEEN_EDITS - Date.now()));
    await insist(() => edit(part, closing, metadata));
  }

  return {
    get messages() {
      return parts.map((part) => part.ts);
    },
    async append(text) {
      const last = parts.at(-1);
      if (last === undefined || last.text.length + text.length > LONGEST) {
        if (last) await finishPart(last, [], undefined);
        return await open(text);
      }
      last.text += text;
      await grow(last);
    },
    async finish(closing, metadata) {
      const last = parts.at(-1);
      if (last) await finishPart(last, closing, metadata);
    },
  };

  async function finishPart(part: Part, closing: readonly KnownBlock[], metadata: object | undefined): Promise<void> {
    if (part.way === 'edited') return await editAtLast(part, closing, metadata);
    const rest = part.text.slice(part.shown.length);
    try {
      await client.chat.stopStream({
        channel: place.channelId,
        ts: part.ts,
        ...(rest === '' ? {} : { markdown_text: rest }),
        blocks: [...closing],
        ...(metadata && { metadata: metadata as never }),
      });
    } catch (error) {
      log.warn({ fault: callFault(error) }, 'a stream could not be ended; the message is edited instead');
      part.way = 'edited';
      await editAtLast(part, closing, metadata);
    }
  }
}

const ATTEMPTS = 4;

/** Does again what Slack was too busy for; an edit does the same however often it is done. */
async function insist(call: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const fault = callFault(error);
      if (fault.kind === 'refused' || attempt === ATTEMPTS) throw error;
      await sleep(fault.kind === 'rate-limited' ? fault.milliseconds : attempt * 1000);
    }
  }
}
