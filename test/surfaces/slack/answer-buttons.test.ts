import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import {
  HEAD_PHARMA,
  OFFICE,
  openSlackDemo,
  PHARMA,
  type SlackDemo,
  textOf,
  WUTONG,
} from '../../support/slack-demo.js';
import { buttonsOf } from './reading.js';

let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo();
}, 120_000);
afterAll(() => slack.close());

/** Clicks a button of a message, and gives the next message of the bot that came for it. */
async function press(user: string, message: PageMessage, actionId: string): Promise<PageMessage> {
  const button = buttonsOf(message as never).find(({ action_id: id }) => id === actionId);
  if (!button)
    throw new Error(`there is no ${actionId}: ${buttonsOf(message as never).map(({ action_id: id }) => id)}`);
  const before = new Set(slack.said(PHARMA).map(({ ts }) => ts));
  const action = { type: 'button', action_id: actionId, block_id: blockOf(message, actionId), value: button.value };
  await slack.act({
    as: user,
    do: 'block_action',
    place: { kind: 'message', channel: PHARMA, ts: message.ts },
    action,
    state: {},
  });
  return await slack.until(() => slack.said(PHARMA).find(({ ts }) => !before.has(ts)), `a reply to ${actionId}`);
}

function blockOf(message: PageMessage, actionId: string): string {
  const block = message.blocks.find((each) => JSON.stringify(each).includes(`"${actionId}"`));
  return String(block?.block_id ?? '');
}

/** Asks with `/ask`, and gives what only this person sees. */
async function askAlone(user: string, text: string): Promise<PageMessage> {
  const before = new Set(slack.said(PHARMA).map(({ ts }) => ts));
  await slack.act({ as: user, do: 'command', channel: PHARMA, command: '/ask', text });
  return await slack.until(
    () => slack.said(PHARMA).find(({ ts, onlyFor }) => onlyFor === user && !before.has(ts)),
    text,
  );
}

describe('buttons under an answer', () => {
  it('share the question that was clicked, and nothing of what was asked in private after it', async () => {
    const first = await askAlone(OFFICE, '哪些项目亮红灯？');
    await askAlone(OFFICE, 'P-0101办到哪一步了？');
    const root = await press(OFFICE, first, 'answer_share');
    const shared = await slack.until(() => slack.said(PHARMA, root.ts)[1], 'the shared answer');
    expect(textOf(root)).toContain('哪些项目亮红灯？');
    expect(textOf(shared)).toContain('PRJ-0026');
    expect(textOf(shared)).not.toContain('P-0101');
  });

  it('answer alone what was asked there, though the thread has gone on since', async () => {
    const first = await slack.ask(OFFICE, PHARMA, `<@${WUTONG}> 锂电产业链有哪些项目亮红灯？`);
    const thread = String(first.threadTs);
    const second = await slack.ask(OFFICE, PHARMA, '哪些任务超期？', thread);
    await slack.ask(OFFICE, PHARMA, '医药产业链有哪些问题没有办结？', thread);
    const alone = await press(OFFICE, second, 'answer_private');
    expect([alone.onlyFor, alone.threadTs]).toEqual([OFFICE, thread]);
    expect(textOf(alone)).toContain('锂电');
  });

  it('name what can be asked next for what it is, also under a refusal', async () => {
    const refused = await slack.ask(HEAD_PHARMA, PHARMA, `<@${WUTONG}> 锂电产业链有哪些任务超期？`);
    expect(textOf(refused)).not.toContain('相近的文件');
  });

  it('turn a page of a channel once, and tell the second who clicks that it stands there', async () => {
    const answer = await slack.ask(HEAD_PHARMA, PHARMA, `<@${WUTONG}> 本月医药产业链专班重点抓什么、怎么抓?`);
    const page = await press(HEAD_PHARMA, answer, 'answer_page');
    expect([page.onlyFor, page.threadTs]).toEqual([null, answer.threadTs]);
    const again = await press(OFFICE, answer, 'answer_page');
    expect([again.onlyFor, textOf(again)]).toEqual([OFFICE, expect.stringContaining('已经')]);
  });
});
