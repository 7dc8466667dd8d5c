import { ClosedError } from '../../features/closed-error.js';
import { WutongError } from '../../lib/errors.js';
import type { Logger } from '../../lib/logger.js';
import { sayOpenTo } from '../../texts/index.js';

/** What a person is told of an error: our own sentence, or where to look; never a stack, never a foreign message. */
export function failureText(error: unknown): string {
  if (error instanceof ClosedError) return `${error.message} ${sayOpenTo(error.verb, error.grants, 'en')}`;
  if (error instanceof WutongError) return error.message;
  return 'Something went wrong on our side; wutong.log in the data folder tells more.';
}

/** The same for an error that comes before there is a log. */
export function startFailureText(error: unknown): string {
  if (error instanceof WutongError) return error.message;
  return 'Something went wrong on our side before the log was open. Install Wutong anew; if it stays so, report it.';
}

/** Keeps what nobody foresaw for the log; errors of our own have said what is to be said. */
export function logFailure(error: unknown, log: Logger): void {
  if (!(error instanceof WutongError)) log.error({ err: error }, 'a command failed');
}
