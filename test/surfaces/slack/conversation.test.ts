import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import {
  GENERAL,
  HEAD_PHARMA,
  MEMBER_PHARMA,
  OFFICE,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
  WUTONG,
} from '../../support/slack-demo.js';
import { click } from './outcomes.js';

let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo();
}, 120_000);
afterAll(() => slack.close());

describe('a direct message', () => {
  it('is answered in its thread, with sources, in the language of the question', async () => {
    const channel = await slack.direct(HEAD_PHARMA);
    const answer = await slack.ask(HEAD_PHARMA, channel, '本月医药产业链专班重点抓什么、怎么抓?');
    expect(answer.threadTs).not.toBeNull();
    expect(textOf(answer)).toContain('抓什么');
    expect(textOf(answer)).toContain('演示数据');
    expect(answer.blocks.length).toBeGreaterThan(3);
  });

  it('goes on in the thread without naming the subject again', async () => {
    const channel = await slack.direct(MEMBER_PHARMA);
    const first = await slack.ask(MEMBER_PHARMA, channel, 'Which projects of the pharma chain are red?');
    const second = await slack.ask(MEMBER_PHARMA, channel, 'and why?', String(first.threadTs));
    expect(textOf(second)).toContain('PRJ-0026');
  });
});

describe('a channel', () => {
  it('is answered where the bot is mentioned, and the same person goes on without a mention', async () => {
    const answer = await slack.ask(MEMBER_PHARMA, PHARMA, `<@${WUTONG}> Which projects are red?`);
    const more = await slack.ask(MEMBER_PHARMA, PHARMA, 'and why?', String(answer.threadTs));
    expect(textOf(more)).toContain('PRJ-0026');
  });

  it('is left in peace when people talk to each other', async () => {
    const before = slack.said(PHARMA).length;
    await slack.act({ as: OFFICE, do: 'post', channel: PHARMA, threadTs: null, text: '下午三点开会' });
    await slack.ask(OFFICE, PHARMA, `<@${WUTONG}> 哪些项目亮红灯？`);
    expect(slack.said(PHARMA)).toHaveLength(before + 1);
  });

  it('that stands for nothing shows public documents alone, and offers the rest in private', async () => {
    const answer = await slack.ask(OFFICE, GENERAL, `<@${WUTONG}> 哪些项目亮红灯，为什么？`);
    expect(textOf(answer)).not.toContain('PRJ-');
    expect(JSON.stringify(answer.blocks)).toContain('answer_private');
  });
});

describe('a button that runs a command', () => {
  it('replies to who clicks alone, and leaves what others see as it is', async () => {
    const { bot: token } = slack.playground.tokens;
    const client = new WebClient(token, { slackApiUrl: slack.playground.apiUrl });
    const button = (actionId: string) => ({
      type: 'button' as const,
      action_id: actionId,
      text: { type: 'plain_text' as const, text: 'More' },
      value: '/indicator list',
    });
    const elements = [button('list_page_1'), button('command_run_1')];
    const { ts } = await client.chat.postMessage({
      channel: PHARMA,
      text: 'A list',
      blocks: [{ type: 'actions', elements }],
    });
    const message = slack.messages(PHARMA).find((one) => one.ts === ts) as PageMessage;
    for (const { action_id: actionId } of elements) {
      const before = slack.messages(PHARMA).length;
      await click(slack, HEAD_PHARMA, { channel: PHARMA, message, actionId });
      const reply = await slack.until(() => slack.messages(PHARMA)[before], 'a list');
      expect(reply.onlyFor).toBe(HEAD_PHARMA);
    }
    expect(slack.messages(PHARMA).find((one) => one.ts === ts)).toEqual(message);
  });
});

describe('the language around an answer', () => {
  it('is that of the person, and another one as soon as the person changes it', async () => {
    const help = async () => {
      const before = slack.said(GENERAL).length;
      await slack.act({ as: OFFICE, do: 'command', channel: GENERAL, command: '/wutong', text: 'help' });
      return textOf(await slack.until(() => slack.said(GENERAL)[before], 'help'));
    };
    expect(await help()).toContain('命令');
    await slack.act({ as: OFFICE, do: 'set_locale', locale: 'en-US' });
    await slack.until(
      () => slack.playground.state().traffic.find(({ what }) => what === 'event: user_change'),
      'a change',
    );
    expect(await help()).toContain('Commands');
    await slack.act({ as: OFFICE, do: 'set_locale', locale: 'zh-CN' });
  });
});
