import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.js';

/** What Slack's packages log, as lines of our own log; their debugging lines hold whole messages and are left out. */
export function slackLogger(log: Logger): SlackLogger {
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      log[level]({ part: 'slack', ...(error ? { err: error } : {}) }, parts.map(String).join(' '));
    };
  return {
    debug: () => {},
    info: () => {},
    warn: say('warn'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
