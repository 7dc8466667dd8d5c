import type { FailureReason } from '../../texts/corpus.js';

/** A file that cannot be read, with its reason. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: FailureReason,
    options?: { cause?: unknown },
  ) {
    super(reason, options);
    this.name = 'UnreadableFile';
  }
}

const FORBIDDEN = new Set(['EACCES', 'EPERM']);

/** The reason behind an error of a loader, or of reading the file itself. */
export function reasonOf(cause: unknown): FailureReason {
  if (cause instanceof UnreadableFile) return cause.reason;
  if (FORBIDDEN.has((cause as NodeJS.ErrnoException).code ?? '')) return 'not readable for this user';
  return cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`) ? 'encrypted' : 'corrupt';
}
