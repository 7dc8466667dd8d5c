import type { Answer } from '../../features/ask/index.js';
import { WutongError } from '../../lib/errors.js';
import { detectLanguage } from '../../lib/text.js';

/** The answer that stands where a question could not be worked on. */
export function errorAnswer(error: unknown, form: { id: string; question: string; asOf: string }): Answer {
  const message = error instanceof WutongError ? error.message : 'Something went wrong on our side.';
  return {
    id: form.id,
    language: detectLanguage(form.question),
    asOf: form.asOf,
    kind: 'error',
    what: [],
    how: [],
    other: [],
    facts: [],
    passages: [],
    missing: [message],
    choices: [],
    order: null,
    pendingId: null,
    withheld: null,
    demo: false,
  };
}
