import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import {
  HEAD_LITHIUM,
  HEAD_PHARMA,
  MEMBER_PHARMA,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
} from '../../support/slack-demo.js';
import { click, everythingDelivered, fault, QUICK } from './outcomes.js';

const DAY = '2026-11-23';
let slack: SlackDemo;
let direct: string;
let heads: string;
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK } });
  direct = await slack.direct(MEMBER_PHARMA);
  heads = await slack.direct(HEAD_PHARMA);
}, 120_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const { viewId, user } of slack.playground.state().views)
    await slack.act({ as: user, do: 'close_view', viewId });
});

/** Runs a command in the direct message with the bot, and waits for its reply. */
const command = (text: string, user = MEMBER_PHARMA, channel = direct) => slack.command(user, channel, text);

const press = (message: PageMessage, actionId: string, channel = direct, user = MEMBER_PHARMA) =>
  click(slack, user, { channel, message, actionId });

async function project(id: string) {
  const [found] = await slack.store.read('projects', EVERYTHING, { id });
  return found;
}

const modalOf = (user: string) =>
  slack.until(() => slack.playground.state().views.find((view) => view.user === user), 'a form');

describe('a command that writes', () => {
  it('is carried out once, though Slack delivers it three times, and told before and after', async () => {
    await slack.playground.arm(fault('duplicate_delivery', '/project'));
    const before = await project('PRJ-0003');
    const reply = await command('/project 暂停 PRJ-0003 原因:雨季 预计复工:2026-12-20', HEAD_PHARMA, heads);
    const after = await project('PRJ-0003');
    expect(after).toMatchObject({ runState: 'SUSPENDED', version: (before?.version ?? 0) + 1 });
    expect(textOf(reply)).toMatch(/已保存.*PRJ-0003/);
    expect(textOf(reply)).toContain('正常推进 → 暂停');
    const lines = await slack.store.audit({ subject: 'PRJ-0003' });
    expect(lines.filter(({ verb }) => verb === 'project.suspend')).toHaveLength(1);
  });

  it('is taken back by its button, once however often it is pressed', async () => {
    const reply = slack.said(heads).at(-1) as PageMessage;
    await Promise.all([1, 2].map(() => press(reply, 'act_undo', heads, HEAD_PHARMA)));
    const undone = await slack.until(
      () => slack.said(heads).find((message) => textOf(message).includes('暂停 → 正常推进')),
      'word of the undo',
    );
    expect(undone.ts).toBe(reply.ts);
    const lines = await slack.store.audit({ subject: 'PRJ-0003' });
    expect(lines.filter(({ verb }) => verb === 'change.undo')).toHaveLength(1);
    expect(await project('PRJ-0003')).toMatchObject({ runState: 'NORMAL' });
  });

  it('that is refused says why, keeps what was typed, and changes nothing', async () => {
    const before = await project('PRJ-0003');
    const typed = '/project milestone PRJ-0003 kind:START actual:2027-01-01';
    const reply = await command(typed);
    expect(textOf(reply)).toContain('This was not written.');
    expect(textOf(reply)).toContain('actual:');
    expect(textOf(reply)).toContain(typed);
    expect(await project('PRJ-0003')).toEqual(before);
  });

  it('tells who may not, who may', async () => {
    const own = await slack.direct(HEAD_LITHIUM);
    const reply = await command('/project suspend PRJ-0003 reason:雨季 restart:2026-12-20', HEAD_LITHIUM, own);
    expect(textOf(reply)).toContain('有此权限的为');
    expect(await project('PRJ-0003')).toMatchObject({ runState: 'NORMAL' });
  });

  it('is taken back by /wutong undo too', async () => {
    await command('/project note PRJ-0003 words:"visited the site"');
    expect(await slack.store.read('projectNotes', EVERYTHING)).toHaveLength(1);
    expect(textOf(await command('/wutong undo'))).toContain('Taken back');
    expect(await slack.store.read('projectNotes', EVERYTHING)).toEqual([]);
  });
});

