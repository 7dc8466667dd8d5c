import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { PageMessage, PageReply } from '../../../src/playground/page-protocol.js';
import {
  GENERAL,
  HEAD_PHARMA,
  LITHIUM,
  MEMBER_PHARMA,
  NINGYANG,
  OFFICE,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
} from '../../support/slack-demo.js';
import { click, QUICK } from './outcomes.js';

const CHIEF = 'UCHIEF001';

let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK } });
}, 120_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const { viewId, user } of slack.playground.state().views)
    await slack.act({ as: user, do: 'close_view', viewId });
});

/** Types `/wutong …` in the direct message with the bot, and waits for the reply. */
async function typed(text: string, user = OFFICE): Promise<PageMessage> {
  const channel = await slack.direct(user);
  const before = slack.said(channel).length;
  await slack.act({ as: user, do: 'command', channel, command: '/wutong', text });
  return await slack.until(() => slack.said(channel)[before], `a reply to /wutong ${text}`);
}

/** Opens a form by its words, or by a button of a reply. */
async function form(open: () => Promise<unknown>, user = OFFICE) {
  await open();
  return await slack.until(() => slack.playground.state().views.find((each) => each.user === user), 'a form');
}

const opening =
  (text: string, user = OFFICE) =>
  () =>
    slack.direct(user).then((channel) => slack.act({ as: user, do: 'command', channel, command: '/wutong', text }));

type Value = Readonly<Record<string, unknown>>;
const chosen = (value: string): Value => ({ type: 'static_select', selected_option: { value } });
const user = (id: string): Value => ({ type: 'users_select', selected_user: id });
const conversation = (id: string): Value => ({ type: 'conversations_select', selected_conversation: id });

/** Fills in a form, and sends it. */
async function send(viewId: string, fields: Readonly<Record<string, Value>>, as = OFFICE): Promise<PageReply> {
  const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`field:${name}`, { value }]));
  return await slack.act({ as, do: 'submit_view', viewId, values });
}

const rolesOf = async (personId: string) =>
  (await slack.store.read('roles', EVERYTHING, { personId })).map(({ role, chainId }) => `${role} ${chainId ?? ''}`);

describe('/wutong people', () => {
  it('lists who holds what, in pages, with the forms for the office alone', async () => {
    const list = await typed('people');
    expect(textOf(list)).toContain('人员与职责');
    expect(textOf(list)).toContain('第1/');
    expect(JSON.stringify(list.blocks)).toContain('people.grant');
    const [next] = JSON.stringify(list.blocks).match(/\/wutong people list page:2/) ?? [];
    expect(next).toBeDefined();
    const own = await typed('people list role:TASK_FORCE_HEAD chain:pharma', MEMBER_PHARMA);
    expect(textOf(own)).toContain('head-pharma');
    expect(textOf(own)).not.toContain('head-lithium');
    expect(JSON.stringify(own.blocks)).not.toContain('people.grant');
  });

  it('turns its page by a button', async () => {
    const list = await typed('people');
    const channel = await slack.direct(OFFICE);
    const before = slack.said(channel).length;
    await click(slack, OFFICE, { channel, message: list, actionId: 'list_page' });
    const page = await slack.until(
      () =>
        slack
          .said(channel)
          .slice(before - 1)
          .find((message) => textOf(message).includes('第2/')),
      'the second page',
    );
    expect(textOf(page)).toContain('人员与职责');
  });

  it('has its own help', async () => {
    const help = textOf(await typed('people help'));
    expect(help).toContain('/wutong people grant @person TASK_FORCE_HEAD [chain:CHAIN]');
    expect(help).toContain('/wutong people revoke');
  });

  it('grants and revokes by typed words, a person named by mention', async () => {
    const granted = await typed(`people grant <@${CHIEF}|chief> chain_leader chain:医药`);
    expect(textOf(granted)).toMatch(/已保存/);
    expect(textOf(granted)).toContain('职责：链长');
    expect(textOf(granted)).toContain('医药');
    expect(JSON.stringify(granted.blocks)).not.toContain('act_undo');
    expect(await rolesOf('chief')).toContain('CHAIN_LEADER pharma');
    await typed(`people 撤销 <@${CHIEF}> 链长 产业链:医药`);
    expect(await rolesOf('chief')).toEqual(['CHIEF_CHAIN_LEADER ']);
  });

  it('grants by a form, which says at its fields what is wrong and keeps what was chosen', async () => {
    const { viewId, view } = await form(opening('people add'));
    const shown = JSON.stringify(view);
    for (const field of ['users_select', 'field:role', 'field:chain', 'field:county', 'field:department'])
      expect(shown).toContain(field);
    const fields = { slackId: user('UNEW00001'), role: chosen('TASK_FORCE_MEMBER') };
    expect(await send(viewId, fields)).toMatchObject({
      ok: false,
      errors: { 'field:chain': expect.stringContaining('须对应产业链') },
    });
    expect(slack.playground.state().views.map((each) => each.viewId)).toContain(viewId);
    expect(await send(viewId, { ...fields, chain: chosen('fibre') })).toMatchObject({ ok: true });
    await slack.until(() => slack.playground.state().views.length === 0, 'the form to close');
    expect(await rolesOf('UNEW00001')).toEqual(['TASK_FORCE_MEMBER fibre']);
  });

  it('opens its form filled with the person and the roles held, where the role is left out', async () => {
    const { view } = await form(opening(`people grant <@${MEMBER_PHARMA}|member>`));
    expect(JSON.stringify(view)).toContain(`"initial_user":"${MEMBER_PHARMA}"`);
    expect(JSON.stringify(view)).toContain('现任：专班成员（医药及医疗器械）');
  });

  it('opens its form by the button of the list, and revokes by one', async () => {
    const list = await typed('people list');
    const channel = await slack.direct(OFFICE);
    const { viewId } = await form(() => click(slack, OFFICE, { channel, message: list, actionId: 'act_form_2' }));
    expect(await send(viewId, { slackId: user('UNEW00001') })).toMatchObject({ ok: true });
    expect(await rolesOf('UNEW00001')).toEqual([]);
  });

  it('tells who may not, who may, typed or by form', async () => {
    const refused = await typed(`people grant ${MEMBER_PHARMA} OFFICE`, HEAD_PHARMA);
    expect(textOf(refused)).toContain('有此权限的为：市工业推进办');
    expect(await rolesOf('member-pharma')).not.toContain('OFFICE ');
    const { view } = await form(opening('people grant', HEAD_PHARMA), HEAD_PHARMA);
    expect(JSON.stringify(view)).toContain('有此权限的为：市工业推进办');
    expect(JSON.stringify(view)).not.toContain('users_select');
  });

  it('keeps the last of the office', async () => {
    const refused = await typed(`people revoke ${OFFICE} OFFICE`);
    expect(textOf(refused)).toContain('市工业推进办职责须至少由一人担任');
    expect(await rolesOf('office')).toEqual(['OFFICE ']);
  });
});

