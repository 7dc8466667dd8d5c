import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/postgres/index.js';
import { startChild } from '../../support/child.js';
import { startModelServer } from '../../support/model-server.js';
import { passingClock } from '../../support/passing-clock.js';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.js';
import { MEMBER_PHARMA, openSlackDemo, type SlackDemo, textOf } from '../../support/slack-demo.js';
import type { Workplace } from './children/bot-child.js';
import { fault, QUICK, watch } from './outcomes.js';

const clock = passingClock();
let server: PostgresServer;
let url: string;
let slack: SlackDemo;
beforeAll(async () => {
  server = await startPostgresServer();
  url = await server.createDatabase();
  const store = await openStore({ kind: 'server', url });
  slack = await openSlackDemo({
    store,
    clock,
    playground: { timing: { ...QUICK, timeOut: 60_000, retries: [1, 1, 1] } },
  });
}, 120_000);
afterAll(async () => {
  await slack.close();
  await server.stop();
});

const RED = 'PRJ-0026';
const ask = async (text = 'Which projects are red?') => {
  const channel = await slack.direct(MEMBER_PHARMA);
  return await slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text });
};
const calls = (method: string) => slack.playground.state().traffic.filter(({ what }) => what === method).length;

/** Another process with a bot, the only one unless this one has its own. */
async function otherProcess(variables: NodeJS.ProcessEnv = {}) {
  const child = await startChild(new URL('./children/bot-child.ts', import.meta.url));
  const { tokens, apiUrl } = slack.playground;
  const place: Workplace = { url, botToken: tokens.bot, appToken: tokens.app, apiUrl, variables };
  expect(await child.ask(place)).toBe('at work');
  return child;
}

it('is answered once by two processes that both get it, three times in all', async () => {
  const child = await otherProcess();
  const seen = watch(slack);
  slack.playground.arm(fault('duplicate_delivery', 'message.im'));
  await ask();
  const deliveries = () =>
    slack.playground.state().traffic.filter((each) => each.what === 'event: message.im' && each.milliseconds !== null);
  await slack.until(() => deliveries().length >= 3 && seen.messages().length > 0, 'three deliveries and the answer');
  await ask();
  await slack.until(() => seen.messages().length > 1, 'the answer to the next question');
  expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED), expect.stringContaining(RED)]);
  await child.kill();
}, 60_000);

it('is answered once when a process is killed before it has an answer', async () => {
  await slack.stopBot();
  const child = await otherProcess();
  const seen = watch(slack);
  slack.playground.arm(fault('time_out_after_accepting', 'users.info'));
  const before = calls('users.info');
  await ask();
  await slack.until(() => calls('users.info') > before, 'that somebody works on it');
  await child.kill();
  expect(seen.messages()).toEqual([]);
  clock.forward(70);
  await slack.startBot();
  await slack.until(() => seen.messages().length > 0, 'the answer');
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
}, 60_000);

it('is answered once when a process is killed after Slack took the answer, and before it knew', async () => {
  await slack.stopBot();
  const child = await otherProcess();
  const seen = watch(slack);
  slack.playground.arm(fault('time_out_after_accepting', 'chat.postMessage'));
  await ask();
  await slack.until(() => seen.messages().length > 0, 'the answer');
  await child.kill();
  clock.forward(200);
  await slack.startBot();
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
  expect(await slack.store.openOutbox('2030-01-01T00:00:00Z')).toEqual([]);
}, 60_000);

it('is answered in one message when a process is killed while a model writes', async () => {
  const model = await startModelServer({ behaviour: 'slow' });
  onTestFinished(() => model.close());
  await slack.stopBot();
  const child = await otherProcess({ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: model.url });
  const seen = watch(slack);
  await ask('问题办理的时限是多少天？');
  await slack.until(() => seen.messages().length > 0, 'the first words');
  await child.kill();
  expect(seen.messages()).toMatchObject([{ streaming: true }]);
  clock.forward(70);
  await slack.startBot();
  await slack.until(() => seen.messages().some(({ streaming }) => !streaming), 'the whole answer');
  await slack.stopBot();
  await slack.startBot();
  expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('来源')]);
}, 60_000);