describe('a sentence that says what happened', () => {
  it('waits for its author’s word, and is written when it is confirmed', async () => {
    const card = await slack.ask(MEMBER_PHARMA, direct, 'PRJ-0003 invested 12 million yuan, progress 96 %');
    expect(textOf(card)).toContain('Please confirm');
    expect(textOf(card)).toContain('96%');
    const report = { id: 'PRJ-0003@2026-11' };
    expect(await slack.store.read('progressReports', EVERYTHING, report)).toEqual([]);
    const seen = slack.said(direct).length;
    await press(card, 'act_confirm');
    const done = await slack.until(() => slack.said(direct)[seen], 'word that it is written');
    expect(textOf(done)).toContain('Saved');
    expect(await slack.store.read('progressReports', EVERYTHING, report)).toMatchObject([{ progress: 96 }]);
    await press(card, 'act_confirm');
    expect(await slack.store.read('progressReports', EVERYTHING, report)).toMatchObject([{ version: 1 }]);
  });

  it('is refused with what is missing where it cannot be', async () => {
    const card = await slack.ask(MEMBER_PHARMA, direct, 'PRJ-0003 was completed yesterday');
    expect(textOf(card)).toContain('This was not written.');
    expect(textOf(card)).toContain('PRJ-0003 was completed yesterday');
  });

  it('is shown to its author alone where others read along', async () => {
    const mention = `<@UWUTONG01> PRJ-0003 invested 13 million yuan, progress 97 %`;
    const before = slack.said(PHARMA).length;
    await slack.act({ as: MEMBER_PHARMA, do: 'post', channel: PHARMA, threadTs: null, text: mention });
    const card = await slack.until(() => slack.said(PHARMA)[before], 'the change');
    expect(card.onlyFor).toBe(MEMBER_PHARMA);
    const seen = slack.said(PHARMA).length;
    await press(card, 'act_discard', PHARMA);
    await slack.until(() => slack.said(PHARMA)[seen] ?? textOf(card) !== '', 'word that it was let go');
    expect(await slack.store.read('progressReports', EVERYTHING, { id: 'PRJ-0003@2026-11' })).toMatchObject([
      { progress: 96 },
    ]);
  });
});

describe('a message', () => {
  it('is added to a project by the form that its shortcut opens', async () => {
    const text = 'PRJ-0003: the second crane came today';
    const { ts } = await slack.act({ as: MEMBER_PHARMA, do: 'post', channel: PHARMA, threadTs: null, text });
    await slack.act({
      as: MEMBER_PHARMA,
      do: 'shortcut',
      callbackId: 'add_to_project',
      channel: PHARMA,
      ts: String(ts),
    });
    const { viewId, view } = await modalOf(MEMBER_PHARMA);
    expect(JSON.stringify(view)).toContain('the second crane came today');
    const values = (day: string) => ({
      'field:project': { value: { type: 'plain_text_input', value: 'PRJ-0003' } },
      'field:words': { value: { type: 'plain_text_input', value: text } },
      'field:date': { value: { type: 'datepicker', selected_date: day } },
    });
    const wrong = await slack.act({ as: MEMBER_PHARMA, do: 'submit_view', viewId, values: values('2027-01-01') });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['field:date']);
    const before = slack.said(PHARMA).length;
    const sent = await slack.act({ as: MEMBER_PHARMA, do: 'submit_view', viewId, values: values(DAY) });
    expect(sent.errors ?? {}).toEqual({});
    const told = await slack.until(() => slack.said(PHARMA)[before], 'word of the note');
    expect(textOf(told)).toContain('the second crane came today');
    expect(told.onlyFor).toBe(MEMBER_PHARMA);
    const [note] = await slack.store.read('projectNotes', EVERYTHING);
    expect(note).toMatchObject({ projectId: 'PRJ-0003', words: text, on: DAY, writtenById: 'member-pharma' });
    expect(note?.link).toMatch(/^https?:/);
  });
});

