import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import {
  HAITIAN,
  HEAD_PHARMA,
  NINGYANG,
  OFFICE,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
} from '../../support/slack-demo.js';
import { click, fault, QUICK } from './outcomes.js';

let slack: SlackDemo;
const direct = new Map<string, string>();
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK } });
  for (const user of [HEAD_PHARMA, NINGYANG, OFFICE, HAITIAN]) direct.set(user, await slack.direct(user));
}, 120_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const { viewId, user } of slack.playground.state().views)
    await slack.act({ as: user, do: 'close_view', viewId });
});

const inbox = (user: string) => direct.get(user) ?? '';

async function typed(user: string, text: string): Promise<unknown> {
  const [name = '', ...rest] = text.split(' ');
  return await slack.act({ as: user, do: 'command', channel: inbox(user), command: name, text: rest.join(' ') });
}

const command = (user: string, text: string) => slack.command(user, inbox(user), text);

const modalOf = (user: string) =>
  slack.until(
    () => slack.playground.state().views.find((view) => view.user === user && /field:text/.test(JSON.stringify(view))),
    'the form',
  );

const SENTENCE = '泰山药谷二期变压器容量不足，PRJ-0001 面临停工';
const text = (value: string) => ({ value: { type: 'plain_text_input', value } });
const choice = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } });
const filled = (given: object = {}) => ({
  'field:text': text(SENTENCE),
  'field:project': text('PRJ-0001'),
  'field:county': choice('370921'),
  'field:factor': choice('UTILITIES'),
  'field:severity': choice('HIGH'),
  ...given,
});

const newest = async () => (await slack.store.read('problems', EVERYTHING)).at(-1);
const count = async () => (await slack.store.read('problems', EVERYTHING)).length;

describe('a sentence behind /problem', () => {
  it('opens a form with what was read, where it goes and by when, and what is like it', async () => {
    await typed(HEAD_PHARMA, `/problem ${SENTENCE}`);
    const shown = JSON.stringify((await modalOf(HEAD_PHARMA)).view);
    for (const part of [SENTENCE, 'PRJ-0001', '宁阳县城市管理局', '核实期限', '2026年11月24日', 'P-0001'])
      expect(shown).toContain(part);
  });

  it('is filed once though it is sent three times, and its owner is told at once', async () => {
    await typed(HEAD_PHARMA, `/problem ${SENTENCE}`);
    const { viewId } = await modalOf(HEAD_PHARMA);
    const before = await count();
    const heard = slack.said(inbox(NINGYANG)).length;
    await slack.playground.arm(fault('duplicate_delivery', 'view_submission', 2));
    const began = Date.now();
    await slack.act({
      as: HEAD_PHARMA,
      do: 'submit_view',
      viewId,
      values: filled({ 'field:contact': text('13900000000') }),
    });
    const told = await slack.until(() => slack.said(inbox(NINGYANG))[heard], 'word to the owner');
    expect(textOf(told)).toContain(SENTENCE);
    // As the issue of filing has it: the owner knows within five seconds. It is reported, and no condition of the test.
    console.info(`the owner was told after ${Date.now() - began} ms`);
    expect(await count()).toBe(before + 1);
    expect(await newest()).toMatchObject({
      status: 'ASSIGNED',
      ownerUnitId: '370921-utilities',
      filedById: 'head-pharma',
    });
  });

  it('keeps how to reach the filer out of everything but its own place', async () => {
    const problem = await newest();
    expect(await slack.store.problemContact(problem?.id ?? '')).toMatchObject({ words: '13900000000' });
    const { rows } = await slack.store.executeSql(
      `SELECT 'audit' AS place FROM audit WHERE "before"::text LIKE '%13900000000%' OR "after"::text LIKE '%13900000000%'
       UNION ALL SELECT 'receipt' FROM receipt WHERE changes::text LIKE '%13900000000%' OR resource::text LIKE '%13900000000%'
       UNION ALL SELECT 'outbox' FROM outbox WHERE data::text LIKE '%13900000000%'
       UNION ALL SELECT 'claim' FROM event_claim WHERE body::text LIKE '%13900000000%' AND done_at IS NOT NULL
       UNION ALL SELECT 'event' FROM problem_event WHERE note_zh LIKE '%13900000000%'`,
    );
    expect(rows).toEqual([]);
  });

  it('with a wrong word of the command gets its usage instead', async () => {
    expect(textOf(await command(HEAD_PHARMA, '/problem shwo P-0001'))).toContain('/problem show P-0001');
  });
});

