import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import { memoryStore } from '../../support/database.js';
import { type FailingStore, failingStore } from '../../support/failing-store.js';
import { MEMBER_PHARMA, openSlackDemo, PHARMA, type SlackDemo, textOf, WUTONG } from '../../support/slack-demo.js';
import { click, everythingDelivered, fault, QUICK, type Seen, watch } from './outcomes.js';

let database: FailingStore;
let slack: SlackDemo;
let channel: string;
let answered: PageMessage;
let shared: PageMessage;
beforeAll(async () => {
  database = failingStore(await memoryStore());
  slack = await openSlackDemo({ store: database.store, playground: { timing: QUICK } });
  channel = await slack.direct(MEMBER_PHARMA);
  answered = await slack.ask(MEMBER_PHARMA, channel, 'How many days are there to handle a problem?');
  shared = await slack.ask(MEMBER_PHARMA, PHARMA, `<@${WUTONG}> Which projects are red?`);
}, 120_000);
afterAll(() => slack.close());

const AWAY = 'The data cannot be reached just now';
const REFERENCE = /Reference: \S+/;
const post = (text: string, where = channel, threadTs: string | null = null) =>
  slack.act({ as: MEMBER_PHARMA, do: 'post', channel: where, threadTs, text });

let seen: Seen;
beforeEach(() => {
  seen = watch(slack);
  database.away = true;
});
afterEach(async () => {
  database.away = false;
  for (const { viewId, user } of slack.playground.state().views)
    await slack.act({ as: user, do: 'close_view', viewId });
});

/** Waits for the failure, lets work go on, and holds that it was all. */
async function failsOnce(): Promise<PageMessage> {
  await slack.until(() => seen.messages().length > 0, 'the failure');
  await everythingDelivered(slack);
  database.away = false;
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages()).toHaveLength(1);
  const [message] = seen.messages() as [PageMessage];
  expect(textOf(message)).toContain(AWAY);
  expect(textOf(message)).toMatch(REFERENCE);
  expect(slack.playground.state().statuses).toEqual([]);
  const reference = REFERENCE.exec(textOf(message))?.[0].split(' ')[1] as string;
  expect(slack.logged.some((line) => line.includes(reference))).toBe(true);
  return message;
}

it('a question is told so once, however often it is delivered, and the next one is answered', async () => {
  slack.playground.arm(fault('duplicate_delivery', 'message.im'));
  await post('Which projects are red?');
  const { threadTs } = await failsOnce();
  expect(textOf(await slack.ask(MEMBER_PHARMA, channel, 'Which projects are red?', String(threadTs)))).toContain(
    'PRJ-',
  );
});

it('a mention in a channel is told so', async () => {
  await post(`<@${WUTONG}> Which projects are red?`, PHARMA);
  expect((await failsOnce()).onlyFor).toBeNull();
});

it('what goes on in a thread is still known to be meant for the bot', async () => {
  database.away = false;
  const { threadTs } = await slack.ask(MEMBER_PHARMA, PHARMA, `<@${WUTONG}> Which projects are red?`);
  database.away = true;
  seen = watch(slack);
  await post('and why?', PHARMA, threadTs);
  expect((await failsOnce()).threadTs).toBe(threadTs);
});

it('a command is told so, to who typed it alone', async () => {
  await slack.act({
    as: MEMBER_PHARMA,
    do: 'command',
    channel: PHARMA,
    command: '/ask',
    text: 'Which projects are red?',
  });
  expect((await failsOnce()).onlyFor).toBe(MEMBER_PHARMA);
  seen = watch(slack);
  database.away = true;
  await slack.act({ as: MEMBER_PHARMA, do: 'command', channel: PHARMA, command: '/chain', text: 'list' });
  expect((await failsOnce()).onlyFor).toBe(MEMBER_PHARMA);
});

it('a click in a channel is told so to who clicked alone', async () => {
  await click(slack, MEMBER_PHARMA, { channel: PHARMA, message: shared, actionId: 'ask_next' });
  expect((await failsOnce()).onlyFor).toBe(MEMBER_PHARMA);
});

it('a source tells it in its modal, and nowhere else', async () => {
  await click(slack, MEMBER_PHARMA, { channel, message: answered, actionId: 'source_open' });
  await slack.until(() => seen.modals().length > 0, 'the modal');
  expect(seen.modals()).toEqual([expect.stringMatching(/cannot be reached.*Reference/)]);
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages()).toEqual([]);
});

it('feedback that cannot be kept is neither thanked for nor asked about', async () => {
  await click(slack, MEMBER_PHARMA, { channel, message: answered, actionId: 'feedback', value: feedback('good') });
  await failsOnce();
  seen = watch(slack);
  database.away = true;
  await click(slack, MEMBER_PHARMA, { channel, message: answered, actionId: 'feedback', value: feedback('bad') });
  await slack.until(() => seen.modals().length > 0, 'the modal');
  expect(seen.modals()).toEqual([expect.stringMatching(/cannot be reached.*Reference/)]);
  expect(seen.messages()).toEqual([]);
});

it('App Home tells it on its page', async () => {
  await slack.act({ as: MEMBER_PHARMA, do: 'open_home' });
  const home = () => JSON.stringify(slack.playground.state().homes[MEMBER_PHARMA] ?? null);
  await slack.until(() => home().includes('Reference'), 'the failure');
  expect(home()).toContain(AWAY);
  expect(seen.messages()).toEqual([]);
  database.away = false;
  await slack.act({ as: MEMBER_PHARMA, do: 'open_home' });
  await slack.until(() => home().includes('/ask'), 'App Home');
});

it('a question of App Home or of the form is told so in the direct message', async () => {
  database.away = false;
  await slack.act({ as: MEMBER_PHARMA, do: 'shortcut', callbackId: 'ask_anywhere', channel: null, ts: null });
  const { viewId } = await slack.until(() => slack.playground.state().views[0], 'the form');
  database.away = true;
  const values = { ask_question: { question: { type: 'plain_text_input', value: 'Which projects are red?' } } };
  await slack.act({ as: MEMBER_PHARMA, do: 'submit_view', viewId, values });
  await slack.until(() => seen.messages().some((message) => textOf(message).includes(AWAY)), 'the failure');
  await slack.stopBot();
  database.away = false;
  await slack.startBot();
  const told = seen.messages().map(textOf);
  expect(told.filter((text) => text.includes(AWAY))).toHaveLength(1);
  // Beside it stands the question that it is about.
  expect(told.filter((text) => !text.includes(AWAY))).toEqual([expect.stringContaining('Which projects are red?')]);
});

it('an answer that is kept already comes when the database is back, without a failure before it', async () => {
  database.away = false;
  slack.playground.arm(fault('time_out_after_accepting', 'chat.postMessage'));
  await post('Which projects are red?');
  await slack.until(() => seen.messages().length > 0, 'the answer');
  database.away = true;
  await slack.until(
    () => slack.logged.some((line) => line.includes('how a message was sent could not be kept')),
    'that',
  );
  database.away = false;
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('PRJ-')]);
});

/** The value of a feedback button. */
function feedback(verdict: 'good' | 'bad'): string {
  return String(new RegExp(`"(${verdict}\\|[^"]+)"`).exec(JSON.stringify(answered.blocks))?.[1]);
}