describe('a form', () => {
  const words = (text: string, day = DAY) => ({
    'field:project': { value: { type: 'plain_text_input', value: 'PRJ-0006' } },
    'field:words': { value: { type: 'plain_text_input', value: text } },
    'field:date': { value: { type: 'datepicker', selected_date: day } },
  });
  const notes = (text: string) =>
    slack.store.read('projectNotes', EVERYTHING, { projectId: 'PRJ-0006', words: text }).then((found) => found.length);

  async function opened(text = 'PRJ-0006') {
    const { ts } = await slack.act({ as: HEAD_PHARMA, do: 'post', channel: PHARMA, threadTs: null, text });
    const shortcut = { callbackId: 'add_to_project', channel: PHARMA, ts: String(ts) };
    await slack.act({ as: HEAD_PHARMA, do: 'shortcut', ...shortcut });
    return await modalOf(HEAD_PHARMA);
  }
  const submit = (viewId: string, values: object) =>
    slack.act({ as: HEAD_PHARMA, do: 'submit_view', viewId, values: values as never });

  /** Does something while the database lets nobody else in, and lets go of it. */
  async function whileHeld<T>(act: () => Promise<T>): Promise<T> {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holding = slack.store.transaction(() => released);
    try {
      return await act();
    } finally {
      release();
      await holding;
    }
  }

  it('is written once, though it is sent twice', async () => {
    const { viewId } = await opened();
    await Promise.allSettled([1, 2].map(() => submit(viewId, words('sent twice'))));
    await slack.until(() => slack.playground.state().views.length === 0, 'the form to close');
    await everythingDelivered(slack);
    expect(await notes('sent twice')).toBe(1);
  });

  it('that is late to be refused stands again with what was typed, and with what is wrong', async () => {
    const { viewId } = await opened();
    await whileHeld(() => submit(viewId, words('typed at length', '2027-01-01')));
    const again = await slack.until(() => {
      const view = JSON.stringify(slack.playground.state().views[0]?.view ?? {});
      return view.includes('⚠️') && view;
    }, 'the form with its fault');
    expect(again).toContain('"initial_value":"typed at length"');
    expect(again).toContain('"initial_date":"2027-01-01"');
    await submit(viewId, words('typed at length'));
    expect(await notes('typed at length')).toBe(1);
  });

  it('that was closed before it was refused is told of by a message', async () => {
    const { viewId } = await opened();
    const before = slack.said(heads).length;
    await whileHeld(async () => {
      await submit(viewId, words('typed and closed', '2027-01-01'));
      await slack.act({ as: HEAD_PHARMA, do: 'close_view', viewId });
    });
    const told = await slack.until(() => slack.said(heads)[before], 'word that it was not saved');
    expect(textOf(told)).toContain('typed and closed');
    expect(textOf(told)).toContain('2027-01-01');
  });

  it('of a process that died over it is told of by the next', async () => {
    const { viewId, view } = await opened();
    await slack.act({ as: HEAD_PHARMA, do: 'close_view', viewId });
    const state = { values: words('left over', '2027-01-01') };
    const body = {
      type: 'view_submission',
      user: { id: HEAD_PHARMA },
      team: { id: 'T1' },
      view: { ...view, id: viewId, hash: 'h', state },
    };
    const past = new Date(Date.now() - 600_000).toISOString();
    const claim = {
      key: `view:${viewId}:h:`,
      kind: 'INTERACTION',
      body,
      now: past,
      leaseUntil: past,
      owner: 'gone',
    } as const;
    await slack.store.transaction((tx) => tx.claim(claim));
    const before = slack.said(heads).length;
    await slack.stopBot();
    await slack.startBot();
    const told = await slack.until(() => slack.said(heads)[before], 'word that it was not saved');
    expect(textOf(told)).toContain('left over');
  });

  it('opens with as much of a long message as the note takes', async () => {
    const { view } = await opened(`PRJ-0006 ${'x'.repeat(3_500)}`);
    const typed = /"initial_value":"(PRJ-0006 x+)"/.exec(JSON.stringify(view))?.[1];
    expect(typed).toHaveLength(2_000);
  });
});
