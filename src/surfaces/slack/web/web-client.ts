import { WebClient } from '@slack/web-api';
import type { Logger } from '../../../lib/logger.js';
import { slackLogger } from './slack-logger.js';

/** Longer than Slack ever takes on a good day: a call that ends before it was answered has to be looked up afterwards. */
const TIME_OUT = 10_000;

/** Enough for everybody who asks at the same moment; Slack's limits are kept by queues, not by this one. */
const AT_ONCE = 100;

/**
 * A client that calls once and reports what happened: whether to call again is decided where it is known what a
 * repetition does. Options are a copy for each client, because Slack's packages write into them.
 */
export function createWebClient(settings: { token: string; apiUrl: string | null }, log: Logger): WebClient {
  return new WebClient(settings.token, {
    ...(settings.apiUrl === null ? {} : { slackApiUrl: settings.apiUrl }),
    logger: slackLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIME_OUT,
    maxRequestConcurrency: AT_ONCE,
    allowAbsoluteUrls: false,
  });
}
