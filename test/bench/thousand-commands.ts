import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import type { PageAction, PageEvent, PageMessage } from '../../src/playground/page-protocol.js';
import { percentile } from '../eval/statistics.js';
import { freePort } from '../support/free-port.js';
import { type BotProcess, startBotProcess } from './process.js';
import { round } from './round.js';

const COMMANDS = 1_000;
const FIRST = 100;
const PATIENCE = 60_000;

/** In turn, by a person of the city office in a channel of the demo workspace. */
const LINES: readonly (readonly [command: string, text: string])[] = [
  ['/ask', '哪些项目亮红灯，为什么？'],
  ['/chain', 'list'],
  ['/indicator', 'list chain:pharma'],
  ['/wutong', 'help'],
  ['/ask', 'What should the pharma task force grasp this month, and how?'],
  ['/chain', 'show lithium'],
];

/**
 * What a thousand commands in a row leave behind in the process that `npm start` runs: bot, workspace and its log of requests
 * together. Memory is resident memory after a garbage collection.
 */
export async function thousandCommands() {
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-commands-'));
  const port = String(await freePort());
  const bot = await startBotProcess({ WUTONG_DATA_DIR: folder, WUTONG_PORT: port, WUTONG_LOG_LEVEL: 'warn' });
  const page = await openPage(bot);
  try {
    const first = await page.run(FIRST);
    const before = await settled(bot);
    const later = await page.run(COMMANDS - FIRST);
    const after = await settled(bot);
    const waits = [...first, ...later];
    const answered = waits.filter(Number.isFinite);
    return {
      commands: COMMANDS,
      lost: COMMANDS - answered.length,
      answeredTwice: page.replies() - answered.length,
      replyMilliseconds: { p50: round(percentile(answered, 0.5)), p99: round(percentile(answered, 0.99)) },
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

  /** How long a command waits for its reply, in milliseconds; infinite when none comes. */
  async function giveCommand(at: number): Promise<number> {
    const [command, text] = LINES[at % LINES.length] as (typeof LINES)[number];
    const replied = new Promise<void>((done) => {
      tell = done;
    });
    const began = performance.now();
    await act({ as: 'UOFFICE01', do: 'command', channel: 'CGENERAL01', command, text });
    const came = await Promise.race([replied.then(() => true), sleep(PATIENCE, false, { ref: false })]);
    return came ? performance.now() - began : Number.POSITIVE_INFINITY;
  }

  return {
    async run(count: number): Promise<number[]> {
      const waits: number[] = [];
      for (let at = 0; at < count; at += 1) waits.push(await giveCommand(at));
      return waits;
    },
    replies: () => seen.size,
    close: () => socket.close(),
  };
}

const isReply = ({ onlyFor, user }: PageMessage) => onlyFor !== null && user.startsWith('UWUTONG');
