import { createApp } from '../../../../src/app.js';
import { loadConfig } from '../../../../src/config/index.js';
import { fixedClock } from '../../../../src/lib/clock.js';
import { sendAll, type Write } from '../many-writes.js';

/** What a colleague in another process is told to send at once. */
export interface WritingOrders {
  readonly url: string;
  readonly dataFolder: string;
  readonly today: string;
  readonly personId: string;
  readonly writes: readonly Write[];
}

process.on('message', async ({ url, dataFolder, today, personId, writes }: WritingOrders) => {
  const loaded = loadConfig({ DATABASE_URL: url, WUTONG_DATA_DIR: dataFolder });
  const app = createApp(loaded, { clock: fixedClock(today, loaded.config.timeZone) });
  process.send?.(await sendAll(await app.context({ personId }), writes));
  await app.close();
});
