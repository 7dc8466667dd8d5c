import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Jobs, startJobs } from '../../../src/jobs/index.js';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import { openStore } from '../../../src/store/postgres/index.js';
import { type Child, startChild } from '../../support/child.js';
import { movingClock } from '../../support/moving-clock.js';
import { type PostgresServer, query, startPostgresServer } from '../../support/postgres-server.js';
import { HEAD_PHARMA, MEMBER_PHARMA, OFFICE, openSlackDemo, type SlackDemo, textOf } from '../../support/slack-demo.js';

const clock = movingClock();
let server: PostgresServer;
let url: string;
let slack: SlackDemo;
let jobs: Jobs;
let child: Child;
beforeAll(async () => {
  clock.forward(-3_600);
  server = await startPostgresServer();
  url = await server.createDatabase();
  slack = await openSlackDemo({ store: await openStore({ kind: 'server', url }), clock });
  const { app, playground } = slack;
  const { bot: botToken, app: appToken } = playground.tokens;
  child = await startChild(new URL('./children/clock-child.ts', import.meta.url));
  await child.ask({ forward: -3_600, place: { url, botToken, appToken, apiUrl: playground.apiUrl } });
  const place = { clock: app.clock, log: app.log, timeZone: 'Asia/Shanghai', context: app.context };
  jobs = await startJobs({ ...place, queue: true });
  await jobs.run();
}, 120_000);
afterAll(async () => {
  await child.kill();
  await jobs.stop();
  await slack.close();
  await server.stop();
});

it('two processes with a bot and a clock each send each digest once', async () => {
  clock.forward(1_801);
  await Promise.all([jobs.run(), child.ask({ forward: 1_801 }), jobs.run()]);
  const sent = async () => {
    const [row] = await query(url, `SELECT count(*)::int AS open FROM outbox WHERE state <> 'SENT'`);
    return row?.open === 0;
  };
  const end = Date.now() + 30_000;
  while (!(await sent())) expect(Date.now(), 'all that is due is sent').toBeLessThan(end);
  const isDigest = (message: PageMessage) => /^(?:每日摘要|Morning digest)/.test(textOf(message));
  for (const user of [HEAD_PHARMA, MEMBER_PHARMA, OFFICE]) {
    const channel = await slack.direct(user);
    expect(slack.said(channel).filter(isDigest)).toHaveLength(1);
  }
  const steps = await query(
    url,
    `SELECT count(*)::int AS open FROM due_step WHERE kind = 'digest' AND done_at IS NULL`,
  );
  expect(steps).toEqual([{ open: 0 }]);
}, 60_000);
