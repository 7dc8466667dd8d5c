import { setTimeout as sleep } from 'node:timers/promises';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../../lib/clock.js';
import type { Logger } from '../../../lib/logger.js';
import { streamNotice } from '../stream-text.js';
import { type CallFault, callFault, isRefusalOfForm } from '../web/call-fault.js';
import { insist } from '../web/insist.js';
import { pagesOf } from '../web/pages.js';
import { post } from './post.js';
import { endStream } from './rewrite.js';

/** Where a stream goes, and under which key; outside of direct messages Slack wants to know for whom. */
export interface StreamPlace {
  readonly channelId: string;
  readonly threadTs: string;
  readonly teamId: string;
  readonly userId: string;
  /** That of the answer's outbox row. */
  readonly key: string;
}

/** What stands under the text, and the same as text alone. */
export interface Closing {
  readonly blocks: readonly KnownBlock[];
  readonly plain: readonly string[];
}

/** A message that grows while it is written. One append at a time: the caller waits for each. */
export interface AnswerStream {
  /** The messages that it has made so far, the first one first. */
  readonly messages: readonly string[];
  append(text: string): Promise<void>;
  /**
   * Closes the last message with what stands under it; whatever could not be appended before is in it. To be called again
   * when it failed.
   */
  finish(closing: Closing, metadata: Metadata): Promise<void>;
}

interface Metadata {
  readonly event_type: string;
  readonly event_payload: { readonly key: string };
}

interface StreamParts {
  readonly client: WebClient;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
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
  /** Until when Slack wants no more of it. */
  quietUntil: number;
}

/**
 * Begins with nothing; the first text opens the message. A stream that Slack closes goes on in a new message; where the
 * budget of streaming is spent, or nobody knows what arrived, the message is rewritten as a whole instead.
 */
