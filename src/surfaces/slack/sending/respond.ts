import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../../lib/logger.js';
import type { SlackMessage } from '../views/message.js';
import { callFault, isRefusalOfForm } from '../web/call-fault.js';

/** A reply that one person alone sees. */
export interface PrivateReply {
  readonly channelId: string;
  readonly userId: string;
  /** The address that came with the command or the click; null when there is none. */
  readonly responseUrl: string | null;
  readonly message: SlackMessage;
  readonly plain: readonly string[];
  /** Whether it is sent as text from the beginning. */
  readonly asText: boolean;
  /** Whether it takes the place of the message that was clicked on. */
  readonly replaces: boolean;
}

interface RespondParts {
  readonly client: WebClient;
  readonly log: Logger;
}

const TIME_OUT = 10_000;

type Outcome = 'done' | 'unclear' | 'refused' | 'form';

/**
 * Sends a reply to one person. An address is used again with `replace_original` when its outcome is unknown; an ephemeral
 * message leaves no trace that could be looked up, so it is sent once more and counted: the one thing that may appear twice.
 */
export async function respond(reply: PrivateReply, parts: RespondParts): Promise<void> {
  if (reply.responseUrl !== null && (await byAddress(reply, reply.responseUrl, parts))) return;
  await ephemeral(reply, parts);
}

async function byAddress(reply: PrivateReply, address: string, { log }: RespondParts): Promise<boolean> {
  let outcome: Outcome = reply.asText ? 'form' : await send(address, body(reply.message, reply.replaces));
  if (outcome === 'unclear') {
    await sleep(500);
    outcome = await send(address, body(reply.message, true));
  }
  if (outcome === 'form') {
    log.warn({ part: 'slack' }, 'Slack refused the blocks of a private reply; it goes out as text');
    for (const text of reply.plain) outcome = await send(address, body({ text, blocks: [] }, false));
  }
  if (outcome !== 'done') log.warn({ part: 'slack', outcome }, 'a response address did not take a reply');
  return outcome === 'done';
}

function body({ text, blocks }: SlackMessage, replaces: boolean): object {
  const content = { text, ...(blocks.length > 0 ? { blocks } : {}), unfurl_links: false, unfurl_media: false };
  return { ...content, response_type: 'ephemeral', replace_original: replaces };
}

async function send(address: string, content: object): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
      signal: AbortSignal.timeout(TIME_OUT),
    });
    const said = await response.text();
    if (response.status >= 500) return 'unclear';
    if (/invalid_blocks|msg_blocks_too_long|msg_too_long|invalid_arguments/.test(said)) return 'form';
    return response.ok && !said.includes('"ok":false') ? 'done' : 'refused';
  } catch {
    return 'unclear';
  }
}

async function ephemeral(reply: PrivateReply, parts: RespondParts, message = reply.message): Promise<void> {
  const { channelId, userId } = reply;
  const call = () =>
    parts.client.chat.postEphemeral({
      channel: channelId,
      user: userId,
      text: message.text,
      ...(message.blocks.length > 0 ? { blocks: [...message.blocks] } : {}),
    });
  try {
    await call();
  } catch (error) {
    const fault = callFault(error);
    if (isRefusalOfForm(fault) && message === reply.message) {
      for (const text of reply.plain) await ephemeral(reply, parts, { text, blocks: [] });
      return;
    }
    if (fault.kind === 'refused') throw error;
    parts.log.warn(
      { part: 'slack', fault },
      'an ephemeral message is sent once more without knowing whether it arrived',
    );
    await sleep(fault.kind === 'rate-limited' ? fault.milliseconds : 500);
    await call();
  }
}
