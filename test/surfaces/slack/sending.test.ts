import { afterAll, beforeAll, expect, it } from 'vitest';
import { unmapChannel } from '../../../src/features/channels/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { passingClock } from '../../support/passing-clock.js';
import {
  HEAD_LITHIUM,
  LITHIUM,
  MEMBER_PHARMA,
  openSlackDemo,
  type SlackDemo,
  textOf,
  WUTONG,
} from '../../support/slack-demo.js';
import { click, fault, QUICK, watch } from './outcomes.js';

const clock = passingClock();
let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo({ clock, playground: { timing: QUICK } });
}, 120_000);
afterAll(() => slack.close());

/** Waits until a message could not be sent, then lets Slack work again and the time come. */
async function throughTrouble(act: () => Promise<unknown>, meanwhile: () => Promise<unknown> = async () => {}) {
  const lines = slack.logged.length;
  await act();
  const waits = () => slack.logged.slice(lines).some((line) => line.includes('could not be sent and waits'));
  await slack.until(waits, 'a message that waits', 25_000);
  await meanwhile();
  slack.playground.disarm('server_error');
  await slack.stopBot();
  clock.forward(10);
  await slack.startBot();
}

it('shows nothing of an answer for which the rights have changed before it could be sent', async () => {
  const seen = watch(slack);
  slack.playground.arm(fault('server_error', 'chat.postMessage', null));
  await throughTrouble(
    () =>
      slack.act({
        as: HEAD_LITHIUM,
        do: 'post',
        channel: LITHIUM,
        threadTs: null,
        text: `<@${WUTONG}> 哪些项目亮红灯？`,
      }),
    async () => runVerb(unmapChannel, await slack.app.context('system'), { channelId: LITHIUM }),
  );
  await slack.until(() => seen.messages().length > 0, 'the notice');
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('查看权限已有变化')]);
}, 60_000);

it('tells a failure once when Slack is back, if it could not be told at once', async () => {
  const channel = await slack.direct(MEMBER_PHARMA);
  const seen = watch(slack);
  for (const method of ['chat.postMessage', 'users.info']) slack.playground.arm(fault('server_error', method, null));
  await throughTrouble(() =>
    slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text: 'Which projects are red?' }),
  );
  await slack.until(() => seen.messages().length > 0, 'the failure');
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('Reference')]);
}, 60_000);

it('answers two questions that come at once in a thread one after the other, each with what went before', async () => {
  const channel = await slack.direct(MEMBER_PHARMA);
  const first = await slack.ask(MEMBER_PHARMA, channel, 'Which projects of the pharma chain are red?');
  const seen = watch(slack);
  const post = (text: string) => slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: first.threadTs, text });
  await Promise.all([post('and why?'), post('and the green ones?')]);
  await slack.until(() => seen.messages().length === 2, 'both answers');
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages()).toHaveLength(2);
  expect(seen.messages().every(({ threadTs }) => threadTs === first.threadTs)).toBe(true);
});

it('leaves an impatient second click alone', async () => {
  const channel = await slack.direct(MEMBER_PHARMA);
  const message = await slack.ask(MEMBER_PHARMA, channel, 'Which projects of the pharma chain are red?');
  const seen = watch(slack);
  const target = { channel, message, actionId: 'ask_next' };
  await Promise.all([click(slack, MEMBER_PHARMA, target), click(slack, MEMBER_PHARMA, target)]);
  await slack.until(() => seen.messages().length > 0, 'the answer');
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages()).toHaveLength(1);
});
