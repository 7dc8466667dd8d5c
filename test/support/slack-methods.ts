import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebClient } from '@slack/web-api';
import { createLogger } from '../../src/lib/logger.js';
import { createWebClient } from '../../src/surfaces/slack/web/web-client.js';

/** Answers of Slack's methods as a test wants them, where the workspace on this machine has no such case. */
export interface SlackMethods {
  readonly apiUrl: string;
  readonly client: WebClient;
  close(): void;
}

/** A client of a server that answers each method with what is given for it, besides `ok: true`. */
export async function answerMethods(answer: (method: string, given: URLSearchParams) => object): Promise<SlackMethods> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const method = request.url?.split('/').at(-1) ?? '';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, ...answer(method, new URLSearchParams(body)) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const client = createWebClient({ token: 'xoxb-1', apiUrl }, createLogger('silent'));
  return { apiUrl, client, close: () => void server.close() };
}
