import type { Actor } from '../../domain/people/types.js';
import type { Answer, Choice, Question } from '../../knowledge/index.js';
import { WutongError } from '../../lib/errors.js';
import type { AnswerRow, Reader } from '../../store/types.js';

/** An answer as it was given, with by whom and where it was asked. */
export type KeptAnswer = Omit<AnswerRow, 'content' | 'before' | 'nextQuestions'> & {
  readonly content: Answer;
  readonly before: Question | null;
  readonly nextQuestions: readonly Choice[];
};

/**
 * A kept answer for somebody who may read it: who asked, and everybody where others read it too.
 * @throws WutongError `not-found`, whether it is not there or not for this person.
 */
export async function findAnswer(reader: Pick<Reader, 'answer'>, actor: Actor, id: string): Promise<KeptAnswer> {
  const row = await reader.answer(id);
  if (row !== null && (row.shared || row.askedBy === actor.id || actor.kind === 'system')) return readAnswer(row);
  throw new WutongError('not-found', 'This answer is not there any more. Ask the question again.');
}

/** A row as it was written by `ask.keep`. */
function readAnswer(row: AnswerRow): KeptAnswer {
  return {
    ...row,
    content: row.content as Answer,
    before: row.before as Question | null,
    nextQuestions: row.nextQuestions as readonly Choice[],
  };
}
