import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../../lib/clock.js';
import type { Logger } from '../../../lib/logger.js';
import { callFault } from '../web/call-fault.js';
import { insist } from '../web/insist.js';
import { pagesOf } from '../web/pages.js';
import { endStream } from './rewrite.js';

interface CutParts {
  readonly client: WebClient;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  readonly botUserId: string;
}

/** A stream that was begun later than this many seconds ago is none that a process of before could have left. */
const YOUNG = 30;

interface Streamed {
  readonly ts?: string;
  readonly user?: string;
  readonly streaming_state?: string;
}

/** Takes away what a process that was killed had begun to write in a thread, since it is written anew from the beginning. */
export async function takeAwayCutStreams(
  { client, clock, log, botUserId }: CutParts,
  { channelId, threadTs }: { readonly channelId: string; readonly threadTs: string },
): Promise<void> {
  const latest = clock.now().getTime() / 1000 - YOUNG;
  const isCut = ({ user, streaming_state, ts }: Streamed) =>
    user === botUserId && streaming_state === 'in_progress' && Number(ts) < latest;
  try {
    const pages = pagesOf(client, 'conversations.replies', { channel: channelId, ts: threadTs, limit: 200 });
    for await (const page of pages) {
      const { messages = [] } = page as { messages?: Streamed[] };
      for (const { ts } of messages.filter(isCut)) {
        await endStream(client, channelId, String(ts));
        await insist(() => client.chat.delete({ channel: channelId, ts: String(ts) }));
      }
    }
  } catch (error) {
    log.warn({ part: 'slack', fault: callFault(error) }, 'what was cut off could not be taken away');
  }
}
