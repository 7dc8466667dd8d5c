import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { mapChannel } from '../../src/features/channels/index.js';
import { connectPeople } from '../../src/features/people/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { type Clock, systemClock } from '../../src/lib/clock.js';
import { createLogger } from '../../src/lib/logger.js';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/index.js';
import type { PageAction, PageMessage, PageReply } from '../../src/playground/page-protocol.js';
import { readWorkspaceFile } from '../../src/playground/workspace-file.js';
import { slackApplication } from '../../src/start/slack-application.js';
import type { Store } from '../../src/store/types.js';
import { type SlackApplication, type SlackBot, startSlack } from '../../src/surfaces/slack/index.js';
import { openDemoWithDocuments } from './demo.js';

/** People and channels of the demo workspace, as tests name them. */
export const OFFICE = 'UOFFICE01';
export const LEADER_PHARMA = 'ULEADPHARMA';
export const HEAD_PHARMA = 'UHEADPHARMA';
export const MEMBER_PHARMA = 'UMEMBPHARMA';
export const HEAD_LITHIUM = 'UHEADLITHIUM';
export const NINGYANG = 'UNINGYANG1';
export const HAITIAN = 'UHAITIAN01';
export const VISITOR = 'UGUEST0001';
export const WUTONG = 'UWUTONG01';
export const GENERAL = 'CGENERAL01';
export const PHARMA = 'CPHARMA001';
export const LITHIUM = 'CLITHIUM01';
export const VISITORS = 'CVISITORS1';

export interface SlackDemoOptions {
  readonly playground?: Partial<PlaygroundOptions>;
  /** More of the environment, such as a language model. */
  readonly variables?: NodeJS.ProcessEnv;
  /** Requests come by HTTP instead of the socket. */
  readonly http?: { readonly port: number };
  /** Where health is told in Socket Mode; nowhere when it is left out. */
  readonly healthPort?: number;
  /** The instants of the bot; those of the machine when it is left out. The day is always that of the demo data. */
  readonly clock?: Clock;
  /** In the place of a database in memory: an empty one that other processes share. */
  readonly store?: Store;
  /** Changes what the bot stands on, such as a database that goes away. */
  readonly application?: (application: SlackApplication) => SlackApplication;
}

/** The product as it stands in Slack: real Bolt against the workspace on this machine, over the demo data. */
export interface SlackDemo {
  readonly app: App;
  readonly store: Store;
  readonly playground: Playground;
  readonly logged: readonly string[];
  act(action: PageAction): Promise<PageReply>;
  /** What stands in a channel, oldest first; of one thread when it is named. */
  messages(channel: string, threadTs?: string): readonly PageMessage[];
  /** What the bot has said there. */
  said(channel: string, threadTs?: string): readonly PageMessage[];
  /** The direct message between a person and the bot. */
  direct(user: string): Promise<string>;
  /** Writes something, and waits for the bot's next message in its thread. */
  ask(user: string, channel: string, text: string, threadTs?: string): Promise<PageMessage>;
  /** Types a command, and waits for the reply that its writer alone sees; what else is said there meanwhile is none. */
  command(user: string, channel: string, text: string): Promise<PageMessage>;
  /** Waits until something is there; what was looked for last stands in the error. */
  until<T>(look: () => Looked<T> | Promise<Looked<T>>, what: string, milliseconds?: number): Promise<T>;
  /** Another bot process over the same database and workspace. */
  startBot(): Promise<SlackBot>;
  stopBot(): Promise<void>;
  close(): Promise<void>;
}

/** What was looked for, or nothing yet. */
type Looked<T> = T | undefined | null | false;

