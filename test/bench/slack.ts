import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { parse } from 'yaml';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { prepareDemo } from '../../src/features/corpus/index.js';
import { connectPeople } from '../../src/features/people/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { createLogger } from '../../src/lib/logger.js';
import { type Playground, startPlayground } from '../../src/playground/index.js';
import type { PageAction, PageEvent, PageMessage } from '../../src/playground/page-protocol.js';
import { readGolden } from '../eval/questions.js';
import { percentile } from '../eval/statistics.js';
import { type BotProcess, startBotProcess } from './process.js';

const PEOPLE = 50;
const COMMANDS = 1_000;
const FIRST = 100;
const PATIENCE = 60_000;

const BOT = { userId: 'UBENCHBOT', botId: 'BBENCHBOT', name: 'wutong' };

/** The demo people in the order of the ledger, so that all kinds of roles are among them. */
const PERSONS = ['office', 'chief', 'leader-pharma', 'head-pharma', 'member-pharma', 'head-lithium', 'county-370902'];

/** What fifty people who ask at the same moment wait for, in milliseconds, with Slack's limits enforced. */
export async function fiftyAtOnce() {
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-slack-'));
  const people = Array.from({ length: PEOPLE }, (_, index) => `UBENCH${String(index).padStart(3, '0')}`);
  await layFor(folder, people);
  const playground = await openWorkspace(people);
  const { bot: token, app } = playground.tokens;
  const bot = await startBotProcess({
    WUTONG_DATA_DIR: folder,
    SLACK_BOT_TOKEN: token,
    SLACK_APP_TOKEN: app,
    SLACK_API_URL: playground.apiUrl,
    WUTONG_PORT: String(40_000 + Math.floor(Math.random() * 20_000)),
  });
  try {
    const [warm = ''] = people;
    await askAll(playground, [warm], 0);
    await sleep(2_000);
    return { startMilliseconds: round(bot.startMilliseconds), ...(await askAll(playground, people, 1)) };
  } finally {
    await bot.stop();
    await playground.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function layFor(folder: string, people: readonly string[]): Promise<void> {
  const app = createApp(loadConfig({ WUTONG_DATA_DIR: folder, WUTONG_LOG_LEVEL: 'silent' }));
  const system = await app.context('system');
  await prepareDemo(system, () => {});
  const accounts = people.map((userId, index) => ({ userId, personId: String(PERSONS[index % PERSONS.length]) }));
  await runVerb(connectPeople, system, { accounts });
  await app.close();
}

async function openWorkspace(people: readonly string[]): Promise<Playground> {
  const { config } = loadConfig({});
  return await startPlayground({
    port: 0,
    manifest: parse(await readFile(config.manifestFile, 'utf8')),
    workspace: {
      team: { id: 'TBENCH001', name: 'Bench', domain: 'bench' },
      app: { id: 'ABENCH001', name: 'Wutong' },
      bot: BOT,
      notice: null,
      people: people.map((id, index) => ({ id, name: id, title: '', locale: index % 2 === 0 ? 'zh-CN' : 'en-US' })),
      channels: [],
    },
    clock: { now: () => new Date() },
    log: createLogger('silent'),
    pageFolder: null,
    enforceTiers: true,
    trafficEntries: 2_000,
  });
}

interface Waits {
  acknowledged?: number;
  status?: number;
  answered?: number;
  answers: number;
}

/** Everybody asks in the same moment; what each waits for is taken from what the workspace sees. */
async function askAll(playground: Playground, people: readonly string[], round_: number) {
  const questions = readGolden().filter(({ as }) => as === undefined || as === 'office');
  const channels = new Map<string, Waits>();
  for (const user of people) {
    const { channel } = await playground.act({ as: user, do: 'open_direct', user: BOT.userId });
    channels.set(String(channel), { answers: 0 });
  }
  const began = performance.now();
  const watch = (event: PageEvent) => note(event, channels, performance.now() - began);
  const end = playground.observe(watch);
  await Promise.all(
    [...channels.keys()].map((channel, index) => {
      const text = questions[(index * 3 + round_) % questions.length]?.question ?? '';
      return playground.act({ as: String(people[index]), do: 'post', channel, threadTs: null, text });
    }),
  );
  const waits = [...channels.values()];
  const late = performance.now() + PATIENCE;
  while (waits.some(({ answered }) => answered === undefined) && performance.now() < late) await sleep(20);
  await sleep(1_500);
  end();
  const of = (what: 'acknowledged' | 'status' | 'answered') => spread(waits.map((wait) => wait[what]));
  return {
    people: people.length,
    acknowledged: of('acknowledged'),
    status: of('status'),
    answer: of('answered'),
    unanswered: waits.filter(({ answers }) => answers === 0).length,
    answeredTwice: waits.filter(({ answers }) => answers > 1).length,
    refusedBySlack: playground.state().traffic.filter(({ error }) => error === 'ratelimited').length,
  };
}

function note(event: PageEvent, channels: ReadonlyMap<string, Waits>, now: number): void {
  if (event.type === 'message' && event.message.user === BOT.userId && !event.message.streaming) {
    const wait = channels.get(event.channel);
    if (wait === undefined) return;
    wait.answered ??= now;
    wait.answers += 1;
  } else if (event.type === 'status' && event.status.status !== null) {
    const wait = channels.get(event.status.channel);
    if (wait) wait.status ??= now;
  } else if (
    event.type === 'traffic' &&
    event.entry.what === 'event: message.im' &&
    event.entry.milliseconds !== null
  ) {
    const { payload } = event.entry.request as { payload?: { event?: { channel?: string; bot_id?: string } } };
    const inner = payload?.event;
    const wait = inner?.bot_id ? undefined : channels.get(inner?.channel ?? '');
    if (wait) wait.acknowledged ??= event.entry.milliseconds;
  }
}

/** What a thousand commands in a row leave behind in the process that `npm start` runs: bot and workspace together. */
export async function thousandCommands() {
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-commands-'));
  const port = String(40_000 + Math.floor(Math.random() * 20_000));
  const bot = await startBotProcess({ WUTONG_DATA_DIR: folder, WUTONG_PORT: port, WUTONG_LOG_LEVEL: 'warn' });
  const page = await openPage(bot);
  try {
    const replies = await page.run(FIRST);
    const before = await settled(bot);
    const more = await page.run(COMMANDS - FIRST);
    const after = await settled(bot);
    return {
      commands: COMMANDS,
      lost: COMMANDS - replies - more,
      megabytesAfter100: round(before),
      megabytesAfter1000: round(after),
      growth: round(after / before, 3),
    };
  } finally {
    page.close();
    await bot.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function settled(bot: BotProcess): Promise<number> {
  await sleep(3_000);
  return await bot.memory();
}

const LINES: readonly (readonly [command: string, text: string])[] = [
  ['/ask', '哪些项目亮红灯，为什么？'],
  ['/chain', 'list'],
  ['/indicator', 'list chain:pharma'],
  ['/wutong', 'help'],
  ['/ask', 'What should the pharma task force grasp this month, and how?'],
  ['/chain', 'show lithium'],
];

/** The page of the workspace, as a program: gives commands one after the other, and counts the replies. */
async function openPage({ ready }: BotProcess) {
  const address = new URL(/http:\S+/.exec(ready)?.[0] ?? '');
  const { origin } = address;
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/page/socket`, { headers: { cookie, origin } });
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  const seen = new Set<string>();
  let tell = () => {};
  socket.on('message', (data: Buffer) => {
    const event = JSON.parse(data.toString()) as PageEvent;
    if (event.type !== 'message' || !isReply(event.message) || seen.has(event.message.ts)) return;
    seen.add(event.message.ts);
    tell();
  });
  const act = async (action: PageAction) => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    await fetch(`${origin}/page/act`, { method: 'POST', headers, body: JSON.stringify(action) });
  };
  return {
    async run(count: number): Promise<number> {
      const before = seen.size;
      for (let at = 0; at < count; at += 1) {
        const [command, text] = LINES[at % LINES.length] as (typeof LINES)[number];
        const replied = new Promise<void>((done) => {
          tell = done;
        });
        await act({ as: 'UOFFICE01', do: 'command', channel: 'CGENERAL01', command, text });
        await Promise.race([replied, sleep(PATIENCE)]);
      }
      return seen.size - before;
    },
    close: () => socket.close(),
  };
}

const isReply = ({ onlyFor, user }: PageMessage) => onlyFor !== null && user.startsWith('UWUTONG');

function spread(waits: readonly (number | undefined)[]) {
  const known = waits.filter((wait) => wait !== undefined);
  return {
    p50: round(percentile(known, 0.5)),
    p99: round(percentile(known, 0.99)),
    slowest: round(Math.max(...known)),
  };
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
