import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { compile, MAIN } from '../../support/compiled.js';
import { memoryStore } from '../../support/database.js';
import { type FailingStore, failingStore } from '../../support/failing-store.js';
import { freePort } from '../../support/free-port.js';
import {
  HEAD_LITHIUM,
  HEAD_PHARMA,
  MEMBER_PHARMA,
  NINGYANG,
  OFFICE,
  openSlackDemo,
  type SlackDemo,
  textOf,
} from '../../support/slack-demo.js';
import { fault, QUICK, watch } from './outcomes.js';

let database: FailingStore;
let slack: SlackDemo;
let port: number;
beforeAll(async () => {
  port = await freePort();
  database = failingStore(await memoryStore());
  slack = await openSlackDemo({ store: database.store, healthPort: port, playground: { timing: QUICK } });
}, 120_000);
afterAll(() => slack.close());

const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;

/** Waits until a path answers with a status. */
async function comesTo(path: string, wanted: number): Promise<void> {
  for (let left = 600; (await status(path)) !== wanted; left -= 1) {
    if (left === 0) throw new Error(`${path} never came to ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a bot in Socket Mode', () => {
  it('is ready while socket and database are there', async () => {
    expect([await status('/healthz'), await status('/readyz'), await status('/else')]).toEqual([200, 200, 404]);
    database.away = true;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    database.away = false;
    expect(await status('/readyz')).toBe(200);
  });

  it('lives through a time without a socket, and answers then what was asked in it', async () => {
    const channel = await slack.direct(MEMBER_PHARMA);
    slack.playground.arm(fault('server_error', 'apps.connections.open', null));
    slack.playground.arm(fault('socket_dropped', 'message.im'));
    const seen = watch(slack);
    await slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text: 'Which projects are red?' });
    await comesTo('/readyz', 503);
    expect(await status('/healthz')).toBe(200);
    await slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text: 'Which tasks are due this week?' });
    slack.playground.disarm('server_error');
    await comesTo('/readyz', 200);
    await slack.until(() => seen.messages().length > 1, 'both answers', 30_000);
    await slack.stopBot();
    await slack.startBot();
    expect(new Set(seen.messages().map(({ threadTs }) => threadTs)).size).toBe(2);
    expect(seen.messages()).toHaveLength(2);
  }, 90_000);

  it('that is stopped answers first all that it has begun, and the next one says nothing of it again', async () => {
    const people = [OFFICE, HEAD_PHARMA, MEMBER_PHARMA, HEAD_LITHIUM, NINGYANG];
    const channels = await Promise.all(people.map((user) => slack.direct(user)));
    const seen = watch(slack);
    const delivered = () =>
      slack.playground
        .state()
        .traffic.filter(({ what, milliseconds }) => what === 'event: message.im' && milliseconds !== null);
    const before = delivered().length;
    await Promise.all(
      people.map((as, index) =>
        slack.act({ as, do: 'post', channel: String(channels[index]), threadTs: null, text: '哪些项目亮红灯？' }),
      ),
    );
    await slack.until(() => delivered().length >= before + people.length, 'five deliveries');
    await slack.stopBot();
    const answered = seen.messages().length;
    expect(answered).toBe(people.length);
    await slack.startBot();
    await slack.stopBot();
    expect(seen.messages()).toHaveLength(people.length);
    expect(seen.messages().every((message) => textOf(message).includes('PRJ-'))).toBe(true);
    await slack.startBot();
  });
});

describe('a start', () => {
  beforeAll(compile);

  /** What a start says that does not come about. */
  async function complaintOf(apiUrl: string, tokens: { bot: string; app: string }): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'wutong-start-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const environment = {
      PATH: process.env.PATH,
      WUTONG_DATA_DIR: folder,
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: apiUrl,
      WUTONG_PORT: String(await freePort()),
    };
    const child = spawn(process.execPath, [MAIN], { env: environment });
    const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(child.exitCode).not.toBe(0);
    return said;
  }

  it('without Slack fails and says what to look at', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}/api/`;
    expect(await complaintOf(nobody, { bot: 'xoxb-1', app: 'xapp-1' })).toMatch(
      /could not be reached.*Check the network/,
    );
  }, 60_000);

  it.each([
    ['bot', (tokens: { bot: string; app: string }) => ({ ...tokens, bot: 'xoxb-unknown' })],
    ['app', (tokens: { bot: string; app: string }) => ({ ...tokens, app: 'xapp-unknown' })],
  ])(
    'with a token of the %s that Slack does not know says so',
    async (_which, changed) => {
      const { apiUrl, tokens } = slack.playground;
      expect(await complaintOf(apiUrl, changed(tokens))).toMatch(/invalid_auth.*Check .*the tokens/);
    },
    60_000,
  );
});
