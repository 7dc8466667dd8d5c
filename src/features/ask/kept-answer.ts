import type { Actor } from '../../domain/people/types.js';
import type { Answer } from '../../knowledge/index.js';
import { WutongError } from '../../lib/errors.js';
import type { AnswerRow, Reader } from '../../store/types.js';

/** An answer as it was given, with by whom and where it was asked. */
export type KeptAnswer = Omit<AnswerRow, 'content'> & { readonly content: Answer };

/**
 * A kept answer for somebody who may read it: who asked, and everybody where others read it too.
 * @throws WutongError `not-found`, whether it is not there or not for this person.
 */
export async function findAnswer(reader: Pick<Reader, 'answer'>, actor: Actor, id: string): Promise<KeptAnswer> {
  const row = await reader.answer(id);
  if (row !== null && (row.shared || row.askedBy === actor.id || actor.kind === 'system'))
    return { ...row, content: row.content as Answer };
  throw new WutongError('not-found', 'This answer is not there any more. Ask the question again.');
}