/** Lays the demo data, reads the documents, and starts workspace and bot; close it when the tests are over. */
export async function openSlackDemo(options: SlackDemoOptions = {}): Promise<SlackDemo> {
  const { variables, store: given } = options;
  const { app, store, logged } = await openDemoWithDocuments({
    ...(variables ? { variables } : {}),
    ...(given ? { store: given } : {}),
    clock: options.clock ?? systemClock('Asia/Shanghai'),
  });
  const { config } = loadConfig({});
  const file = await readWorkspaceFile(config.workspaceFile);
  const system = await app.context('system');
  const accounts = file.people
    .filter(({ guest }) => !guest)
    .map(({ user, person }) => ({ userId: user, personId: person }));
  await runVerb(connectPeople, system, { accounts });
  for (const { id, name, chain, county, label } of file.channels) {
    if (chain ?? county) await runVerb(mapChannel, system, { channelId: id, name, chain, county, label });
  }
  const manifest = parse(await readFile(config.manifestFile, 'utf8'));
  const http = options.http;
  const playground = await startPlayground({
    port: 0,
    manifest,
    workspace: {
      ...file,
      notice: null,
      people: file.people.map(({ person, user, guest }) => ({
        id: user,
        name: person,
        title: person,
        locale: ZH.has(user) ? 'zh-CN' : 'en-US',
        guest,
      })),
      channels: file.channels.map((channel) => ({ ...channel, members: [...channel.members, file.bot.userId] })),
    },
    clock: { now: () => new Date() },
    log: createLogger('silent'),
    pageFolder: null,
    ...(http ? { events: { url: `http://127.0.0.1:${http.port}/slack/events` } } : {}),
    ...options.playground,
  });
  const { bot: botToken, app: appToken, signingSecret } = playground.tokens;
  const { apiUrl } = playground;
  const plain = slackApplication(app, app.config);
  const application = options.application?.(plain) ?? plain;
  const inlet = http
    ? ({ kind: 'http', signingSecret, port: http.port } as const)
    : ({ kind: 'socket', appToken, apiUrl, healthPort: options.healthPort ?? null } as const);
  const bots: SlackBot[] = [];
  const startBot = async () => {
    const bot = await startSlack(application, { botToken, apiUrl, inlet });
    bots.push(bot);
    return bot;
  };
  await startBot();
  const messages = (channel: string, threadTs?: string) =>
    (playground.state().messages[channel] ?? []).filter(
      (message) => threadTs === undefined || message.threadTs === threadTs || message.ts === threadTs,
    );
  const said = (channel: string, threadTs?: string) =>
    messages(channel, threadTs).filter((message) => message.user === WUTONG);
  const until: SlackDemo['until'] = async (look, what, milliseconds = 25_000) => {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`It never came about: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const stopBot = async () => {
    while (bots.length > 0) await bots.pop()?.stop();
  };
  return {
    app,
    store,
    playground,
    logged,
    act: playground.act,
    messages,
    said,
    async direct(user) {
      const { channel } = await playground.act({ as: user, do: 'open_direct', user: WUTONG });
      return String(channel);
    },
    async command(user, channel, text) {
      const replies = () => said(channel).filter(({ onlyFor }) => onlyFor === user);
      const before = new Set(replies().map(({ ts }) => ts));
      const [name = '', ...rest] = text.split(' ');
      await playground.act({ as: user, do: 'command', channel, command: name, text: rest.join(' ') });
      return await until(() => replies().find(({ ts }) => !before.has(ts)), `a reply to ${text}`);
    },
    async ask(user, channel, text, threadTs) {
      const before = new Set(said(channel).map(({ ts }) => ts));
      const { ts } = await playground.act({ as: user, do: 'post', channel, threadTs: threadTs ?? null, text });
      const thread = threadTs ?? String(ts);
      return await until(
        () => said(channel, thread).find((message) => !before.has(message.ts) && !message.streaming),
        `an answer to “${text}”`,
      );
    },
    until,
    startBot,
    stopBot,
    async close() {
      await stopBot();
      await playground.close();
      await app.close();
    },
  };
}

/** Whose Slack speaks Chinese. */
const ZH = new Set([OFFICE, HEAD_PHARMA, HEAD_LITHIUM, NINGYANG]);

/** All that a reader reads in a message: its blocks, or its text where it has none. */
export function textOf({ blocks, text }: Pick<PageMessage, 'blocks' | 'text'>): string {
  if (blocks.length === 0) return text;
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (key === 'text' && typeof part === 'string') words.push(part);
        else walk(part);
      }
    }
  };
  walk(blocks);
  return words.join('\n');
}
