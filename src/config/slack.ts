import { WutongError } from '../lib/errors.js';
import type { Environment } from './environment.js';

/** How the bot is reached, without any secret: Slack by Socket Mode or by HTTP, or a workspace on this machine. */
export type ChatConfig =
  | { readonly kind: 'socket'; readonly apiUrl: string | null; readonly port: number }
  | { readonly kind: 'http'; readonly apiUrl: string | null; readonly port: number }
  | { readonly kind: 'playground'; readonly port: number }
  /** Nothing to talk to: why, and what is missing. */
  | { readonly kind: 'none'; readonly missing: string };

/** The tokens of the Slack app; null for what is not set. */
export interface SlackSecrets {
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
}

const GUIDE = 'README.md tells under "In a real Slack workspace" where they come from.';

/**
 * Reads which chat this installation talks to. The workspace on this machine needs no token, and therefore stands only where
 * nothing real can be reached through it: without tokens, without a database server and outside of production.
 */
export function chatOf(environment: Environment): ChatConfig {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: signing } = environment;
  const apiUrl = environment.SLACK_API_URL ?? null;
  const port = environment.WUTONG_PORT;
  if (bot === undefined && app === undefined && signing === undefined) return withoutTokens(environment, port);
  if (bot === undefined) return none(`SLACK_BOT_TOKEN is missing: the bot token that begins with xoxb-. ${GUIDE}`);
  if (app !== undefined) return { kind: 'socket', apiUrl, port };
  if (signing !== undefined) return { kind: 'http', apiUrl, port };
  return none(`SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing. ${GUIDE}`);
}

function withoutTokens({ DATABASE_URL, NODE_ENV }: Environment, port: number): ChatConfig {
  const real = [
    ...(DATABASE_URL === undefined ? [] : ['DATABASE_URL is set']),
    ...(NODE_ENV === 'production' ? ['NODE_ENV is production'] : []),
  ];
  if (real.length === 0) return { kind: 'playground', port };
  return none(
    `SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) are missing. ${GUIDE} Without them there is only the workspace on this machine, which does not start here because ${real.join(' and ')}.`,
  );
}

function none(missing: string): ChatConfig {
  return { kind: 'none', missing };
}

/** @throws WutongError `configuration` that names what is missing. */
export function demandChat(chat: ChatConfig): Exclude<ChatConfig, { kind: 'none' }> {
  if (chat.kind === 'none') throw new WutongError('configuration', chat.missing);
  return chat;
}

/** Reads the tokens. */
export function slackSecretsOf(environment: Environment): SlackSecrets {
  return {
    botToken: environment.SLACK_BOT_TOKEN ?? null,
    appToken: environment.SLACK_APP_TOKEN ?? null,
    signingSecret: environment.SLACK_SIGNING_SECRET ?? null,
  };
}
