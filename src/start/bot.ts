import { type App, complain, createApp, type Overrides } from '../app.js';
import { type ChatConfig, type Config, demandChat, type loadConfig, type Secrets } from '../config/index.js';
import { WutongError } from '../lib/errors.js';
import { onSignals } from '../lib/on-signals.js';
import { endWith, failedStart } from '../surfaces/cli/index.js';
import { type InletSettings, startSlack } from '../surfaces/slack/index.js';
import type { RunningBot } from './running-bot.js';
import { slackApplication, stopping } from './slack-application.js';

type Loaded = { readonly config: Config; readonly secrets: Secrets };
type Chat = Exclude<ChatConfig, { kind: 'none' }>;

/** Runs the bot in this process until it is told to end. */
export async function startBot(load: typeof loadConfig): Promise<void> {
  try {
    const bot = await openBot(load(), { showTokens: process.argv.includes('--show-tokens') });
    for (const line of bot.lines) process.stdout.write(`${line}\n`);
    onSignals((signal, code) => {
      complain(`${signal}: finishing what was begun …`);
      void bot.stop().then(
        () => process.exit(0),
        () => process.exit(code),
      );
    });
  } catch (error) {
    endWith(failedStart(error));
  }
}

/**
 * Starts the bot where the configuration says: in Slack, or in the workspace on this machine.
 * @throws WutongError `configuration` that names what is missing.
 */
export async function openBot(
  loaded: Loaded,
  options: { readonly showTokens?: boolean; readonly overrides?: Overrides } = {},
): Promise<RunningBot> {
  const chat = demandChat(loaded.config.chat);
  const app = createApp(loaded, options.overrides);
  try {
    if (chat.kind !== 'playground') return await inSlack(loaded, chat, app);
    const { onThisMachine } = await import('./playground.js');
    return await onThisMachine(loaded, app, options);
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function inSlack(
  { config, secrets }: Loaded,
  chat: Exclude<Chat, { kind: 'playground' }>,
  app: App,
): Promise<RunningBot> {
  const { botToken, appToken, signingSecret } = secrets.slack;
  const { apiUrl, port } = chat;
  const inlet: InletSettings =
    chat.kind === 'socket'
      ? { kind: 'socket', appToken: String(appToken), apiUrl, healthPort: port }
      : { kind: 'http', signingSecret: String(signingSecret), port };
  const bot = await startSlack(slackApplication(app, config), { botToken: String(botToken), apiUrl, inlet }).catch(
    (cause: unknown) => {
      app.log.error({ err: cause }, 'the bot could not be started');
      throw new WutongError(
        'unavailable',
        `Slack could not be reached, or did not know the token (${reasonOf(cause)}).`,
        {
          cause,
        },
      );
    },
  );
  const way = chat.kind === 'socket' ? 'Socket Mode' : `HTTP on port ${port}`;
  return {
    lines: [`Wutong is at work in Slack (${way}); health: http://localhost:${port}/readyz`],
    stop: stopping(bot, app),
  };
}

/** Slack's own word for what went wrong, where there is one. */
function reasonOf(cause: unknown): string {
  const code = (cause as { data?: { error?: unknown } } | null)?.data?.error;
  return typeof code === 'string' ? code : 'no answer';
}
