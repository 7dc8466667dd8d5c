import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArmedFault, PageMessage } from '../../../src/playground/page-protocol.js';
import { MEMBER_PHARMA, openSlackDemo, PHARMA, type SlackDemo, textOf, WUTONG } from '../../support/slack-demo.js';
import { click, fault, namedFaults, outcomeOf, QUICK } from './outcomes.js';

let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK } });
}, 120_000);
afterAll(() => slack.close());

const QUESTION = 'Which projects are red?';
/** A project whose light is red, so that it stands in the answer. */
const RED = 'PRJ-0026';

const SENDING: readonly ArmedFault[] = [
  fault('rate_limited', 'chat.postMessage', 2),
  fault('server_error', 'chat.postMessage', 2),
  fault('time_out_after_accepting', 'chat.postMessage'),
  fault('invalid_blocks', 'chat.postMessage'),
];
const LOOKING_UP: readonly ArmedFault[] = [
  fault('rate_limited', 'users.info', 2),
  fault('server_error', 'users.info', 2),
  fault('time_out_after_accepting', 'users.info'),
];
const STATUS: readonly ArmedFault[] = [
  fault('rate_limited', 'assistant.threads.setStatus'),
  fault('server_error', 'assistant.threads.setStatus'),
  fault('time_out_after_accepting', 'assistant.threads.setStatus'),
];
const IN_CHANNELS: readonly ArmedFault[] = [
  fault('rate_limited', 'conversations.members'),
  fault('server_error', 'conversations.info'),
  fault('rate_limited', 'users.list'),
];
const DELIVERY = (what: string): readonly ArmedFault[] => [
  fault('duplicate_delivery', what),
  fault('late_delivery', what),
  fault('socket_dropped', what),
];

async function post(user: string, channel: string, text: string, threadTs: string | null = null) {
  return await slack.act({ as: user, do: 'post', channel, threadTs, text });
}

/** One answer; where its blocks were refused, its text may need several messages, of which none repeats another. */
function onlyAnswer(messages: readonly PageMessage[]): void {
  const texts = messages.map(textOf);
  expect(texts[0]).toContain(RED);
  if ((messages[0]?.blocks.length ?? 0) > 0) expect(texts).toHaveLength(1);
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.includes(RED)));
  expect(new Set(lines).size).toBe(lines.length);
  expect(slack.playground.state().statuses).toEqual([]);
}

describe('a question in a direct message is answered once', () => {
  it.each(namedFaults([...SENDING, ...LOOKING_UP, ...STATUS, ...DELIVERY('message.im')]))(
    'whatever $name does',
    async ({ each }) => {
      const channel = await slack.direct(MEMBER_PHARMA);
      const seen = await outcomeOf(slack, [each], { act: () => post(MEMBER_PHARMA, channel, QUESTION) });
      onlyAnswer(seen.messages());
    },
  );
});

describe('a mention in a channel is answered once', () => {
  it.each(namedFaults([...SENDING, ...LOOKING_UP, ...IN_CHANNELS, ...DELIVERY('app_mention')]))(
    'whatever $name does',
    async ({ each }) => {
      const seen = await outcomeOf(slack, [each], {
        act: () => post(MEMBER_PHARMA, PHARMA, `<@${WUTONG}> ${QUESTION}`),
      });
      onlyAnswer(seen.messages());
    },
  );
});

describe('what goes on in a thread is answered once', () => {
  it.each(namedFaults([...SENDING, ...DELIVERY('message.channels')]))('whatever $name does', async ({ each }) => {
    const first = await slack.ask(MEMBER_PHARMA, PHARMA, `<@${WUTONG}> ${QUESTION}`);
    const seen = await outcomeOf(slack, [each], { act: () => post(MEMBER_PHARMA, PHARMA, 'and why?', first.threadTs) });
    onlyAnswer(seen.messages());
  });
});

describe('a question by a button is answered once', () => {
  it.each(
    namedFaults([
      ...SENDING,
      ...LOOKING_UP,
      fault('duplicate_delivery', 'block_actions'),
      fault('late_delivery', 'block_actions'),
    ]),
  )('whatever $name does', async ({ each }) => {
    const channel = await slack.direct(MEMBER_PHARMA);
    const message = await slack.ask(MEMBER_PHARMA, channel, QUESTION);
    const seen = await outcomeOf(slack, [each], {
      act: () => click(slack, MEMBER_PHARMA, { channel, message, actionId: 'ask_next' }),
    });
    expect(seen.messages().filter(({ threadTs }) => threadTs === message.threadTs)).toHaveLength(1);
    expect(seen.messages()).toHaveLength(1);
  });

  it('or Slack tells the person that the app lost its connection', async () => {
    const channel = await slack.direct(MEMBER_PHARMA);
    const message = await slack.ask(MEMBER_PHARMA, channel, QUESTION);
    slack.playground.arm(fault('socket_dropped', 'block_actions'));
    const reply = await click(slack, MEMBER_PHARMA, { channel, message, actionId: 'ask_next' });
    await slack.until(() => slack.said(channel, String(message.threadTs)).length === 2, 'the answer to the click');
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining('lost its connection') });
    await slack.stopBot();
    await slack.startBot();
    expect(slack.said(channel, String(message.threadTs))).toHaveLength(2);
  });
});
