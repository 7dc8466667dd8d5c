import { WutongError } from '../../lib/errors.js';

/** What the process says when it ends; told in --help. */
export const EXIT = { done: 0, failed: 1, usage: 2, notAllowed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code that an error ends the process with. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof WutongError)) return EXIT.failed;
  if (error.code === 'bad-input' || error.code === 'configuration') return EXIT.usage;
  return error.code === 'not-allowed' ? EXIT.notAllowed : EXIT.failed;
}
