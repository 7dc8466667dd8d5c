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

/** What an error can say beside its sentence in English. */
export interface ErrorDetails {
  readonly cause?: unknown;
  /** The same sentence in Chinese. */
  readonly zh?: string;
  /** The input field that is wrong, so that a form can say it there. */
  readonly field?: string;
}

/** An error with two voices: `message` (and `zh`) tells the person what to do next, `cause` is for the log alone. */
export class WutongError extends Error {
  readonly zh: string | null;
  readonly field: string | null;
  constructor(
    readonly code: ErrorCode,
    message: string,
    { zh, field, ...options }: ErrorDetails = {},
  ) {
    super(message, options);
    this.name = 'WutongError';
    this.zh = zh ?? null;
    this.field = field ?? null;
  }
}
