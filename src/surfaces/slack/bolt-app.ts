import { App } from '@slack/bolt';
import type { Logger } from '../../lib/logger.js';
import type { Inlet } from './receivers.js';
import { slackLogger } from './web/slack-logger.js';

/** Who the bot is, as Slack tells it at the start. */
export interface BotSelf {
  readonly teamId: string;
  readonly userId: string;
  readonly botId: string;
}

interface BoltSettings {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly self: BotSelf;
}

/**
 * Bolt over one inlet. Both ids of the bot are given, so that Bolt asks Slack for them neither at the start nor with every
 * event, and a Slack that cannot be reached does not end the process.
 */
export async function createBoltApp({ token, apiUrl, self }: BoltSettings, inlet: Inlet, log: Logger): Promise<App> {
  const app = new App({
    receiver: inlet.receiver,
    token,
    botId: self.botId,
    botUserId: self.userId,
    tokenVerificationEnabled: false,
    deferInitialization: true,
    convoStore: false,
    logger: slackLogger(log),
    clientOptions: apiUrl === null ? {} : { slackApiUrl: apiUrl },
  });
  await app.init();
  app.error(async (error) => log.error({ err: error, part: 'slack' }, 'a listener failed'));
  return app;
}
