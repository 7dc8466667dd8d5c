import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../../lib/logger.js';
import type { SlackMessage } from '../views/message.js';
import { callFault } from '../web/call-fault.js';
import { insist } from '../web/insist.js';

interface Rewriting {
  readonly channelId: string;
  /** The messages that hold it so far, the first one first. */
  readonly messages: readonly string[];
  readonly message: SlackMessage;
  readonly metadata: object;
}

/**
 * Puts a message in the place of several: the first is changed, the others go. However often it is done, the same stands
 * there; false when the messages cannot be changed, so that it has to be sent anew.
 */
export async function rewrite(
  { channelId, messages, message, metadata }: Rewriting,
  { client, log }: { readonly client: WebClient; readonly log: Logger },
): Promise<boolean> {
  const [first, ...others] = messages;
  if (first === undefined) return false;
  for (const ts of messages) await endStream(client, channelId, ts);
  try {
    await insist(() =>
      client.chat.update({
        channel: channelId,
        ts: first,
        text: message.text,
        blocks: [...message.blocks],
        metadata: metadata as never,
      }),
    );
  } catch (error) {
    const fault = callFault(error);
    if (fault.kind !== 'refused') throw error;
    log.warn({ part: 'slack', code: fault.code }, 'a streamed message cannot be changed; the answer is sent anew');
    return false;
  }
  for (const ts of others) {
    await insist(() => client.chat.delete({ channel: channelId, ts })).catch((error: unknown) =>
      log.warn({ part: 'slack', fault: callFault(error) }, 'the rest of a streamed answer could not be taken away'),
    );
  }
  return true;
}

/** Slack changes no message while it is streamed into; one that is not any more is left as it is. */
export async function endStream(client: WebClient, channelId: string, ts: string): Promise<void> {
  await insist(() => client.chat.stopStream({ channel: channelId, ts })).catch((error: unknown) => {
    if (callFault(error).kind !== 'refused') throw error;
  });
}
