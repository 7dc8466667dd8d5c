import type { Actor, Scope } from '../../domain/people/types.js';
import type { Answer, Question } from '../../knowledge/index.js';

/** Who asked, and what this person sees where the answer is shown. */
export interface Asker {
  readonly actor: Actor;
  readonly scope: Scope;
}

/** What a question leads on from. */
export interface Led {
  readonly answer: Answer;
  readonly question: Question;
  readonly asker: Asker;
}
