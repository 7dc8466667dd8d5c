import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageMessage, TrafficEntry } from '../../../src/playground/page-protocol.js';
import { memoryStore } from '../../support/database.js';
import { type FailingStore, failingStore } from '../../support/failing-store.js';
import { type ModelServer, startModelServer } from '../../support/model-server.js';
import { passingClock } from '../../support/passing-clock.js';
import { MEMBER_PHARMA, openSlackDemo, type SlackDemo, textOf } from '../../support/slack-demo.js';
import { fault, namedFaults, outcomeOf, QUICK, type Seen, watch } from './outcomes.js';

const clock = passingClock();
let model: ModelServer;
let database: FailingStore;
let slack: SlackDemo;
let channel: string;
beforeAll(async () => {
  model = await startModelServer({ behaviour: 'honest' });
  database = failingStore(await memoryStore());
  slack = await openSlackDemo({
    clock,
    store: database.store,
    variables: { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: model.url },
    playground: { timing: QUICK, trafficEntries: 5_000 },
  });
  channel = await slack.direct(MEMBER_PHARMA);
}, 120_000);
afterAll(async () => {
  await slack.close();
  await model.close();
});
beforeEach(() => model.setBehaviour('honest'));

/** Answered from a public document, so that the model is asked. */
const QUESTION = '问题办理的时限是多少天？';
const WORDED = '由大模型组织文字';
const STOPPED = '已按您的要求停止';

const ask = (text = QUESTION) => slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text });
const isWhole = (message: PageMessage) => !message.streaming && textOf(message).includes('来源');
/** Something that is seen in whole: the closing stands under it, and nothing is being written. */
const whole = ({ messages }: Seen) => messages().some(isWhole) && messages().every(({ streaming }) => !streaming);

/** What is said point by point, as the bot reads it out of the evidence: each must be seen, once and in order. */
function points(messages: readonly PageMessage[]): string[] {
  return messages.flatMap((message) => textOf(message).split('\n')).filter((line) => line.startsWith('- '));
}

let undisturbed: string[];
beforeAll(async () => {
  const seen = await outcomeOf(slack, [], { act: () => ask(), shows: whole });
  undisturbed = points(seen.messages());
}, 60_000);

function expectAtRest(): void {
  expect(slack.playground.state().statuses).toEqual([]);
  expect(slack.messages(channel).filter(({ streaming }) => streaming)).toEqual([]);
}