describe('/wutong channel', () => {
  it('lists what channels stand for, to the office alone', async () => {
    expect(textOf(await typed('channel'))).toMatch(/频道对应关系[\s\S]*CPHARMA001/);
    expect(textOf(await typed('channel list', NINGYANG))).toContain('有此权限的为：市工业推进办');
  });

  it('maps and unmaps by typed words, a channel named by mention', async () => {
    const mapped = await typed(`channel map <#${GENERAL}|general> county:宁阳 label:内部`);
    expect(textOf(mapped)).toContain('宁阳县');
    expect(textOf(mapped)).toContain('可显示的文件：内部');
    expect(await slack.store.channelMapping(GENERAL)).toMatchObject({ countyId: '370921', label: 'INTERNAL' });
    await typed(`channel unmap ${GENERAL}`);
    expect(await slack.store.channelMapping(GENERAL)).toBeNull();
    expect(textOf(await typed(`channel unmap ${GENERAL}`))).toContain('该频道没有对应关系');
  });

  it('maps by a form, which wants one of chain and county', async () => {
    const { viewId } = await form(opening('channel map'));
    const channelId = conversation(LITHIUM);
    const both = { channelId, chain: chosen('lithium'), county: chosen('370983'), label: chosen('PUBLIC') };
    expect(await send(viewId, both)).toMatchObject({ errors: { 'field:chain': expect.stringContaining('其中一项') } });
    expect(await send(viewId, { channelId, county: chosen('370983'), label: chosen('PUBLIC') })).toMatchObject({
      ok: true,
    });
    expect(await slack.store.channelMapping(LITHIUM)).toMatchObject({ countyId: '370983', chainId: null });
  });

  it('opens its form filled with the channel that it is typed in, and what that stands for now', async () => {
    const { view } = await form(() =>
      slack.act({ as: OFFICE, do: 'command', channel: PHARMA, command: '/wutong', text: 'channel map' }),
    );
    const shown = JSON.stringify(view);
    expect(shown).toContain(`"initial_conversation":"${PHARMA}"`);
    expect(shown).toMatch(/"initial_option":\{[^{}]*\{[^{}]*\},"value":"pharma"/);
  });

  it('has its own help, and a mistyped word leads to it', async () => {
    expect(textOf(await typed('channel help'))).toContain('/wutong channel map #channel');
    expect(textOf(await typed('chanel'))).toContain('/wutong channel');
    expect(textOf(await typed('peple list'))).toContain('/wutong');
  });
});

describe('/enterprise', () => {
  it('records a step of a listing by the form of the card, and undoes it', async () => {
    const channel = await slack.direct(OFFICE);
    const before = slack.said(channel).length;
    await slack.act({ as: OFFICE, do: 'command', channel, command: '/enterprise', text: 'show 磐锂' });
    const card = await slack.until(() => slack.said(channel)[before], 'the card');
    const { viewId, view } = await form(() => click(slack, OFFICE, { channel, message: card, actionId: 'act_form_1' }));
    expect(JSON.stringify(view)).toContain('注册');
    const fields = {
      to: chosen('REGISTERED'),
      date: { type: 'datepicker', selected_date: '2026-11-20' },
      board: chosen('STAR'),
    };
    expect(await send(viewId, fields)).toMatchObject({ errors: { 'field:papers': expect.stringContaining('佐证') } });
    const papers = { type: 'plain_text_input', value: '同意注册的批复' };
    expect(await send(viewId, { ...fields, papers })).toMatchObject({ ok: true });
    const saved = await slack.until(
      () => slack.said(channel).find((message) => textOf(message).includes('同意注册的批复')),
      'word of the step',
    );
    expect(await slack.store.read('listingRecords', EVERYTHING, { enterpriseId: 'ENT-030' })).toHaveLength(5);
    await click(slack, OFFICE, { channel, message: saved, actionId: 'act_undo' });
    await slack.until(
      () => slack.said(channel).find((message) => textOf(message).includes('已撤销')),
      'word that it was taken back',
    );
    expect(await slack.store.read('listingRecords', EVERYTHING, { enterpriseId: 'ENT-030' })).toHaveLength(4);
  });
});
