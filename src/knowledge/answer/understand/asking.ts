import type { Actor, Scope } from '../../../domain/people/types.js';
import type { Question } from '../question.js';

/** Who asks, when, and what the thread was about. */
export interface Asking {
  readonly text: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly today: string;
  readonly thread?: Question;
}
