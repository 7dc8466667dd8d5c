import './memory.js';
import { parseArgs } from 'node:util';
import { type App, complain, createApp } from '../app.js';
import { type ChatConfig, type Config, demandChat, type loadConfig, type Secrets } from '../config/index.js';
import { WutongError } from '../lib/errors.js';
import { onSignals } from '../lib/on-signals.js';
import { endWith, failedStart } from '../surfaces/cli/index.js';
import { type InletSettings, startSlack } from '../surfaces/slack/index.js';
import type { RunningBot, StartOptions } from './running-bot.js';
import { slackApplication, startClock, stopping } from './slack-application.js';

type Loaded = { readonly config: Config; readonly secrets: Secrets };
type Chat = Exclude<ChatConfig, { kind: 'none' }>;

/** Runs the bot in this process until it is told to end; what is told while it still starts gives the data folder back. */
export async function startBot(load: typeof loadConfig): Promise<void> {
  try {
    const options = readWords(process.argv.slice(2));
    const loaded = load();
    const chat = demandChat(loaded.config.chat);
    const app = createApp(loaded);
    let stop = () => app.close();
    onSignals((signal, code) => {
      complain(`${signal}: finishing what was begun …`);
      void stop().then(
        () => process.exit(0),
        () => process.exit(code),
      );
    });
    const bot = await openBot(loaded, { chat, app, options }).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    stop = bot.stop;
    for (const line of bot.lines) process.stdout.write(`${line}\n`);
  } catch (error) {
    endWith(failedStart(error));
  }
}

/** @throws WutongError `bad-input` that names the word which is none of ours. */
function readWords(words: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({ args: [...words], options: WORDS });
    return { showTokens: values['show-tokens'], layAnew: values['lay-anew'] };
  } catch {
    const known = Object.keys(WORDS).map((word) => `--${word}`);
    throw new WutongError('bad-input', `"${words.join(' ')}" was not understood. There are ${known.join(' and ')}.`);
  }
}

const WORDS = {
  'show-tokens': { type: 'boolean', default: false },
  'lay-anew': { type: 'boolean', default: false },
} as const;

interface Parts {
  readonly chat: Chat;
  readonly app: App;
  readonly options: StartOptions;
}

async function openBot(loaded: Loaded, { chat, app, options }: Parts): Promise<RunningBot> {
  if (chat.kind !== 'playground') return await inSlack(loaded, chat, app);
  const { onThisMachine } = await import('./playground.js');
  return await onThisMachine(loaded, app, options);
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
        `Slack could not be reached, or did not know the token (${reasonOf(cause)}). Check the network and the tokens, then start again; wutong.log in the data folder tells more.`,
        {
          cause,
        },
      );
    },
  );
  const jobs = await startClock(app);
  const way = chat.kind === 'socket' ? 'Socket Mode' : `HTTP on port ${port}`;
  return {
    lines: [`Wutong is at work in Slack (${way}); health: http://localhost:${port}/readyz`],
    stop: stopping({ bot, jobs }, app),
  };
}

/** Slack's own word for what went wrong, where there is one. */
function reasonOf(cause: unknown): string {
  const code = (cause as { data?: { error?: unknown } } | null)?.data?.error;
  return typeof code === 'string' ? code : 'no answer';
}
