import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import {
  HAITIAN,
  HEAD_PHARMA,
  NINGYANG,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
  VISITOR,
} from '../../support/slack-demo.js';
import { click, everythingDelivered, QUICK } from './outcomes.js';
import { buttonsOf } from './reading.js';

let slack: SlackDemo;
const direct = new Map<string, string>();
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK } });
  for (const user of [HEAD_PHARMA, NINGYANG, HAITIAN, VISITOR]) direct.set(user, await slack.direct(user));
}, 120_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const { viewId, user } of slack.playground.state().views)
    await slack.act({ as: user, do: 'close_view', viewId });
});

const inbox = (user: string) => direct.get(user) ?? '';
const problems = () => slack.store.read('problems', EVERYTHING);
const newest = async () => (await problems()).at(-1);

async function say(user: string, text: string, channel = inbox(user)): Promise<PageMessage> {
  const before = slack.said(channel).length;
  await slack.act({ as: user, do: 'post', channel, threadTs: null, text });
  return await slack.until(() => slack.said(channel)[before], `a reply to ${text}`);
}

const command = (user: string, typed: string) => slack.command(user, inbox(user), typed);

const fileButton = (message: PageMessage) =>
  buttonsOf(message as never).find(({ value }) => String(value).includes('problem.file'));

/** Clicks the button that files a problem, and gives the modal that it opens. */
async function openedBy(user: string, message: PageMessage, channel = inbox(user)) {
  const button = fileButton(message);
  await click(slack, user, { channel, message, actionId: String(button?.action_id), value: String(button?.value) });
  return await modal(user, 'field:text');
}

const modal = (user: string, part: string) =>
  slack.until(
    () => slack.playground.state().views.find((view) => view.user === user && JSON.stringify(view).includes(part)),
    `a form with ${part}`,
  );

const text = (value: string) => ({ value: { type: 'plain_text_input', value } });
const day = (value: string) => ({ value: { type: 'datepicker', selected_date: value } });
const choice = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } });

async function submit(user: string, viewId: string, values: object) {
  return await slack.act({ as: user, do: 'submit_view', viewId, values: values as never });
}

describe('a plain sentence', () => {
  const SENTENCE = '有个问题：海天二期招不到装调技师，还缺26人，请12月15日前帮忙对接，联系人13912345678';

  it('gets what was read of it and a form, and files nothing by itself', async () => {
    const before = (await problems()).length;
    const reply = await say(HEAD_PHARMA, SENTENCE);
    expect(textOf(reply)).toContain('尚未登记');
    expect(textOf(reply)).toContain('海天二期招不到装调技师');
    expect(JSON.stringify(reply)).not.toContain('13912345678');
    const { view } = await openedBy(HEAD_PHARMA, reply);
    const shown = JSON.stringify(view);
    for (const part of ['PRJ-0003', '海天智能', '370902', 'LABOUR', '2026-12-15', '核实期限', 'P-0004'])
      expect(shown).toContain(part);
    expect((await problems()).length).toBe(before);
  });

  it('is asked back from where nobody else sees it when it stands in a channel', async () => {
    const reply = await say(HEAD_PHARMA, '<@UWUTONG01> We have a problem with power at PRJ-0001', PHARMA);
    expect(reply.onlyFor).toBe(HEAD_PHARMA);
    expect(textOf(reply)).toContain('PRJ-0001');
  });

  it('of somebody who may file nothing says who may', async () => {
    const before = (await problems()).length;
    const reply = await say(VISITOR, 'Problem: no gas at Ruifu');
    expect(textOf(reply)).toMatch(/task force|专班/);
    expect(fileButton(reply)).toBeUndefined();
    expect((await problems()).length).toBe(before);
  });

  it('that asks for problems is a question still', async () => {
    expect(textOf(await say(HEAD_PHARMA, '医药链有哪些超期的问题？'))).not.toContain('尚未登记');
  });
});

