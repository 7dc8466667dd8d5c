import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArmedFault, PageMessage } from '../../../src/playground/page-protocol.js';
import { passingClock } from '../../support/passing-clock.js';
import {
  GENERAL,
  MEMBER_PHARMA,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
  WUTONG,
} from '../../support/slack-demo.js';
import { click, fault, namedFaults, outcomeOf, QUICK, watch } from './outcomes.js';

const clock = passingClock();
let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK }, clock });
}, 120_000);
afterAll(() => slack.close());

const QUESTION = 'Which projects are red?';
const RED = 'PRJ-0026';

const ADDRESS: readonly ArmedFault[] = [
  fault('rate_limited', 'response_url'),
  fault('server_error', 'response_url', 2),
  fault('invalid_blocks', 'response_url'),
];
const LOOKING_UP: readonly ArmedFault[] = [
  fault('rate_limited', 'users.info', 2),
  fault('server_error', 'users.info', 2),
  fault('time_out_after_accepting', 'users.info'),
];
const delivery = (what: string): readonly ArmedFault[] => [
  fault('duplicate_delivery', what),
  fault('late_delivery', what),
];
const unanswered = fault('time_out_after_accepting', 'response_url');

const command = (name: string, text: string, channel = PHARMA) =>
  slack.act({ as: MEMBER_PHARMA, do: 'command', channel, command: name, text });

describe('a command is answered once, to who asks alone', () => {
  it.each(namedFaults([...ADDRESS, unanswered, ...LOOKING_UP, ...delivery('/ask')]))(
    '/ask, whatever $name does',
    async ({ each }) => {
      const seen = await outcomeOf(slack, [each], { act: () => command('/ask', QUESTION) });
      expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
      expect(seen.messages()[0]?.onlyFor).toBe(MEMBER_PHARMA);
    },
  );

  it.each(namedFaults([...ADDRESS, unanswered, ...delivery('/chain')]))(
    '/chain list, whatever $name does',
    async ({ each }) => {
      const seen = await outcomeOf(slack, [each], { act: () => command('/chain', 'list') });
      expect(seen.messages().map(textOf)).toEqual([expect.stringMatching(/医药/)]);
      expect(seen.messages()[0]?.onlyFor).toBe(MEMBER_PHARMA);
    },
  );

  it('and Slack says so when the connection breaks under it', async () => {
    slack.playground.arm(fault('socket_dropped', '/ask'));
    expect(await command('/ask', QUESTION)).toMatchObject({
      ok: false,
      error: expect.stringContaining('lost its connection'),
    });
  });

  it.each(namedFaults([fault('rate_limited', 'response_url', null), fault('server_error', 'response_url', null)]))(
    'later, when $name ends',
    async ({ each }) => {
      const seen = watch(slack);
      slack.playground.arm(each);
      await command('/ask', QUESTION);
      await slack.until(
        () => slack.logged.some((line) => line.includes('could not be sent and waits')),
        'that it waits',
      );
      expect(seen.messages()).toEqual([]);
      slack.playground.disarm(each.fault);
      await slack.stopBot();
      clock.forward(10);
      await slack.startBot();
      await slack.until(() => seen.messages().length > 0, 'the answer');
      await slack.stopBot();
      await slack.startBot();
      expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
    },
  );
});

