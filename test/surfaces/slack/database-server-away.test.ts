import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../../src/store/postgres/index.js';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.js';
import { MEMBER_PHARMA, openSlackDemo, type SlackDemo, textOf } from '../../support/slack-demo.js';
import { fault, QUICK, watch } from './outcomes.js';

let server: PostgresServer;
let slack: SlackDemo;
beforeAll(async () => {
  server = await startPostgresServer();
  const store = await openStore({ kind: 'server', url: await server.createDatabase() });
  slack = await openSlackDemo({ store, playground: { timing: QUICK } });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await slack.close();
});

it('a server that is gone is told once, with a reference, and the bot goes on living', async () => {
  const channel = await slack.direct(MEMBER_PHARMA);
  await slack.ask(MEMBER_PHARMA, channel, 'Which projects are red?');
  await server.stop();
  const seen = watch(slack);
  slack.playground.arm(fault('duplicate_delivery', 'message.im'));
  await slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text: 'Which projects are red?' });
  await slack.until(() => seen.messages().length > 0, 'the failure');
  await slack.ask(MEMBER_PHARMA, channel, 'Which projects are green?');
  await slack.stopBot();
  expect(seen.messages().map(textOf)).toEqual([
    expect.stringMatching(/cannot be reached[\s\S]*Reference/),
    expect.stringMatching(/cannot be reached[\s\S]*Reference/),
  ]);
}, 60_000);
