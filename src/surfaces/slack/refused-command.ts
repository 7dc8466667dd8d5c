import { labelled } from '../../features/figure-text.js';
import { NameError } from '../../features/find-named.js';
import { formOf } from '../../features/forms.js';
import type { ParsedCommand } from '../../features/grammar.js';
import type { WutongError } from '../../lib/errors.js';
import type { Language } from '../../lib/language.js';
import { slackCommandText } from '../../texts/slack/commands.js';
import { formText } from '../../texts/slack/form.js';
import { failureMessage } from './failures.js';
import { actId, formValue } from './ids.js';
import { literal, shortened } from './mrkdwn.js';
import { nameErrorMessage } from './views/commands.js';
import { actions, button, richSection, richText, run, section } from './views/elements.js';
import type { SlackMessage } from './views/message.js';

interface Typed {
  readonly command: string;
  readonly parsed: Extract<ParsedCommand, { kind: 'run' }>;
}

const TYPED = 1_000;

/** A command that writes and was refused: why, what was typed word for word, and the form where the verb has one. */
export function refusedCommand(
  error: WutongError,
  { command, parsed }: Typed,
  { reference, language }: { readonly reference: string; readonly language: Language },
): SlackMessage {
  if (error instanceof NameError) return nameErrorMessage(error, parsed, language);
  const { text, blocks } = failureMessage(error, reference, language);
  const label = labelled(slackCommandText('youWrote', language), '', language);
  const typed = richText([richSection(run(label), run(shortened(literal(command).trim(), TYPED), { code: true }))]);
  const { verb, input } = parsed;
  const subject = input[verb.command.positional ?? ''] ?? '';
  const value = formValue(verb.name, subject);
  const form =
    formOf(verb.name) === null
      ? []
      : [actions([button({ id: actId('form', 1), text: formText('fillIn', language), value })])];
  return { text, blocks: [section(formText('notSaved', language)), ...blocks, typed, ...form] };
}
