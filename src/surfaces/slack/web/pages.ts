import type { WebAPICallResult, WebClient } from '@slack/web-api';
import { insist } from './insist.js';

/** Reads a list of Slack page by page, each page as long as it takes. */
export async function* pagesOf(
  client: WebClient,
  method: string,
  options: Readonly<Record<string, unknown>>,
): AsyncGenerator<WebAPICallResult> {
  let cursor: string | undefined;
  do {
    const page = await insist(() => client.apiCall(method, { ...options, ...(cursor ? { cursor } : {}) }));
    yield page;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
}