describe('a problem', () => {
  it('is taken, answered and solved from its card, and its filer hears of each step', async () => {
    const { id = '' } = (await newest()) ?? {};
    const card = await command(NINGYANG, `/problem show ${id}`);
    expect(textOf(card)).toContain('宁阳县城市管理局');
    const heard = slack.said(inbox(HEAD_PHARMA)).length;
    await command(NINGYANG, `/problem 签收 ${id}`);
    const word = await slack.until(() => slack.said(inbox(HEAD_PHARMA))[heard], 'word to the filer');
    expect(textOf(word)).toContain(id);
    await command(NINGYANG, `/problem 办结 ${id} 结果:临时变压器已到位 佐证:送电单`);
    expect(textOf(await command(NINGYANG, `/problem 销号 ${id}`))).toMatch(/销号人不得是办理人/);
    expect(textOf(await command(HEAD_PHARMA, `/problem 确认 ${id} 满意`))).toContain('已保存');
    expect(textOf(await command(OFFICE, `/problem close ${id}`))).toContain(id);
    expect((await newest())?.status).toBe('CLOSED');
  });

  it('is clicked twice and done once; a card that is out of date says so', async () => {
    const { id = '' } = (await newest()) ?? {};
    await command(HEAD_PHARMA, `/problem 重新办理 ${id} 原因:再次跳闸`);
    const before = await slack.store.audit({ subject: id });
    await slack.playground.arm(fault('duplicate_delivery', '/problem'));
    await command(NINGYANG, `/problem accept ${id}`);
    const lines = (await slack.store.audit({ subject: id })).slice(0, -before.length);
    expect(lines.map(({ verb }) => verb)).toEqual(['problem.accept']);
    expect(textOf(await command(NINGYANG, `/problem accept ${id}`))).toContain('已签收');
  });

  it('is taken back by the undo button, with its event', async () => {
    const { id = '' } = (await newest()) ?? {};
    const reply = await command(NINGYANG, `/problem 进展 ${id} 内容:"已现场勘察"`);
    const seen = slack.said(inbox(NINGYANG)).length;
    await click(slack, NINGYANG, { channel: inbox(NINGYANG), message: reply, actionId: 'act_undo' });
    await slack.until(
      () =>
        slack.said(inbox(NINGYANG)).length > seen ||
        textOf(slack.said(inbox(NINGYANG)).at(-1) as PageMessage) !== textOf(reply),
      'word of the undo',
    );
    expect((await newest())?.status).toBe('ACCEPTED');
    const events = await slack.store.read('problemEvents', EVERYTHING, { problemId: id, action: 'PROGRESS' });
    expect(events).toEqual([]);
  });

  it('is shown to nobody from whom it is hidden', async () => {
    const { id = '' } = (await newest()) ?? {};
    expect(textOf(await command(HAITIAN, `/problem show ${id}`))).toMatch(/没有您可查看的问题|no problem/);
  });
});

describe('a message in a channel', () => {
  it('is filed by its shortcut, with the link to it', async () => {
    const said = 'PRJ-0003 招不到装调技工，缺 26 人';
    const { ts } = await slack.act({ as: HEAD_PHARMA, do: 'post', channel: PHARMA, threadTs: null, text: said });
    await slack.act({ as: HEAD_PHARMA, do: 'shortcut', callbackId: 'file_problem', channel: PHARMA, ts: String(ts) });
    const { viewId, view } = await modalOf(HEAD_PHARMA);
    expect(JSON.stringify(view)).toContain(said);
    const before = await count();
    await slack.act({
      as: HEAD_PHARMA,
      do: 'submit_view',
      viewId,
      values: {
        'field:text': text(said),
        'field:project': text('PRJ-0003'),
        'field:county': choice('370902'),
        'field:factor': choice('LABOUR'),
        'field:severity': choice('MEDIUM'),
      },
    });
    await slack.until(async () => (await count()) === before + 1, 'the problem');
    const problem = await newest();
    expect(problem).toMatchObject({ projectId: 'PRJ-0003', factor: 'LABOUR', countyId: '370902' });
    expect(problem?.permalink).toMatch(/^https?:/);
  });

  it('that is sent with a project that is not there says so at its field, and keeps what was typed', async () => {
    await typed(HEAD_PHARMA, `/problem ${SENTENCE}`);
    const { viewId } = await modalOf(HEAD_PHARMA);
    const before = await count();
    const wrong = await slack.act({
      as: HEAD_PHARMA,
      do: 'submit_view',
      viewId,
      values: filled({ 'field:project': text('PRJ-9999') }),
    });
    expect(JSON.stringify([wrong.errors ?? {}, slack.playground.state().views.map((each) => each.view)])).toMatch(
      /PRJ-9999/,
    );
    expect(await count()).toBe(before);
  });
});
