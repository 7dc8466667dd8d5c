import { labelled } from '../../features/figure-text.js';
import { formOf } from '../../features/forms.js';
import type { WutongError } from '../../lib/errors.js';
import type { Language } from '../../lib/language.js';
import { slackCommandText } from '../../texts/slack/commands.js';
import { formText } from '../../texts/slack/form.js';
import { failureMessage } from './failures.js';
import { actId, type FormRef, formValue } from './ids.js';
import { literal, shortened } from './mrkdwn.js';
import { actions, button, richSection, richText, run, section } from './views/elements.js';
import type { SlackMessage } from './views/message.js';

/** What was to be changed, in the words in which it was written, and the form that it could be written in instead. */
export interface RefusedChange {
  readonly error: WutongError;
  /** The command or the sentence. */
  readonly typed: string;
  readonly form: FormRef;
  readonly reference: string;
}

const TYPED = 1_000;

/** A change that was refused: why, what was typed word for word, and its form, which holds what is known already. */
export function refusedChange({ error, typed, form, reference }: RefusedChange, language: Language): SlackMessage {
  const { text, blocks } = failureMessage(error, reference, language);
  const label = labelled(slackCommandText('youWrote', language), '', language);
  const words = richText([richSection(run(label), run(shortened(literal(typed).trim(), TYPED), { code: true }))]);
  const open = button({ id: actId('form', 1), text: formText('fillIn', language), value: formValue(form) });
  const opens = error.code !== 'not-allowed' && formOf(form.verb) !== null;
  return {
    text,
    blocks: [section(formText('notSaved', language)), ...blocks, words, ...(opens ? [actions([open])] : [])],
  };
}
