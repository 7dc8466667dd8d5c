import type { AnswerStream } from './sending/answer-stream.js';

/** An answer failed after a part of it had been shown: what is to be told belongs under that part. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(
    override readonly cause: unknown,
    readonly stream: AnswerStream,
  ) {
    super('an answer was interrupted');
  }
}
