import type { MessageEvent } from '@slack/types';

/** A message that a person wrote, and that could be meant for the bot. */
export interface WrittenMessage {
  readonly channelId: string;
  readonly channelType: string;
  readonly userId: string;
  readonly text: string;
  readonly ts: string;
  readonly threadTs: string | null;
}

/** Kinds of messages that are new words of a person; all others are edits, deletions, joins, messages of bots. */
const WRITTEN = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

/**
 * The message of an event, or null when no person wrote it just now: other bots and our own edits never start anything,
 * so that two bots cannot talk to each other for ever.
 */
export function writtenMessage(event: MessageEvent): WrittenMessage | null {
  const { channel, channel_type, subtype, user, bot_id, text, ts, thread_ts, hidden } = event as MessageEvent & {
    readonly user?: string;
    readonly bot_id?: string;
    readonly text?: string;
    readonly thread_ts?: string;
    readonly hidden?: boolean;
  };
  if (!WRITTEN.has(subtype) || bot_id !== undefined || hidden === true || user === undefined || user === 'USLACKBOT') {
    return null;
  }
  return {
    channelId: channel,
    channelType: channel_type,
    userId: user,
    text: text ?? '',
    ts,
    threadTs: thread_ts ?? null,
  };
}
