import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import { createLogger } from '../../src/lib/logger.js';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/index.js';
import { MANIFEST, WORKSPACE } from './workspace.js';

/** A clock that stands still until it is moved. */
export function movableClock() {
  let at = Date.now();
  return {
    now: () => new Date(at),
    forward(milliseconds: number) {
      at += milliseconds;
    },
  };
}

/** A playground that ends with the test. */
export async function playground(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  const started = await startPlayground({
    port: 0,
    workspace: WORKSPACE,
    manifest: MANIFEST,
    clock: { now: () => new Date() },
    log: createLogger('silent'),
    pageFolder: null,
    ...options,
  });
  onTestFinished(() => started.close());
  return started;
}

/** Loggers of Slack's packages that say nothing. */
export const QUIET = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** Slack's own client, which tries nothing twice. */
export function client({ apiUrl, tokens }: Playground, options: WebClientOptions = {}): WebClient {
  return new WebClient(tokens.bot, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: QUIET,
    ...options,
  });
}

/** Slack's own framework over a socket; `listen` adds the listeners before it starts. */
export async function bolt({ apiUrl, tokens }: Playground, listen: (app: App) => void): Promise<App> {
  const app = new App({
    token: tokens.bot,
    appToken: tokens.app,
    socketMode: true,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 3 } },
    logger: QUIET,
    ignoreSelf: true,
  });
  listen(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
  return app;
}

/** Slack's own client of the socket, not started yet; it comes again so many milliseconds after its socket was dropped. */
export function socketClient({ apiUrl, tokens }: Playground, clientPingTimeout = 5_000): SocketModeReceiver['client'] {
  const installerOptions = { clientOptions: { slackApiUrl: apiUrl } };
  return new SocketModeReceiver({ appToken: tokens.app, logger: QUIET, clientPingTimeout, installerOptions }).client;
}

/** The answer of the Web API to a body of JSON, refusals included. */
export async function call({ apiUrl, tokens }: Playground, method: string, given: object, token = tokens.bot) {
  const response = await fetch(apiUrl + method, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(given),
  });
  return (await response.json()) as Record<string, unknown> & {
    ok: boolean;
    error?: string;
    response_metadata?: { messages?: string[] };
  };
}

/** Something that will be given once. */
export function promised<Value>() {
  let give!: (value: Value) => void;
  const value = new Promise<Value>((resolve) => {
    give = resolve;
  });
  return { give, value };
}
