import type { MessageEvent } from '@slack/types';

/** A message that a person wrote, and that could be meant for the bot. */
export interface WrittenMessage {
  readonly channelId: string;
  readonly channelType: string;
  readonly userId: string;
  readonly text: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly files: readonly IncomingFile[];
}

/** A file that was sent with a message; its bytes are fetched from its address with the bot's token. */
export interface IncomingFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

interface SentFile {
  readonly id?: string;
  readonly name?: string | null;
  readonly size?: number;
  readonly url_private?: string;
}

/** Kinds of messages that are new words of a person; all others are edits, deletions, joins, messages of bots. */
const WRITTEN = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

/**
 * The message of an event, or null when no person wrote it just now: other bots and our own edits never start anything,
 * so that two bots cannot talk to each other for ever.
 */
export function writtenMessage(event: MessageEvent): WrittenMessage | null {
  const {
    channel,
    channel_type,
    subtype,
    user,
    bot_id,
    text,
    ts,
    thread_ts,
    hidden,
    files = [],
  } = event as MessageEvent & {
    readonly user?: string;
    readonly bot_id?: string;
    readonly text?: string;
    readonly thread_ts?: string;
    readonly hidden?: boolean;
    readonly files?: readonly SentFile[];
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
    files: files.flatMap(incomingFile),
  };
}

/** A file that Slack no longer shows has no address. */
function incomingFile({ id, name, size = 0, url_private: url }: SentFile): IncomingFile[] {
  return id === undefined || url === undefined ? [] : [{ id, name: name ?? id, size, url }];
}
