import { type ErrorCode, WutongError } from '../lib/errors.js';
import type { Grant } from '../rights/index.js';

/** What the actor may not do, or may not see, with who may: as data, which a surface says in the reader's language. */
export class ClosedError extends WutongError {
  constructor(
    code: Extract<ErrorCode, 'not-allowed' | 'not-found'>,
    message: string,
    readonly verb: string,
    readonly grants: readonly Grant[],
  ) {
    super(code, message);
    this.name = 'ClosedError';
  }
}
