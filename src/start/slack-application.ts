import type { App } from '../app.js';
import type { Config } from '../config/index.js';
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

/** First what lets requests in, then what they need; `between` still has the data folder to itself. */
export function stopping(bot: SlackBot, app: App, between = async (): Promise<void> => {}): () => Promise<void> {
  return async () => {
    const done = await bot.stop();
    if (!done) app.log.warn('some requests were not finished in time; they are taken up again at the next start');
    await between();
    await app.close();
  };
}
