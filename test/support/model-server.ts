import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddingBehaviour, type EmbeddingRequest, embed } from './embedding-replies.js';
import { type WritingBehaviour, writeReply } from './model-replies.js';
import { type ModelRequest, readRequest } from './model-request.js';

export type { ModelRequest } from './model-request.js';

/** Behaviours of the connection rather than of the text. */
const CONNECTION = ['hangs', 'cut', 'quiet-end', 'busy', 'broken', 'malformed', 'endless'] as const;

/**
 * What the server does with a request. Those of the text write a reply and end well; `slow` is `honest` with a pause before each
 * piece; `hangs` never answers; `cut` breaks the connection in the second line; `quiet-end` ends there as if all was well; `busy`
 * is 429, `broken` 500; `malformed` sends events that are no JSON after the first line; `endless` never stops. A function writes the reply itself.
 */
export type ModelBehaviour =
  | WritingBehaviour
  | 'slow'
  | (typeof CONNECTION)[number]
  | ((request: ModelRequest) => string);

export interface ModelServerOptions {
  readonly behaviour: ModelBehaviour;
  /** The pause before each piece; none, and 40 ms for `slow`, when not given. */
  readonly delayMilliseconds?: number;
}

/** A server that speaks the OpenAI protocol, chat completions as a stream and embeddings, and behaves as it is told. */
export interface ModelServer {
  /** What OPENAI_BASE_URL is to be. */
  readonly url: string;
  /** What was asked, in order. */
  readonly requests: readonly ModelRequest[];
  /** What vectors were asked for, in order. */
  readonly embeddings: readonly EmbeddingRequest[];
  setBehaviour(behaviour: ModelBehaviour): void;
  /** How the next requests for vectors are answered, one after the other; the last one then holds. */
  setEmbedding(...behaviours: readonly [EmbeddingBehaviour, ...EmbeddingBehaviour[]]): void;
  close(): Promise<void>;
}

/** Starts the server on a free port of the loopback address. */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  const embeddings: EmbeddingRequest[] = [];
  let embedding: readonly EmbeddingBehaviour[] = ['well'];
  let behaviour = options.behaviour;
  const server = createServer((incoming, response) => {
    response.on('error', () => {});
    void answer(incoming, response).catch(() => response.destroy());
  });
  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.url?.endsWith('/embeddings')) {
      const asked = JSON.parse(await textOf(incoming)) as EmbeddingRequest;
      embeddings.push(asked);
      const [next = 'well', ...later] = embedding;
      if (later.length > 0) embedding = later;
      return embed(response, asked, next);
    }
    const request = readRequest(await textOf(incoming));
    requests.push(request);
    await behave(response, request, { behaviour, delay: options.delayMilliseconds });
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    embeddings,
    setEmbedding(...behaviours) {
      embedding = behaviours;
    },
    setBehaviour(next) {
      behaviour = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Orders {
  readonly behaviour: ModelBehaviour;
  readonly delay: number | undefined;
}

async function behave(response: ServerResponse, request: ModelRequest, { behaviour, delay }: Orders): Promise<void> {
  switch (behaviour) {
    case 'hangs':
      return;
    case 'busy':
      return fail(response, 429, 'rate_limit_exceeded');
    case 'broken':
      return fail(response, 500, 'server_error');
    case 'cut':
    case 'quiet-end': {
      await send(response, oneLineAndAHalf(request), delay ?? 0);
      if (behaviour === 'quiet-end') response.end();
      else await wait(CUT_AFTER).then(() => response.destroy());
      return;
    }
    case 'malformed':
      await send(response, oneLineAndAHalf(request), delay ?? 0);
      response.end('data: {"choices": [{"delta": \n\n');
      return;
    case 'endless':
      while (!response.destroyed) await send(response, writeReply('honest', request), delay ?? 0);
      return;
    case 'slow':
      return await complete(response, writeReply('honest', request), delay ?? 40);
    default: {
      const reply = typeof behaviour === 'function' ? behaviour(request) : writeReply(behaviour, request);
      await complete(response, reply, delay ?? 0);
    }
  }
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { message: 'told to fail', type: code, code } }));
}

/** An honest heading and line, and the beginning of a second one. */
function oneLineAndAHalf(request: ModelRequest): string {
  const lines = writeReply('honest', request).split('\n');
  const first = lines.findIndex((line) => line.endsWith(']'));
  return `${lines.slice(0, first + 1).join('\n')}\n${(lines[first + 1] ?? 'And then').slice(0, 8)}`;
}

/** Time for what was sent to arrive before the connection breaks, in milliseconds. */
const CUT_AFTER = 100;
const PIECE = 24;

async function send(response: ServerResponse, reply: string, delay: number): Promise<void> {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < reply.length; at += PIECE) {
    // Without a turn of the event loop an endless reply would never see that nobody listens.
    await wait(delay);
    if (response.destroyed) return;
    response.write(eventOf({ content: reply.slice(at, at + PIECE) }, null));
  }
}

async function complete(response: ServerResponse, reply: string, delay: number): Promise<void> {
  await send(response, reply, delay);
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(eventOf({}, 'stop'));
  response.end('data: [DONE]\n\n');
}

function eventOf(delta: object, finish: string | null): string {
  const choices = [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'chat-1', object: 'chat.completion.chunk', created: 0, model: 'told', choices })}\n\n`;
}
