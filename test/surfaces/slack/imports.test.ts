import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import { fileWords } from '../../../src/surfaces/slack/file-words.js';
import { workbook } from '../../support/import-files.js';
import { HAITIAN, OFFICE, openSlackDemo, type SlackDemo, textOf } from '../../support/slack-demo.js';

let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo();
}, 120_000);
afterAll(() => slack.close());

const file = (name: string, county = '泰山区') =>
  workbook([
    ['项目名称', '产业链', '县市区', '补延强', '重点级别', '总投资（万元）', '项目阶段'],
    [name, '医药', county, '补链', '县级重点', 1200, '落地'],
  ]);

interface Button {
  readonly action_id: string;
}

const buttonsOf = ({ blocks }: PageMessage): Button[] =>
  blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Button[]) : []));

/** Drops a file into a direct message as the page does, and waits for the bot's word. */
async function send(user: string, name: string, bytes: Buffer, text = ''): Promise<PageMessage> {
  const channel = await slack.direct(user);
  const before = new Set(slack.said(channel).map(({ ts }) => ts));
  const form = new FormData();
  for (const [key, value] of Object.entries({ as: user, channel, threadTs: '', text })) form.set(key, value);
  form.set('file', new File([new Uint8Array(bytes)], name));
  const address = new URL(slack.playground.address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = (entry.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const sent = await fetch(new URL('/page/upload', address), {
    method: 'POST',
    body: form,
    headers: { cookie, origin: address.origin },
  });
  expect(await sent.json()).toMatchObject({ ok: true });
  return await nextIn(channel, before);
}

async function nextIn(channel: string, before: ReadonlySet<string>): Promise<PageMessage> {
  return await slack.until(() => slack.said(channel).find(({ ts }) => !before.has(ts)), 'a word of the bot', 30_000);
}

async function click(user: string, message: PageMessage, actionId: string): Promise<PageMessage> {
  const channel = await slack.direct(user);
  const before = new Set(slack.said(channel).map(({ ts }) => ts));
  const button = buttonsOf(message).find(({ action_id: id }) => id === actionId);
  const place = { kind: 'message', channel, ts: message.ts } as const;
  await slack.act({ as: user, do: 'block_action', place, action: { ...button }, state: {} });
  return await nextIn(channel, before);
}

const projects = (nameZh: string) => slack.store.read('projects', EVERYTHING, { nameZh });

describe('a file sent in a direct message', () => {
  it('is shown before it is written, and brought in by the click of its sender, once', async () => {
    const preview = await send(OFFICE, '项目.xlsx', await file('聊天项目'));
    expect(textOf(preview)).toContain('导入预览：项目台账');
    expect(textOf(preview)).toContain('新增1，变更0，无变化0，有误0');
    expect(await projects('聊天项目')).toEqual([]);
    const done = await click(OFFICE, preview, 'import_run');
    expect(textOf(done)).toContain('导入完成：项目台账');
    expect(await projects('聊天项目')).toHaveLength(1);
    await new Promise((later) => setTimeout(later, 3_100));
    const [run] = await slack.store.importRuns();
    const again = textOf(await click(OFFICE, preview, 'import_run'));
    expect(again).toContain(`导入完成：项目台账`);
    expect(again).toContain(String(run?.id));
    expect(await projects('聊天项目')).toHaveLength(1);
  }, 90_000);

  it('is let go by Cancel', async () => {
    const preview = await send(OFFICE, '项目.xlsx', await file('取消项目'), 'ledger:projects');
    expect(textOf(await click(OFFICE, preview, 'import_cancel'))).toContain('已取消');
    expect(await projects('取消项目')).toEqual([]);
  }, 90_000);

  it('is refused with its faults, with what to do, and by right', async () => {
    const wrong = await send(OFFICE, '项目.xlsx', await file('错误项目', '泰山市'));
    expect(textOf(wrong)).toContain('第2行，县市区“泰山市”：台账中没有');
    expect(buttonsOf(wrong)).toEqual([]);
    const old = await send(OFFICE, '项目.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]));
    expect(textOf(old)).toContain('.xlsx');
    const closed = await send(HAITIAN, '项目.xlsx', await file('企业项目'));
    expect(buttonsOf(closed)).toEqual([]);
    expect(await projects('企业项目')).toEqual([]);
  }, 90_000);
});

it('reads what is said of a file beside it', () => {
  expect(
    fileWords('请导入 ledger:projects map:"投资额=totalInvestment" map:“备注=-” unit：万元 meeting:"集中签约 20个"'),
  ).toEqual({
    ledger: 'projects',
    unit: '万元',
    meeting: '集中签约 20个',
    map: ['投资额=totalInvestment', '备注=-'],
    set: [],
  });
  expect(fileWords('帮我看看')).toEqual({ map: [], set: [] });
});
