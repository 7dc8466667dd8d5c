import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Playground } from '../../src/playground/index.js';
import type { PageEvent } from '../../src/playground/page-protocol.js';
import { readGolden } from '../eval/questions.js';
import { percentile } from '../eval/statistics.js';
import { type BotProcess, startBotProcess } from './process.js';
import { round } from './round.js';
import { BOT, type Colleague, environmentOf, layForColleagues, openWorkspace } from './slack-workspace.js';

const PEOPLE = 50;
const ROUNDS = 5;
const PATIENCE = 60_000;

/** What goes on around each round of questions, such as a profiler. */
export type Around = <T>(bot: BotProcess, round: number, run: () => Promise<T>) => Promise<T>;

/**
 * What fifty people who ask in the same moment wait for, from the delivery of the question on, with Slack's limits enforced.
 * The first round meets a bot that has just answered its first question; the figures of the later ones are medians.
 */
export async function fiftyAtOnce(around: Around = (_bot, _round, run) => run()) {
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-slack-'));
  const colleagues = await layForColleagues(folder, PEOPLE);
  const playground = await openWorkspace(colleagues);
  const bot = await startBotProcess(await environmentOf(playground, folder));
  try {
    const first = await askAll(playground, bot, asked(colleagues.slice(0, 1), 0));
    const rounds = [];
    for (let count = 1; count <= ROUNDS; count += 1) {
      await sleep(3_000);
      rounds.push(await around(bot, count, () => askAll(playground, bot, asked(colleagues, count))));
    }
    const [firstRound, ...later] = rounds;
    return {
      startMilliseconds: round(bot.startMilliseconds),
      startToFirstAnswerMilliseconds: round(bot.startMilliseconds + first.answer.p50),
      firstRound,
      laterRounds: medianOf(later),
    };
  } finally {
    await bot.stop();
    await playground.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Asked extends Colleague {
  readonly text: string;
}

/** Real questions in both languages, other ones in each round; every fifth person asks the heaviest: what to grasp, and how. */
function asked(colleagues: readonly Colleague[], round: number): readonly Asked[] {
  const golden = readGolden();
  const open = golden.filter(({ as }) => as === undefined);
  return colleagues.map((colleague, index) => {
    const own = golden.filter(({ as }) => as === colleague.person);
    const text =
      index % 5 === round % 5
        ? HEAVY[(index + round) % 2]
        : own.length > 0
          ? own[round % own.length]?.question
          : open[(index * 7 + round * 31) % open.length]?.question;
    return { ...colleague, text: String(text) };
  });
}

const HEAVY = [
  '医药产业链专班本月重点抓什么、怎么抓？',
  'What should the lithium task force grasp this month, and how?',
];

/** Moments of one question, from the same clock. */
interface Waits {
  delivered?: number;
  acknowledged?: number;
  /** The first call of the bot about this question, whatever method. */
  called?: number;
  status?: number;
  answered?: number;
  answers: number;
}

/** Everybody asks in the same moment; what each waits for is taken from what the workspace sees. */
async function askAll(playground: Playground, bot: BotProcess, questions: readonly Asked[]) {
  const waits = new Map<string, Waits>();
  const posts: (Asked & { channel: string })[] = [];
  for (const question of questions) {
    const { channel } = await playground.act({ as: question.user, do: 'open_direct', user: BOT.userId });
    waits.set(String(channel), { answers: 0 });
    posts.push({ ...question, channel: String(channel) });
  }
  let refused = 0;
  const end = playground.observe((event) => {
    note(event, waits, performance.now());
    if (event.type === 'traffic' && event.entry.error === 'ratelimited') refused += 1;
  });
  const worked = bot.processorMilliseconds();
  const worker = process.cpuUsage();
  await Promise.all(
    posts.map(({ user, channel, text }) => playground.act({ as: user, do: 'post', channel, threadTs: null, text })),
  );
  const each = [...waits.values()];
  const late = performance.now() + PATIENCE;
  while (each.some(({ answered }) => answered === undefined) && performance.now() < late) await sleep(20);
  await sleep(1_500);
  end();
  const workspace = process.cpuUsage(worker);
  const since = (what: 'acknowledged' | 'status' | 'answered') =>
    spread(each.map((wait) => Number(wait[what]) - Number(wait.delivered)));
  return {
    people: posts.length,
    acknowledged: since('acknowledged'),
    status: since('status'),
    answer: since('answered'),
    workedBeforeAcknowledging: each.filter(({ called = 0, acknowledged = 0 }) => called < acknowledged).length,
    unanswered: each.filter(({ answers }) => answers === 0).length,
    answeredTwice: each.filter(({ answers }) => answers > 1).length,
    refusedBySlack: refused,
    processorMilliseconds: {
      bot: bot.processorMilliseconds() - worked,
      workspace: round((workspace.user + workspace.system) / 1000),
    },
  };
}

function note(event: PageEvent, waits: ReadonlyMap<string, Waits>, now: number): void {
  if (event.type === 'message' && event.message.user === BOT.userId && !event.message.streaming) {
    const wait = waits.get(event.channel);
    if (wait === undefined) return;
    wait.answered ??= now;
    wait.answers += 1;
  } else if (event.type === 'status' && event.status.status !== null) {
    const wait = waits.get(event.status.channel);
    if (wait) wait.status ??= now;
  } else if (event.type === 'traffic' && event.entry.what === 'event: message.im') {
    const { payload } = event.entry.request as { payload?: { event?: { channel?: string; bot_id?: string } } };
    const wait = payload?.event?.bot_id ? undefined : waits.get(payload?.event?.channel ?? '');
    if (wait === undefined) return;
    wait.delivered ??= now;
    if (event.entry.milliseconds !== null && event.entry.error === null) wait.acknowledged ??= now;
  } else if (event.type === 'traffic' && event.entry.direction === 'from-bot') {
    const { channel, channel_id: channelId } = event.entry.request as { channel?: string; channel_id?: string };
    const wait = waits.get(channel ?? channelId ?? '');
    if (wait) wait.called ??= now;
  }
}

type Spread = ReturnType<typeof spread>;

function spread(waits: readonly number[]) {
  const known = waits.filter(Number.isFinite);
  return {
    p50: round(percentile(known, 0.5)),
    p99: round(percentile(known, 0.99)),
    slowest: round(Math.max(0, ...known)),
  };
}

type Round = Awaited<ReturnType<typeof askAll>>;

/** Of each figure the median of the rounds; of what must not happen the sum. */
function medianOf(rounds: readonly Round[]) {
  const median = (figure: (round: Round) => number) => percentile(rounds.map(figure), 0.5);
  const sum = (figure: (round: Round) => number) => rounds.reduce((total, each) => total + figure(each), 0);
  const ofSpread = (which: (round: Round) => Spread) => ({
    p50: median((each) => which(each).p50),
    p99: median((each) => which(each).p99),
    slowest: Math.max(...rounds.map((each) => which(each).slowest)),
  });
  return {
    rounds: rounds.length,
    acknowledged: ofSpread((each) => each.acknowledged),
    status: ofSpread((each) => each.status),
    answer: ofSpread((each) => each.answer),
    workedBeforeAcknowledging: sum((each) => each.workedBeforeAcknowledging),
    unanswered: sum((each) => each.unanswered),
    answeredTwice: sum((each) => each.answeredTwice),
    refusedBySlack: sum((each) => each.refusedBySlack),
    processorMilliseconds: {
      bot: median((each) => each.processorMilliseconds.bot),
      workspace: median((each) => each.processorMilliseconds.workspace),
    },
  };
}