describe('an answer that somebody wants alone', () => {
  const publicAnswer = () => slack.ask(MEMBER_PHARMA, GENERAL, `<@${WUTONG}> ${QUESTION}`);
  const wantAlone = (message: PageMessage) =>
    click(slack, MEMBER_PHARMA, { channel: GENERAL, message, actionId: 'answer_private' });

  it.each(namedFaults([...ADDRESS, ...LOOKING_UP, ...delivery('block_actions')]))(
    'comes once, whatever $name does',
    async ({ each }) => {
      const message = await publicAnswer();
      const seen = await outcomeOf(slack, [each], { act: () => wantAlone(message) });
      expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
      expect(seen.messages()[0]?.onlyFor).toBe(MEMBER_PHARMA);
    },
  );

  it('never takes the place of the public one, when nobody knows whether it arrived: it may come twice, which is logged', async () => {
    const message = await publicAnswer();
    const before = textOf(message);
    const seen = await outcomeOf(slack, [unanswered], { act: () => wantAlone(message) });
    await slack.until(() => seen.messages().length > 0, 'the private answer');
    expect(seen.messages().every(({ onlyFor }) => onlyFor === MEMBER_PHARMA)).toBe(true);
    expect(seen.messages().length).toBeLessThanOrEqual(2);
    const now = slack.messages(GENERAL).find(({ ts }) => ts === message.ts);
    expect(textOf(now as PageMessage)).toBe(before);
    expect(slack.logged.some((line) => line.includes('"doubtful":true'))).toBe(true);
  });

  it('comes as an ephemeral message where its address is not good any more, twice at most when Slack is silent', async () => {
    const message = await publicAnswer();
    const closed = fault('invalid_blocks', 'response_url', null);
    const seen = await outcomeOf(slack, [closed, fault('time_out_after_accepting', 'chat.postEphemeral')], {
      act: () => wantAlone(message),
    });
    expect(seen.messages().length).toBeGreaterThan(0);
    expect(seen.messages().length).toBeLessThanOrEqual(2);
  });
});

describe('an answer that is shared', () => {
  it('is told to fail, and its question does not come alone later, where Slack takes nothing for long', async () => {
    const private_ = await outcomeOf(slack, [], { act: () => command('/ask', QUESTION) });
    const [message] = private_.messages();
    const before = slack.messages(PHARMA).length;
    await outcomeOf(slack, [fault('rate_limited', 'chat.postMessage', null)], {
      act: () =>
        click(slack, MEMBER_PHARMA, { channel: PHARMA, message: message as PageMessage, actionId: 'answer_share' }),
    });
    await slack.stopBot();
    clock.forward(600);
    await slack.startBot();
    await slack.ask(MEMBER_PHARMA, GENERAL, `<@${WUTONG}> ${QUESTION}`);
    expect(slack.messages(PHARMA).slice(before)).toMatchObject([{ onlyFor: MEMBER_PHARMA }]);
  });

  it.each(
    namedFaults([
      fault('rate_limited', 'chat.postMessage', 2),
      fault('server_error', 'chat.postMessage', 2),
      fault('time_out_after_accepting', 'chat.postMessage', 2),
      fault('invalid_blocks', 'chat.postMessage', 2),
      ...delivery('block_actions'),
    ]),
  )('stands once in the channel under its question, whatever $name does', async ({ each }) => {
    const private_ = await outcomeOf(slack, [], { act: () => command('/ask', QUESTION) });
    const [message] = private_.messages();
    const seen = await outcomeOf(slack, [each], {
      act: () =>
        click(slack, MEMBER_PHARMA, { channel: PHARMA, message: message as PageMessage, actionId: 'answer_share' }),
      shows: ({ messages }) => messages().length > 1,
    });
    const [root, answer, ...more] = seen.messages();
    expect(more).toEqual([]);
    expect(textOf(root as PageMessage)).toContain(QUESTION);
    expect(textOf(answer as PageMessage)).toContain(RED);
    expect(answer?.threadTs).toBe(root?.ts);
  });
});

describe('"Ask about this" on a message', () => {
  it.each(namedFaults([...ADDRESS, ...delivery('message_action')]))(
    'is answered once, whatever $name does',
    async ({ each }) => {
      const { ts } = await slack.act({
        as: MEMBER_PHARMA,
        do: 'post',
        channel: PHARMA,
        threadTs: null,
        text: QUESTION,
      });
      const seen = await outcomeOf(slack, [each], {
        act: () =>
          slack.act({
            as: MEMBER_PHARMA,
            do: 'shortcut',
            callbackId: 'ask_about_message',
            channel: PHARMA,
            ts: String(ts),
          }),
      });
      expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
      expect(seen.messages()[0]?.onlyFor).toBe(MEMBER_PHARMA);
    },
  );
});
