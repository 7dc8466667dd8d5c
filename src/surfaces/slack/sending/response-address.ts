import type { SlackMessage } from '../views/message.js';
import type { CallFault } from '../web/call-fault.js';

const TIME_OUT = 10_000;
const REFUSALS_OF_FORM = /invalid_blocks|msg_blocks_too_long|msg_too_long|invalid_arguments/;

interface AddressOptions {
  /** Whether it takes the place of what the address came from. */
  readonly replaces: boolean;
  /** Where Slack's methods are called, whose host may take replies too. */
  readonly apiUrl: string;
  /** The thread that it is shown in. */
  readonly threadTs?: string | null;
}

/**
 * Sends a reply for one person to a `response_url`; null when Slack took it. The address came with a request, and the reply
 * holds what the person alone may read, so it goes to Slack and to nobody else.
 */
export async function askAddress(
  address: string,
  message: SlackMessage,
  { replaces, apiUrl, threadTs = null }: AddressOptions,
): Promise<CallFault | null> {
  if (!isOfSlack(address, apiUrl)) return { kind: 'refused', code: 'foreign_address', messages: [] };
  const { text, blocks } = message;
  const content = { text, ...(blocks.length > 0 ? { blocks } : {}), unfurl_links: false, unfurl_media: false };
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...content, ...thread, response_type: 'ephemeral', replace_original: replaces }),
      // Not followed: where it leads may be anywhere. What Slack has not taken goes another way.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_OUT),
    });
    return faultOf(response, await response.text());
  } catch (error) {
    return { kind: 'unclear', silent: !isRefusedConnection(error) };
  }
}

function isOfSlack(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  return ['https://hooks.slack.com', new URL(apiUrl).origin].includes(new URL(address).origin);
}

function faultOf(response: Response, said: string): CallFault | null {
  if (response.status === 429) {
    return { kind: 'rate-limited', milliseconds: Number(response.headers.get('retry-after') ?? 1) * 1000 };
  }
  if (response.status >= 500) return { kind: 'unclear', silent: false };
  if (response.ok && !said.includes('"ok":false')) return null;
  const code = REFUSALS_OF_FORM.exec(said)?.[0] ?? /"error":\s*"(\w+)"/.exec(said)?.[1] ?? `http_${response.status}`;
  return { kind: 'refused', code, messages: [] };
}

/** Nobody was there, so that nothing can have arrived. */
function isRefusedConnection(error: unknown): boolean {
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause;
  return cause?.code === 'ECONNREFUSED';
}
