import { createApp } from '../../../../src/app.js';
import { loadConfig } from '../../../../src/config/index.js';
import { fixedClock, systemClock } from '../../../../src/lib/clock.js';
import { createLogger } from '../../../../src/lib/logger.js';
import { slackApplication } from '../../../../src/start/slack-application.js';
import { openStore } from '../../../../src/store/postgres/index.js';
import { startSlack } from '../../../../src/surfaces/slack/index.js';
import { TODAY } from '../../../support/app.js';

/** Where a bot works. */
export interface Workplace {
  readonly url: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly apiUrl: string;
  /** More of the environment, such as a language model. */
  readonly variables?: NodeJS.ProcessEnv;
}

/** Runs a bot in a process of its own, over a database that others use too, until it is killed. */
process.on('message', async ({ url, botToken, appToken, apiUrl, variables }: Workplace) => {
  const loaded = loadConfig({ WUTONG_DATA_DIR: '.data-of-tests', ...variables });
  const store = await openStore({ kind: 'server', url });
  const clock = fixedClock(TODAY, 'Asia/Shanghai', systemClock('Asia/Shanghai'));
  const app = createApp(loaded, { store, clock, log: createLogger('silent') });
  const inlet = { kind: 'socket', appToken, apiUrl, healthPort: null } as const;
  await startSlack(slackApplication(app, app.config), { botToken, apiUrl, inlet });
  process.send?.('at work');
});