describe('what a model writes', () => {
  it('streams point by point in one message, one append at a time, and says who worded it', async () => {
    const open = new Set<number>();
    let most = 0;
    const calls: TrafficEntry[] = [];
    const end = slack.playground.observe((event) => {
      if (event.type !== 'traffic' || !/^chat\.(start|append|stop)Stream$/.test(event.entry.what)) return;
      if (event.entry.milliseconds === null) open.add(event.entry.id);
      else if (open.delete(event.entry.id)) calls.push(event.entry);
      most = Math.max(most, open.size);
    });
    const seen = await outcomeOf(slack, [], { act: () => ask(), shows: whole });
    end();
    expect(most).toBe(1);
    expect(calls.map(({ what }) => what)).toEqual([
      'chat.startStream',
      ...undisturbed.slice(1).map(() => 'chat.appendStream'),
      'chat.stopStream',
    ]);
    const [message, ...more] = seen.messages() as [PageMessage];
    expect(more).toEqual([]);
    expect(undisturbed.length).toBeGreaterThan(1);
    expect(textOf(message)).toMatch(/^_数据截至 2026-11-23 · 演示数据/);
    expect(textOf(message)).toContain(WORDED);
    expectAtRest();
  });

  it.each(
    namedFaults([
      fault('rate_limited', 'chat.startStream'),
      fault('server_error', 'chat.startStream'),
      fault('time_out_after_accepting', 'chat.startStream'),
      fault('rate_limited', 'chat.appendStream', 2),
      fault('server_error', 'chat.appendStream'),
      fault('time_out_after_accepting', 'chat.appendStream'),
      fault('rate_limited', 'chat.stopStream', 2),
      fault('server_error', 'chat.stopStream'),
      fault('time_out_after_accepting', 'chat.stopStream'),
      fault('stream_closed', 'chat.stopStream'),
      fault('rate_limited', 'agents.sessions.setStatus', 2),
      fault('server_error', 'agents.sessions.setStatus', 2),
      fault('time_out_after_accepting', 'agents.sessions.setStatus'),
      fault('duplicate_delivery', 'message.im'),
      fault('late_delivery', 'message.im'),
      fault('socket_dropped', 'message.im'),
    ]),
  )('stands in one message, each point once, whatever $name does', async ({ each }) => {
    const seen = await outcomeOf(slack, [each], { act: () => ask(), shows: whole });
    expect(seen.messages()).toHaveLength(1);
    expect(points(seen.messages())).toEqual(undisturbed);
    expect(textOf(seen.messages()[0] as PageMessage)).toContain(WORDED);
    expectAtRest();
  });

  it('goes on in a new message when Slack closes the stream', async () => {
    const closing = fault('stream_closed', 'chat.appendStream');
    const seen = await outcomeOf(slack, [closing], { act: () => ask(), shows: whole });
    expect(seen.messages()).toHaveLength(2);
    expect(points(seen.messages())).toEqual(undisturbed);
    expect(seen.messages().map(textOf)[1]).toContain(WORDED);
    expectAtRest();
  });

  it('is edited no faster than every three seconds where the budget of streams is spent', async () => {
    model.setBehaviour('slow');
    const from = slack.playground.state().traffic.at(-1)?.id ?? 0;
    const seen = await outcomeOf(slack, [fault('rate_limited', 'chat.startStream', null)], {
      act: () => ask(),
      shows: whole,
    });
    const changes = slack.playground
      .state()
      .traffic.filter(({ id, what }) => id > from && /^chat\.(postMessage|update)$/.test(what));
    const times = changes.map(({ at }) => Date.parse(at));
    expect(changes.length).toBeGreaterThan(1);
    for (const [index, time] of times.entries()) {
      if (index > 0) expect(time - (times[index - 1] as number)).toBeGreaterThan(2_900);
    }
    expect(seen.messages()).toHaveLength(1);
    expect(points(seen.messages())).toEqual(undisturbed);
  }, 60_000);

  it('keeps its text when Slack refuses what stands under it, which follows as text', async () => {
    const seen = await outcomeOf(
      slack,
      [fault('invalid_blocks', 'chat.stopStream'), fault('invalid_blocks', 'chat.update')],
      {
        act: () => ask(),
        shows: ({ messages }) => messages().length > 1,
      },
    );
    const [text, under, ...more] = seen.messages() as [PageMessage, PageMessage];
    expect(more).toEqual([]);
    expect(points([text])).toEqual(undisturbed);
    expect(under.blocks).toEqual([]);
    expect(under.text).toContain('来源');
    expectAtRest();
  });

  it('comes whole and once when Slack takes no stream and no message for a while', async () => {
    const refusing = [fault('server_error', 'chat.startStream', null), fault('server_error', 'chat.postMessage', 9)];
    const seen = await outcomeOf(slack, refusing, { act: () => ask(), shows: whole });
    expect(seen.messages()).toHaveLength(1);
    expectAtRest();
  }, 60_000);

  it('becomes one message when the process ends before it could close the stream', async () => {
    const seen = watch(slack);
    const lines = slack.logged.length;
    for (const method of ['chat.stopStream', 'chat.update']) slack.playground.arm(fault('server_error', method, null));
    await ask();
    await slack.until(
      () => slack.logged.slice(lines).some((line) => line.includes('could not be sent and waits')),
      'that it waits',
      30_000,
    );
    await slack.stopBot();
    slack.playground.disarm('server_error');
    expect(seen.messages()).toMatchObject([{ streaming: true }]);
    clock.forward(10);
    await slack.startBot();
    await slack.until(() => whole(seen), 'the whole answer');
    await slack.stopBot();
    await slack.startBot();
    expect(seen.messages()).toHaveLength(1);
    expect(textOf(seen.messages()[0] as PageMessage)).toContain(WORDED);
    expectAtRest();
  }, 60_000);

  it('ends with what is wrong under it when the database goes away meanwhile', async () => {
    model.setBehaviour('slow');
    const seen = watch(slack);
    await ask();
    await slack.until(() => seen.messages().length > 0, 'the first words');
    database.away = true;
    await slack.until(() => seen.messages().every(({ streaming }) => !streaming), 'the end of the stream', 30_000);
    await slack.stopBot();
    database.away = false;
    await slack.startBot();
    expect(seen.messages()).toHaveLength(1);
    expect(textOf(seen.messages()[0] as PageMessage)).toMatch(/interrupted[\s\S]*Reference/);
    expectAtRest();
  }, 60_000);
});

