import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ingestDocuments } from '../../src/features/corpus/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { percentile, randomFrom } from '../eval/statistics.js';
import { OFFICE, openSlackDemo, type SlackDemo } from '../support/slack-demo.js';
import { round } from './round.js';

const FILES = 2_000;
/** A command is given so many milliseconds after the reply to the one before. */
const BETWEEN = 200;
/** What is asked meanwhile, in turn; the questions search the growing corpus. */
const LINES = [
  ['/chain', 'list'],
  ['/ask', '技改设备补助怎么申请？'],
  ['/problem', 'overdue'],
  ['/ask', 'Which projects are red?'],
] as const;

/** How soon the bot takes requests, and answers them, while two thousand files are read in. */
export async function manyFiles(files = FILES) {
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-files-'));
  await writeFiles(folder, files);
  const slack = await openSlackDemo({ playground: { enforceTiers: false, trafficEntries: 50_000 } });
  try {
    let reading = true;
    const began = performance.now();
    const read = runVerb(ingestDocuments, await slack.app.context('system'), { path: folder }).finally(() => {
      reading = false;
    });
    const waits: number[] = [];
    while (reading) {
      waits.push(await replyTo(slack, waits.length));
      await sleep(BETWEEN);
    }
    const { added, failed } = await read;
    const minutes = (performance.now() - began) / 60_000;
    const answered = waits.filter(Number.isFinite);
    const acks = slack.playground
      .state()
      .traffic.filter(({ what, milliseconds }) => /\/(?:chain|ask|problem)\b/.test(what) && milliseconds !== null)
      .map(({ milliseconds }) => milliseconds as number);
    return {
      files,
      read: added.length,
      failed: failed.length,
      minutes: round(minutes, 2),
      commands: waits.length,
      lost: waits.length - answered.length,
      acknowledgementMilliseconds: spread(acks),
      replyMilliseconds: spread(answered),
    };
  } finally {
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function spread(values: readonly number[]) {
  const of = (share: number) => round(percentile(values, share));
  return { of: values.length, p50: of(0.5), p99: of(0.99), slowest: round(Math.max(...values)) };
}

/** How long a command waits for its reply; infinite when none comes. */
async function replyTo(slack: SlackDemo, at: number): Promise<number> {
  const [command, text] = LINES[at % LINES.length] as (typeof LINES)[number];
  const channel = await slack.direct(OFFICE);
  const began = performance.now();
  try {
    await slack.command(OFFICE, channel, `${command} ${text}`);
    return performance.now() - began;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

const SUBJECTS = ['储能电池', '医疗器械', '光纤预制棒', '特高压线缆', '玻璃纤维', '原料药'];
const RULES = [
  '申报单位须在本市登记注册满一年',
  '设备投资不低于规定数额的，按比例给予补助',
  '县级主管部门在收到材料后完成初审',
  '同一项目不得重复享受同类政策',
  '资金拨付前进行现场核查并留存影像',
  '对提供虚假材料的，追回资金并记入信用记录',
];

/** Invented notices of a page or two, in four formats. */
async function writeFiles(folder: string, count: number): Promise<void> {
  const random = randomFrom(11);
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  await mkdir(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const title = `关于${one(SUBJECTS)}项目第${at + 1}号通知（演示）`;
    const clauses = Array.from({ length: 12 }, (_, clause) => `第${clause + 1}条 ${one(RULES)}，${one(RULES)}。`);
    const [ending, text] = [
      ['md', `# ${title}\n\n${clauses.join('\n\n')}\n`],
      ['txt', `${title}\n\n${clauses.join('\n')}\n`],
      ['html', `<html><body><h1>${title}</h1>${clauses.map((clause) => `<p>${clause}</p>`).join('')}</body></html>`],
      ['csv', `条款,内容\n${clauses.map((clause) => clause.replace(' ', ',')).join('\n')}\n`],
    ][at % 4] as [string, string];
    await writeFile(join(folder, `notice-${String(at + 1).padStart(4, '0')}.${ending}`), text);
  }
}
