import type { App } from '../app.js';
import type { Config } from '../config/index.js';
import { type Jobs, startJobs } from '../jobs/index.js';
import type { SlackApplication, SlackBot } from '../surfaces/slack/index.js';

/** What the Slack surface needs of the product. */
export function slackApplication(app: App, config: Pick<Config, 'model'>): SlackApplication {
  return {
    clock: app.clock,
    log: app.log,
    writes: config.model !== null,
    store: async () => (await app.context('system')).store,
    context: (who, language, ceiling) => app.context(who, language, ceiling),
  };
}

/** Starts the clock of the product beside the bot. */
export async function startClock(app: App): Promise<Jobs> {
  const { clock, log, config, context } = app;
  return await startJobs({ clock, log, timeZone: config.timeZone, context, queue: true });
}

/** First the clock and what lets requests in, then what they need; `between` still has the data folder to itself. */
export function stopping(
  { bot, jobs }: { readonly bot: SlackBot; readonly jobs: Jobs },
  app: App,
  between = async (): Promise<void> => {},
): () => Promise<void> {
  return async () => {
    await jobs.stop();
    const done = await bot.stop();
    if (!done) app.log.warn('some requests were not finished in time; they are taken up again at the next start');
    await between();
    await app.close();
  };
}