describe('Stop', () => {
  const stop = (threadTs: string) => slack.act({ as: MEMBER_PHARMA, do: 'stop', channel, threadTs });

  it('keeps what was written and says so', async () => {
    model.setBehaviour('slow');
    const seen = watch(slack);
    const { ts } = await ask();
    await slack.until(() => seen.messages().length > 0, 'the first words');
    await stop(String(ts));
    await slack.until(() => seen.messages().some((message) => textOf(message).includes(STOPPED)), 'the note');
    await slack.stopBot();
    await slack.startBot();
    const said = points(seen.messages());
    expect(said.length).toBeGreaterThan(0);
    expect(said).toEqual(undisturbed.slice(0, said.length));
    expect(seen.messages().filter((message) => textOf(message).includes(STOPPED))).toHaveLength(1);
    expectAtRest();
  });

  it('before a word was written says so too', async () => {
    model.setBehaviour('hangs');
    const seen = watch(slack);
    const asked = model.requests.length;
    const { ts } = await ask();
    await slack.until(() => model.requests.length > asked, 'that the model is asked');
    await stop(String(ts));
    await slack.until(() => seen.messages().length > 0, 'the note');
    await slack.stopBot();
    await slack.startBot();
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(STOPPED)]);
    expectAtRest();
  });

  it('where nothing is written is answered too', async () => {
    const { ts } = await slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text: QUESTION });
    await slack.until(() => slack.said(channel, String(ts)).some(isWhole), 'the answer');
    // The end of the bot waits until nothing is worked on; while the answer is only just there, it is the outcome.
    await slack.stopBot();
    await slack.startBot();
    const seen = await outcomeOf(slack, [], { act: () => stop(String(ts)) });
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('Nothing is being written')]);
  });
});

describe('a model that fails', () => {
  it.each(['busy', 'broken', 'refusal', 'empty', 'hangs'] as const)(
    'because it is %s is replaced by the built-in answer, once, which says so',
    async (behaviour) => {
      model.setBehaviour(behaviour);
      const seen = await outcomeOf(slack, [], { act: () => ask(), shows: whole });
      expect(seen.messages()).toHaveLength(1);
      expect(textOf(seen.messages()[0] as PageMessage)).toContain('本答复由规则生成，大模型未能提供可用的文字');
      expectAtRest();
    },
    60_000,
  );

  it.each(['cut', 'malformed', 'quiet-end'] as const)(
    'in the middle, %s, is completed by the rules in the same message',
    async (behaviour) => {
      model.setBehaviour(behaviour);
      const seen = await outcomeOf(slack, [], { act: () => ask(), shows: whole });
      expect(seen.messages()).toHaveLength(1);
      expect(textOf(seen.messages()[0] as PageMessage)).toContain(WORDED);
      expectAtRest();
    },
    60_000,
  );

  it('is not asked where the evidence may not leave, and the answer says so', async () => {
    const asked = model.requests.length;
    const seen = await outcomeOf(slack, [], { act: () => ask('哪些项目亮红灯？') });
    expect(model.requests).toHaveLength(asked);
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('不发送给大模型')]);
    expectAtRest();
  });
});
