import type { Answer } from '../../features/ask/index.js';
import { detectLanguage } from '../../lib/text.js';
import { failureText } from './failure.js';

/** The answer that stands where a question could not be worked on. */
export function errorAnswer(error: unknown, form: { id: string; question: string; asOf: string }): Answer {
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
    missing: [failureText(error)],
    choices: [],
    order: null,
    pendingId: null,
    withheld: null,
    demo: false,
    writtenBy: 'rules',
    writing: null,
  };
}