export function createAnswerStream({ client, clock, log }: StreamParts, place: StreamPlace): AnswerStream {
  const parts: Part[] = [];
  const { channelId, threadTs } = place;
  const begun = clock.now().toISOString();
  const now = () => clock.now().getTime();

  async function open(text: string): Promise<void> {
    try {
      const { ts } = await client.chat.startStream({
        channel: channelId,
        thread_ts: threadTs,
        markdown_text: text,
        recipient_team_id: place.teamId,
        recipient_user_id: place.userId,
      });
      add(String(ts), text, 'streamed');
    } catch (error) {
      const fault = callFault(error);
      const begunUnseen = fault.kind === 'unclear' ? await findOpen() : null;
      if (begunUnseen !== null) return add(begunUnseen, text, 'streamed');
      await openByPosting(text, fault);
    }
  }

  function add(ts: string, text: string, way: Part['way']): void {
    parts.push({ ts, text, shown: text, way, editedAt: now(), quietUntil: 0 });
  }

  /** A stream of ours in the thread that nobody told us of: its beginning was done, and never answered. */
  async function findOpen(): Promise<string | null> {
    const mine = new Set(parts.map(({ ts }) => ts));
    const where = { channel: channelId, ts: threadTs, oldest: threadTs, limit: 200 };
    for await (const page of pagesOf(client, 'conversations.replies', where)) {
      const { messages = [] } = page as { messages?: { ts?: string; bot_id?: string; streaming_state?: string }[] };
      const open = messages.find(
        ({ ts, bot_id, streaming_state }) => ts && bot_id && streaming_state === 'in_progress' && !mine.has(ts),
      );
      if (open?.ts !== undefined) return open.ts;
    }
    return null;
  }

  async function openByPosting(text: string, fault: CallFault): Promise<void> {
    log.warn({ fault }, 'a stream could not be started; the message is edited instead');
    const message = { text: streamNotice(text), blocks: [{ type: 'markdown' as const, text }] };
    const key = `${place.key}~${parts.length + 1}`;
    const ts = await post(
      { channelId, threadTs, message, plain: [text], asText: false, key, again: true, since: begun },
      { client, clock, log },
    );
    add(ts, text, 'edited');
  }

  async function grow(part: Part): Promise<void> {
    if (part.way === 'edited') return await editWhenDue(part);
    if (now() < part.quietUntil) return;
    const rest = part.text.slice(part.shown.length);
    try {
      await client.chat.appendStream({ channel: channelId, ts: part.ts, markdown_text: rest });
      part.shown = part.text;
    } catch (error) {
      const fault = callFault(error);
      if (fault.kind === 'rate-limited') {
        part.quietUntil = now() + fault.milliseconds;
        return;
      }
      if (fault.kind === 'refused' && fault.code === 'message_not_in_streaming_state') {
        part.text = part.shown;
        return await open(rest);
      }
      log.warn({ fault }, 'a stream broke off; the message is edited instead');
      part.way = 'edited';
      await editWhenDue(part);
    }
  }

  async function editWhenDue(part: Part): Promise<void> {
    if (now() - part.editedAt < BETWEEN_EDITS) return;
    await edit(part, [], undefined).catch((error: unknown) =>
      log.warn({ fault: callFault(error) }, 'a message could not be edited while it is written'),
    );
  }

  async function edit(part: Part, closing: readonly KnownBlock[], metadata: Metadata | undefined): Promise<void> {
    const { text, ts } = part;
    part.editedAt = now();
    const update = () =>
      client.chat.update({
        channel: channelId,
        ts,
        text: streamNotice(text),
        blocks: [{ type: 'markdown', text }, ...closing],
        ...(metadata && { metadata: metadata as never }),
      });
    try {
      await update();
    } catch (error) {
      const fault = callFault(error);
      if (fault.kind !== 'refused' || fault.code !== 'streaming_state_conflict') throw error;
      await endStream(client, channelId, ts);
      await update();
    }
    part.shown = text;
  }

  async function finishPart(part: Part, closing: readonly KnownBlock[], metadata: Metadata | undefined): Promise<void> {
    if (part.way === 'streamed') {
      if (await stopped(part, closing, metadata)) return;
      part.way = 'edited';
    }
    await sleep(Math.max(0, part.editedAt + BETWEEN_EDITS - now()));
    await insist(() => edit(part, closing, metadata));
  }

  /** Whether the stream could be ended with all that belongs into it. @throws when Slack refuses the blocks. */
  async function stopped(part: Part, closing: readonly KnownBlock[], metadata: Metadata | undefined): Promise<boolean> {
    const rest = part.text.slice(part.shown.length);
    try {
      await insistOnTurn(() =>
        client.chat.stopStream({
          channel: channelId,
          ts: part.ts,
          ...(rest === '' ? {} : { markdown_text: rest }),
          ...(closing.length > 0 ? { blocks: [...closing] } : {}),
          ...(metadata && { metadata: metadata as never }),
        }),
      );
      part.shown = part.text;
      part.way = 'edited';
      return true;
    } catch (error) {
      const fault = callFault(error);
      if (isRefusalOfForm(fault)) throw error;
      log.warn({ fault }, 'a stream could not be ended; the message is edited instead');
      return false;
    }
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
      if (last === undefined) return;
      try {
        return await finishPart(last, closing.blocks, metadata);
      } catch (error) {
        if (!isRefusalOfForm(callFault(error))) throw error;
      }
      log.warn({ part: 'slack' }, 'Slack refused what stands under a streamed answer; it goes out as text');
      await finishPart(last, [], undefined);
      const message = { text: '', blocks: [] };
      const { key } = place;
      await post(
        { channelId, threadTs, message, plain: closing.plain, asText: true, key, again: true, since: begun },
        { client, clock, log },
      );
    },
  };
}

/** Waits where Slack did nothing because of too many calls; everything else is for the caller to judge. */
async function insistOnTurn(call: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call();
      return;
    } catch (error) {
      const fault = callFault(error);
      if (fault.kind !== 'rate-limited' || attempt === TURNS) throw error;
      await sleep(fault.milliseconds);
    }
  }
}

const TURNS = 4;
