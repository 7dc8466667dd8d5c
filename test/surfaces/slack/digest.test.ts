import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeChange } from '../../../src/features/changes/index.js';
import { setBoard } from '../../../src/features/digests/index.js';
import { reportProgress } from '../../../src/features/projects/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { type Jobs, startJobs } from '../../../src/jobs/index.js';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import { freePort } from '../../support/free-port.js';
import { movingClock } from '../../support/moving-clock.js';
import {
  HAITIAN,
  HEAD_LITHIUM,
  HEAD_PHARMA,
  MEMBER_PHARMA,
  NINGYANG,
  OFFICE,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
  VISITOR,
  VISITORS,
} from '../../support/slack-demo.js';
import { buttonsOf } from './reading.js';

/** Taishan District's officer, and the channel of the district. */
const TAISHAN = 'UTAISHAN01';
const TAISHAN_CHANNEL = 'CTAISHAN01';
/** The leader of the pharma chain. */
const LEADER = 'ULEADPHARMA';

const clock = movingClock();
let slack: SlackDemo;
let jobs: Jobs;
let port: number;
beforeAll(async () => {
  // Eight in the morning of Monday, 23 November 2026.
  clock.forward(-3_600);
  port = await freePort();
  slack = await openSlackDemo({ clock, healthPort: port });
  await runVerb(setBoard, await slack.app.context({ personId: 'head-pharma' }, 'zh'), { channelId: PHARMA, on: true });
  const { app } = slack;
  const place = { clock: app.clock, log: app.log, timeZone: 'Asia/Shanghai', context: app.context };
  jobs = await startJobs({ ...place, queue: false });
  await jobs.run();
}, 120_000);
afterAll(async () => {
  await jobs.stop();
  await slack.close();
});

/** To the hour of the same day, and does what is due then. */
async function at(hour: number, minute: number): Promise<void> {
  const now = (clock.now().getTime() / 1000 + 8 * 3_600) % 86_400;
  clock.forward(hour * 3_600 + minute * 60 + 1 - Math.floor(now));
  await jobs.run();
}

const isDigest = (message: PageMessage) => !message.onlyFor && /^(?:每日摘要|Morning digest)/.test(textOf(message));
const digestsOf = async (user: string) => slack.said(await slack.direct(user)).filter(isDigest);
const digestOf = async (user: string) => {
  const channel = await slack.direct(user);
  return await slack.until(() => slack.said(channel).find(isDigest), `the digest of ${user}`);
};

/** What a command is answered with, which this person alone sees. */
async function command(user: string, text: string): Promise<PageMessage> {
  const channel = await slack.direct(user);
  return await replyTo(channel, text, () => slack.act({ as: user, do: 'command', channel, command: '/digest', text }));
}

async function replyTo(channel: string, what: string, ask: () => Promise<unknown>): Promise<PageMessage> {
  const before = new Set(slack.said(channel).map(({ ts }) => ts));
  await ask();
  return await slack.until(() => slack.said(channel).find(({ ts }) => !before.has(ts)), `a reply to ${what}`);
}

it('shows what it would say at any time, and is set by a command', async () => {
  const now = textOf(await command(HEAD_PHARMA, 'now'));
  expect(now).toMatch(/^每日摘要\n演示数据（虚构） · 数据截至 2026年11月23日/);
  expect(now).toContain('T-0003');
  expect(textOf(await command(NINGYANG, 'settings'))).toContain('送达时间（工作日）：08:30');
  const set = textOf(await command(NINGYANG, 'settings at:10点 language:en'));
  expect(set).toContain('送达时间（工作日）：10:00');
  expect(set).toContain('下次送达：2026年11月23日 10:00');
  expect(textOf(await command(LEADER, 'pause 2026-11-24'))).toContain('The next one: 25 November 2026 08:30');
  expect(textOf(await command(TAISHAN, 'settings channel:nowhere'))).toContain('stands for no chain or county');
  expect(textOf(await command(TAISHAN, 'settings channel:#泰山区-taishan'))).toContain('Goes to: #泰山区-taishan');
  expect(textOf(await command(HEAD_LITHIUM, 'settings channel:#医药产业链-pharma'))).toMatch(
    /not in this channel|不在频道/,
  );
  expect(textOf(await command(OFFICE, 'settings channel:#企业联络-enterprises'))).toContain('企业联络-enterprises');
  expect(textOf(await command(HEAD_PHARMA, 'settings at:25:00'))).toContain('/digest settings');
  expect(textOf(await command(MEMBER_PHARMA, 'help'))).toContain('/digest pause [2026-12-01]');
  const input = { project: 'PRJ-0005', month: '2026-11', investmentMonth: '100万元', progress: '96' };
  const taishan = await slack.app.context({ personId: 'county-370902' }, 'en');
  await proposeChange(reportProgress, taishan, { input, words: 'PRJ-0005 stands at 96 %', key: 'waits' });
  await jobs.run();
}, 60_000);

