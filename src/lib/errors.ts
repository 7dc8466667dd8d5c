/** What went wrong, as a word that code can act on and a person can quote. */
export type ErrorCode =
  | 'bad-input'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'busy'
  | 'locked'
  | 'configuration'
  | 'migration'
  | 'not-demo'
  | 'unavailable'
  | 'internal';

/** An error with two voices: `message` tells the person what to do next, `cause` is for the log alone. */
export class WutongError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'WutongError';
  }
}
