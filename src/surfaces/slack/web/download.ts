import type { WebClient } from '@slack/web-api';
import { WutongError } from '../../../lib/errors.js';
import type { IncomingFile } from '../slack-event.js';

const LARGEST = 20 * 1024 * 1024;
const TIME_OUT = 60_000;

/**
 * Fetches a file that was sent to the bot. The token goes to Slack alone, or to where its Web API is said to be.
 * @throws WutongError `bad-input` for one that is too large, `not-found` when it cannot be had.
 */
export async function download(client: WebClient, { url, size }: IncomingFile): Promise<Buffer> {
  if (size > LARGEST) {
    const zh = '文件超过20 MB，请拆分后发送。';
    throw new WutongError('bad-input', 'file: is larger than 20 MB. Split it, then send the parts.', { zh });
  }
  if (!isSlack(new URL(url), client)) throw unavailable(new Error(`a file at ${new URL(url).host}`));
  const headers = { authorization: `Bearer ${client.token}` };
  const signal = AbortSignal.timeout(TIME_OUT);
  const response = await fetch(url, { headers, signal, redirect: 'error' }).catch((cause: unknown) => {
    throw unavailable(cause);
  });
  if (!response.ok) throw unavailable(new Error(`Slack answered ${response.status}`));
  const type = response.headers.get('content-type') ?? '';
  // Without the right to the file Slack answers with the page on which people sign in.
  if (type.startsWith('text/html')) throw unavailable(new Error('Slack answered with a page'));
  return Buffer.from(await response.arrayBuffer());
}

function isSlack({ host, protocol }: URL, { slackApiUrl }: Pick<WebClient, 'slackApiUrl'>): boolean {
  const own = new URL(slackApiUrl);
  return (host === own.host && protocol === own.protocol) || (protocol === 'https:' && /(^|\.)slack\.com$/.test(host));
}

function unavailable(cause: unknown): WutongError {
  const zh = '未能从 Slack 取得该文件，请重新发送。';
  return new WutongError('not-found', 'The file could not be fetched from Slack. Send it again.', { cause, zh });
}