it('comes at the hour in a direct message, once, in the language of the receiver', async () => {
  expect(await digestsOf(HEAD_PHARMA)).toEqual([]);
  await at(8, 30);
  const head = textOf(await digestOf(HEAD_PHARMA));
  expect(head).toContain('已逾期：2');
  expect(head).toMatch(/T-0003 .*；应于2026年11月20日完成，已逾期1个工作日/);
  const member = textOf(await digestOf(MEMBER_PHARMA));
  expect(member).toMatch(/^Morning digest \(每日摘要\)\nDEMO DATA \(invented\) · as of 23 November 2026/);
  expect(member).toMatch(/T-0003 .*; due 20 November 2026, 1 working day ago/);
  const office = textOf(await digestOf(OFFICE));
  expect(office).toMatch(/分管范围合计\n已逾期：\d+，即将到期：\d+，待填报：0，他人变动：0/);
  expect(office).not.toContain('PRJ-0006');
  // It was to go to a channel in which guests read along.
  expect(office).toContain('本次改为私信送达：您设置的频道中有外部人员');
  expect(slack.said(VISITORS).filter(isDigest)).toEqual([]);
  await at(8, 31);
  await at(9, 0);
  await at(9, 30);
  for (const user of [HEAD_PHARMA, MEMBER_PHARMA, OFFICE]) expect(await digestsOf(user)).toHaveLength(1);
  // One has set another hour, one has paused, one has nothing to do, and one may not see anything.
  for (const user of [NINGYANG, LEADER, HAITIAN, VISITOR]) expect(await digestsOf(user)).toEqual([]);
  // What waits for a word is something to do: this one came back, and heads lay problems of their chain on who is in charge.
  const lithium = await digestsOf(HEAD_LITHIUM);
  expect(lithium.map(textOf).join()).toMatch(/待您办理的问题：1\n.*P-0025 .*；已退回，待重新交办/);
  expect(lithium).toHaveLength(1);
}, 60_000);

it('goes to a channel where that was set, and says there no more than the channel may see', async () => {
  const sent = () => slack.said(TAISHAN_CHANNEL).filter(isDigest);
  const digest = textOf(await slack.until(() => sent()[0], 'the digest in the channel'));
  expect(digest).toMatch(/^Morning digest[\s\S]*as of 23 November 2026/);
  expect(sent()).toHaveLength(1);
  expect(digest).not.toContain('PRJ-0005 stands at');
  const alone = textOf(await digestOf(TAISHAN));
  expect(alone).toMatch(/Waiting for your word[\s\S]*PRJ-0005 stands at 96 %/);
  expect(alone).not.toContain('Past due');
  expect(await digestsOf(TAISHAN)).toHaveLength(1);
  expect(textOf(await command(TAISHAN, 'settings channel:direct'))).toContain('Goes to: you alone');
}, 60_000);

it('comes at the hour that was set, in the language that was set', async () => {
  await at(10, 0);
  expect(textOf(await digestOf(NINGYANG))).toMatch(/^Morning digest/);
  await command(NINGYANG, 'settings at:11:00');
  await at(11, 0);
  await at(12, 0);
  expect(await digestsOf(NINGYANG)).toHaveLength(1);
}, 60_000);

it('is resumed by a button, not before its next day where today is done', async () => {
  const paused = await command(LEADER, 'settings');
  const resume = buttonsOf(paused as never).find(({ value }) => value === '/digest resume');
  const block = paused.blocks.find((each) => JSON.stringify(each).includes('/digest resume'));
  const channel = await slack.direct(LEADER);
  const action = {
    type: 'button',
    action_id: String(resume?.action_id),
    block_id: String(block?.block_id),
    value: String(resume?.value),
  };
  const place = { kind: 'message', channel, ts: paused.ts } as const;
  const reply = await replyTo(channel, 'the button', () =>
    slack.act({ as: LEADER, do: 'block_action', place, action, state: {} }),
  );
  expect(textOf(reply)).toContain('State: comes');
  expect(textOf(reply)).toContain('The next one: 24 November 2026');
  await at(13, 0);
  expect(await digestsOf(LEADER)).toEqual([]);
}, 60_000);

it('puts the board of its chain into a channel on the first working day of the week', async () => {
  const isBoard = (message: PageMessage) => textOf(message).startsWith('每周看板');
  const board = await slack.until(() => slack.said(PHARMA).find((each) => !each.onlyFor && isBoard(each)), 'the board');
  const text = textOf(board);
  for (const heading of ['亮灯', '新转红灯', '新转绿灯', '本周到期（截至 2026年11月29日）', '逾期最久的问题'])
    expect(text).toContain(heading);
  expect(text).toMatch(/项目：🟢 绿灯 \d+/);
  expect(slack.said(PHARMA).filter((each) => !each.onlyFor && isBoard(each))).toHaveLength(1);
  expect(textOf(await command(HEAD_PHARMA, 'board off channel:#医药产业链-pharma'))).toContain('不再发送看板');
  expect(await slack.store.boards()).toEqual([]);
  expect(textOf(await command(HEAD_LITHIUM, 'board on channel:#医药产业链-pharma'))).toContain(
    '超出您的权限范围：“设置频道看板”',
  );
  expect(await slack.store.boards()).toEqual([]);
}, 60_000);

it('is late where nobody does what is due: readiness shows it, and the office is told once', async () => {
  const late = async () => {
    const answer = (await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as { lateSteps: number };
    return answer.lateSteps;
  };
  expect(await late()).toBe(0);
  const dueAt = clock.now().toISOString();
  await slack.store.transaction((tx) =>
    tx.addSteps([{ subject: 'nobody', kind: 'digest', round: '2026-11-23', dueAt }]),
  );
  clock.forward(120);
  expect(await late()).toBe(1);
  await jobs.run();
  expect(await late()).toBe(0);
  const channel = await slack.direct(OFFICE);
  const alarms = () => slack.said(channel).filter((each) => textOf(each).startsWith('定时任务异常'));
  const alarm = textOf(await slack.until(() => alarms()[0], 'the alarm'));
  expect(alarm).toContain('延迟超过一分钟的定时事项，正在补办：1');
  await jobs.run();
  expect(alarms()).toHaveLength(1);
}, 60_000);
