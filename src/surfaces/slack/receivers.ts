import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Clock } from '../../lib/clock.js';
import type { Logger } from '../../lib/logger.js';
import { type HealthRoute, serveHealth } from './health.js';
import { slackLogger } from './web/slack-logger.js';

/** The way in for what Slack sends. */
export interface Inlet {
  readonly receiver: Receiver;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether requests come in at this moment. */
  open(): boolean;
}

/** Where and how Slack reaches the bot. */
export type InletSettings =
  | {
      readonly kind: 'socket';
      readonly appToken: string;
      readonly apiUrl: string | null;
      readonly healthPort: number | null;
    }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

interface InletParts {
  readonly routes: readonly HealthRoute[];
  readonly clock: Clock;
  readonly log: Logger;
}

/** The way in by Socket Mode, or by HTTP with signed requests. */
export function createInlet(settings: InletSettings, parts: InletParts): Inlet {
  return settings.kind === 'socket' ? socketInlet(settings, parts) : httpInlet(settings, parts);
}

function socketInlet(settings: Extract<InletSettings, { kind: 'socket' }>, { routes, log }: InletParts): Inlet {
  // Its own options object, without retryConfig: the client then tries again for as long as it takes, and must.
  const clientOptions = settings.apiUrl === null ? {} : { slackApiUrl: settings.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    logger: slackLogger(log),
    clientPingTimeout: PING_TIME_OUT,
    installerOptions: { clientOptions },
  });
  let connected = false;
  receiver.client.on('connected', () => {
    connected = true;
  });
  for (const event of ['close', 'disconnecting', 'disconnected', 'reconnecting']) {
    receiver.client.on(event, () => {
      connected = false;
    });
  }
  let health: Awaited<ReturnType<typeof serveHealth>> | null = null;
  return {
    receiver,
    open: () => connected,
    async start() {
      if (settings.healthPort !== null) health = await serveHealth(routes, settings.healthPort);
      await receiver.start();
    },
    async stop() {
      health?.close();
      await receiver.client.disconnect();
    },
  };
}

/** Also the step by which the client waits longer before each new attempt to connect. */
const PING_TIME_OUT = 3_000;

/** Slack's own window for the past; the future gets the same, which Bolt does not look at. */
const WINDOW_SECONDS = 300;

function httpInlet(settings: Extract<InletSettings, { kind: 'http' }>, { routes, clock, log }: InletParts): Inlet {
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret,
    port: settings.port,
    logger: slackLogger(log),
    customRoutes: routes.map((route) => ({ ...route })),
  });
  const inner = receiver.requestListener;
  receiver.requestListener = (request: IncomingMessage, response: ServerResponse) => {
    if (isFromTheFuture(request, clock)) {
      log.warn({ part: 'slack' }, 'a request with a timestamp in the future was refused');
      response.writeHead(401).end();
      return;
    }
    inner(request, response);
  };
  let listening = false;
  return {
    receiver,
    open: () => listening,
    async start() {
      await receiver.start(settings.port);
      listening = true;
    },
    async stop() {
      listening = false;
      await receiver.stop();
    },
  };
}

function isFromTheFuture(request: IncomingMessage, clock: Clock): boolean {
  const seconds = Number(request.headers['x-slack-request-timestamp']);
  return Number.isFinite(seconds) && seconds > clock.now().getTime() / 1000 + WINDOW_SECONDS;
}
