import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../support/database.js';
import { type FailingStore, failingStore } from '../../support/failing-store.js';
import { freePort } from '../../support/free-port.js';
import { type ModelServer, startModelServer } from '../../support/model-server.js';
import { MEMBER_PHARMA, openSlackDemo, PHARMA, type SlackDemo, textOf } from '../../support/slack-demo.js';
import { click, QUICK, watch } from './outcomes.js';
import { signedRequests } from './signed-requests.js';

let database: FailingStore;
let slack: SlackDemo;
let model: ModelServer;
let port: number;
let requests: ReturnType<typeof signedRequests>;
beforeAll(async () => {
  port = await freePort();
  database = failingStore(await memoryStore());
  model = await startModelServer({ behaviour: 'honest' });
  const variables = {
    OPENAI_EMBEDDING_MODEL: 'told',
    OPENAI_EMBEDDING_API_KEY: 'sk-test',
    OPENAI_EMBEDDING_BASE_URL: model.url,
  };
  slack = await openSlackDemo({ store: database.store, variables, http: { port }, playground: { timing: QUICK } });
  requests = signedRequests(slack.playground.tokens.signingSecret, port);
}, 120_000);
afterAll(async () => {
  await slack.close();
  await model.close();
});

const RED = 'PRJ-0026';

describe('over HTTP', () => {
  it('a question, a command and a click are each answered once', async () => {
    const channel = await slack.direct(MEMBER_PHARMA);
    const seen = watch(slack);
    const answer = await slack.ask(MEMBER_PHARMA, channel, 'Which projects are red?');
    await slack.act({
      as: MEMBER_PHARMA,
      do: 'command',
      channel: PHARMA,
      command: '/ask',
      text: 'Which projects are red?',
    });
    await slack.until(() => seen.messages().length === 2, 'the answer to the command');
    await click(slack, MEMBER_PHARMA, { channel, message: answer, actionId: 'ask_next' });
    await slack.until(() => seen.messages().length === 3, 'the answer to the click');
    await slack.stopBot();
    await slack.startBot();
    expect(seen.messages()).toHaveLength(3);
    expect(seen.messages().filter((message) => textOf(message).includes(RED)).length).toBeGreaterThanOrEqual(2);
  });

  const question = async (id: string, signing = {}) => {
    const channel = await slack.direct(MEMBER_PHARMA);
    const { ts } = await slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text: 'Hello?' });
    const event = {
      type: 'message',
      channel,
      channel_type: 'im',
      user: MEMBER_PHARMA,
      text: 'Which projects are red?',
      ts,
    };
    return requests.event(event, id, signing);
  };

  it.each([
    ['an hour old', { at: -3_600 }],
    ['an hour ahead', { at: 3_600 }],
    ['signed by somebody else', { secret: 'not ours' }],
  ])('a request that is %s is refused, and nothing comes of it', async (_what, signing) => {
    const request = await question('EvREFUSED', signing);
    expect(await requests.send(request)).toBe(401);
    expect(await slack.store.claimRow('event:EvREFUSED')).toBeNull();
  });

  it('the same signed request again is taken and worked on once', async () => {
    const request = await question('EvREPLAY');
    const seen = watch(slack);
    expect(await Promise.all([requests.send(request), requests.send(request)])).toEqual([200, 200]);
    await slack.until(() => seen.messages().some((message) => textOf(message).includes(RED)), 'the answer');
    expect(await requests.send(request)).toBe(200);
    await slack.stopBot();
    await slack.startBot();
    expect(await requests.send(request)).toBe(200);
    await slack.stopBot();
    await slack.startBot();
    expect(seen.messages().filter((message) => textOf(message).includes(RED))).toHaveLength(1);
  });

  it('health is told on the same port, readiness by the true state of the database', async () => {
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
    database.away = true;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    database.away = false;
    expect(await status('/readyz')).toBe(200);
  });

  it('a question is answered while the embedding model is away, and readiness tells of it', async () => {
    const meaning = async () =>
      ((await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as { meaning: unknown }).meaning;
    expect(await meaning()).toBe('serves');
    model.setEmbedding('broken');
    const channel = await slack.direct(MEMBER_PHARMA);
    const answer = await slack.ask(MEMBER_PHARMA, channel, '技术改造补助标准是多少？');
    expect(textOf(answer)).toContain('补助');
    expect(await meaning()).toBe('away');
  });
});
