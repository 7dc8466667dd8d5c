import type { Answer, Choice } from '../../features/ask/index.js';
import type { Language } from '../../lib/language.js';
import type { Place } from './request.js';

/** The template of an answer; it is rendered when it is sent, with the rights of that moment. */
export const ANSWER = 'answer';

/** What an answer in the outbox holds: where to find it, and for whom it is. */
export interface AnswerData {
  readonly answerId: string;
  /** From 1. */
  readonly page: number;
  readonly userId: string;
  /** Who clicked, and is told when it cannot be sent; who asked, where left out. */
  readonly clickedBy?: string;
  readonly place: Place;
  /** The language of the words around the answer. */
  readonly language: Language;
  /** The fingerprint of what the asker could see there when it was answered. */
  readonly scopeKey: string;
  readonly canAskPrivately: boolean;
  /** Whether the same can be asked in the channel: a private question that stands by itself. */
  readonly canShare: boolean;
  /** The question, where it was not typed just above: a button or a shortcut asked it. */
  readonly asked: string | null;
  /** The messages into which its points were streamed, so that only what belongs under them is sent; null: none. */
  readonly streamed: readonly string[] | null;
}

/** Answers that were given this moment, by the key of their outbox row: nothing has to be read again to send them. */
export type FreshAnswers = Map<
  string,
  { readonly answer: Answer; readonly nextQuestions: readonly Choice[]; readonly at: number }
>;

/** How long an answer is fresh, in milliseconds; after that the rights are looked at again. */
export const FRESH = 5_000;
