import { createApp } from '../../../../src/app.js';
import { loadConfig } from '../../../../src/config/index.js';
import { type Jobs, startJobs } from '../../../../src/jobs/index.js';
import { createLogger } from '../../../../src/lib/logger.js';
import { slackApplication } from '../../../../src/start/slack-application.js';
import { openStore } from '../../../../src/store/postgres/index.js';
import { startSlack } from '../../../../src/surfaces/slack/index.js';
import { movingClock } from '../../../support/moving-clock.js';
import type { Workplace } from './bot-child.js';

/** By how many seconds the clock goes forward, and where a bot is started then; without a place it does what is due. */
export interface ClockOrder {
  readonly forward: number;
  readonly place?: Workplace;
}

const clock = movingClock();
let jobs: Jobs;

async function start({ url, botToken, appToken, apiUrl }: Workplace): Promise<void> {
  const store = await openStore({ kind: 'server', url });
  const log = createLogger('silent');
  const app = createApp(loadConfig({ WUTONG_DATA_DIR: '.data-of-tests' }), { store, clock, log });
  const inlet = { kind: 'socket', appToken, apiUrl, healthPort: null } as const;
  await startSlack(slackApplication(app, app.config), { botToken, apiUrl, inlet });
  jobs = await startJobs({ clock, log, timeZone: 'Asia/Shanghai', context: app.context, queue: true });
}

process.on('message', async ({ forward, place }: ClockOrder) => {
  clock.forward(forward);
  if (place) await start(place);
  else await jobs.run();
  process.send?.('done');
});