describe('the card of a project', () => {
  it('opens a form that shows route and clock before it is saved, and is sent twice but filed once', async () => {
    const card = await command(HEAD_PHARMA, '/project show PRJ-0003');
    const { viewId } = await openedBy(HEAD_PHARMA, card);
    const before = (await problems()).length;
    await submit(HEAD_PHARMA, viewId, {
      'field:text': text('二期缺装调技师26人，企业联系电话13900001111'),
      'field:project': text('PRJ-0003'),
    });
    const { view } = await modal(HEAD_PHARMA, '核实期限');
    expect((await problems()).length).toBe(before);
    expect(JSON.stringify(view)).toContain('二期缺装调技师26人');
    const heard = slack.said(inbox(HEAD_PHARMA)).length;
    const values = {
      'field:text': text('二期缺装调技师26人，企业联系电话13900001111'),
      'field:project': text('PRJ-0003'),
      'field:county': choice('370902'),
      'field:factor': choice('LABOUR'),
      'field:severity': choice('MEDIUM'),
      'field:wanted': day('2026-12-20'),
      'field:contact': text('13900001111'),
    };
    await Promise.all([submit(HEAD_PHARMA, viewId, values), submit(HEAD_PHARMA, viewId, values).catch(() => null)]);
    const receipt = await slack.until(() => slack.said(inbox(HEAD_PHARMA))[heard], 'the receipt');
    const problem = await newest();
    expect((await problems()).length).toBe(before + 1);
    expect(problem).toMatchObject({ projectId: 'PRJ-0003', wantedOn: '2026-12-20', filedById: 'head-pharma' });
    expect(textOf(receipt)).toContain(problem?.id);
  });
});

describe('a form', () => {
  it('says at its field that the wanted day has passed, and keeps what was typed', async () => {
    await slack.act({
      as: HEAD_PHARMA,
      do: 'command',
      channel: inbox(HEAD_PHARMA),
      command: '/problem',
      text: 'PRJ-0003 缺装调技师',
    });
    const { viewId } = await modal(HEAD_PHARMA, 'field:text');
    const before = (await problems()).length;
    const { errors } = await submit(HEAD_PHARMA, viewId, {
      'field:text': text('PRJ-0003 缺装调技师'),
      'field:county': choice('370902'),
      'field:factor': choice('LABOUR'),
      'field:wanted': day('2026-11-01'),
    });
    expect(errors).toMatchObject({ 'field:wanted': expect.stringContaining('希望解决日期已过') });
    expect((await problems()).length).toBe(before);
  });

  it('that chooses a problem which is the same is filed and goes on as part of it', async () => {
    const open = 'PRJ-0003 装调技师还是招不到';
    await slack.act({ as: HEAD_PHARMA, do: 'command', channel: inbox(HEAD_PHARMA), command: '/problem', text: open });
    const { viewId, view } = await modal(HEAD_PHARMA, 'field:into');
    expect(JSON.stringify(view)).toContain('P-0004');
    await submit(HEAD_PHARMA, viewId, {
      'field:text': text(open),
      'field:into': choice('P-0004'),
      'field:project': text('PRJ-0003'),
      'field:county': choice('370902'),
      'field:factor': choice('LABOUR'),
    });
    await slack.until(() => slack.said(inbox(HEAD_PHARMA)).some((each) => textOf(each).includes('P-0004')), 'word');
    expect(await newest()).toMatchObject({ status: 'MERGED', mergedIntoId: 'P-0004', filedById: 'head-pharma' });
  });
});

describe('an enterprise', () => {
  it('files for itself without naming itself, and for nobody else', async () => {
    await slack.act({
      as: HAITIAN,
      do: 'command',
      channel: inbox(HAITIAN),
      command: '/problem',
      text: '厂区天然气压力不足',
    });
    const { viewId, view } = await modal(HAITIAN, 'field:text');
    const itself = 'Shandong Haitian Intelligent Engineering Co., Ltd.';
    expect(JSON.stringify(view)).toContain(itself);
    const values = {
      'field:text': text('厂区天然气压力不足'),
      'field:county': choice('370902'),
      'field:factor': choice('UTILITIES'),
    };
    const before = (await problems()).length;
    await submit(HAITIAN, viewId, values);
    await modal(HAITIAN, 'form_fault');
    expect((await problems()).length).toBe(before);
    await submit(HAITIAN, viewId, { ...values, 'field:enterprise': text(itself) });
    await everythingDelivered(slack);
    expect(await newest()).toMatchObject({ enterpriseId: 'ENT-002', origin: 'ENTERPRISE', countyId: '370902' });
  });
});

describe('how a filer can be reached', () => {
  it('stands nowhere but in its own place, whatever way it came', async () => {
    const tables = (
      await slack.store.executeSql(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      )
    ).rows;
    const holding: string[] = [];
    for (const { name } of tables as { name: string }[]) {
      const { rows } = await slack.store.executeSql(
        `SELECT 1 FROM "${name}" AS one WHERE one::text LIKE '%13912345678%' OR one::text LIKE '%13900001111%' LIMIT 1`,
      );
      if (rows.length > 0) holding.push(name);
    }
    expect(holding).toEqual(['problem_contact']);
    expect(slack.logged.join('\n')).not.toMatch(/13912345678|13900001111/);
  });
});
