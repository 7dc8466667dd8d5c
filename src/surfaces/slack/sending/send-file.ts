import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { Undeliverable } from '../../../delivery/index.js';
import type { SheetFile } from '../../../features/sheet.js';
import { callFault } from '../web/call-fault.js';
import { insist } from '../web/insist.js';
import { pagesOf } from '../web/pages.js';
import { PostUnclear, SKEW_SECONDS } from './post.js';

/** A file on its way into a direct message. */
export interface FileSending {
  readonly channelId: string;
  readonly file: SheetFile;
  /** The key of the outbox row: a short form of it stands in the file's name, so that it can be found again. */
  readonly key: string;
  /** Whether an earlier attempt may have arrived, so that it is looked for first. */
  readonly again: boolean;
  /** The instant before which it cannot have been sent. */
  readonly since: string;
}

/** Slack takes a minute for a large file on a slow line, and no longer. */
const TIME_OUT = 60_000;

/**
 * Sends a file exactly once: where nobody knows whether it arrived, the conversation is searched for its name.
 * @throws Undeliverable when Slack refuses it for good, PostUnclear when it has to be tried again.
 */
export async function sendFile(sending: FileSending, client: WebClient): Promise<void> {
  const { channelId, file, key, again } = sending;
  const name = nameOf(file.name, key);
  if (again && (await isThere(sending, name, client))) return;
  try {
    // Until it is completed an upload is nothing that anybody sees, so that it can be begun anew.
    const id = await insist(() => upload(name, file.bytes, client));
    await client.files.completeUploadExternal({ files: [{ id, title: file.title }], channel_id: channelId });
  } catch (error) {
    const fault = callFault(error);
    if (fault.kind === 'refused') throw new Undeliverable(fault.code);
    if (fault.kind === 'rate-limited' || !(await isThere(sending, name, client))) throw new PostUnclear();
  }
}

async function upload(filename: string, bytes: Uint8Array, client: WebClient): Promise<string> {
  const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal({
    filename,
    length: bytes.length,
  });
  if (address === undefined || id === undefined) throw new PostUnclear();
  const body = new Uint8Array(bytes);
  const answer = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(TIME_OUT) });
  if (!answer.ok) throw new PostUnclear();
  return id;
}

/** `list.xlsx` with the mark of its row: `list-1f2e3d4c.xlsx`. */
function nameOf(name: string, key: string): string {
  const mark = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name}-${mark}` : `${name.slice(0, dot)}-${mark}${name.slice(dot)}`;
}

async function isThere({ channelId, since }: FileSending, name: string, client: WebClient): Promise<boolean> {
  const oldest = String(Math.floor(Date.parse(since) / 1000) - SKEW_SECONDS);
  try {
    for await (const page of pagesOf(client, 'conversations.history', { channel: channelId, oldest, limit: 200 })) {
      const { messages = [] } = page as { messages?: { files?: { name?: string }[] }[] };
      if (messages.some(({ files = [] }) => files.some((file) => file.name === name))) return true;
    }
    return false;
  } catch {
    throw new PostUnclear();
  }
}
