import type { Language } from '../../../lib/language.js';
import { slackAnswerText } from '../../../texts/slack/answer.js';
import { type NoticeKind, noticeText } from '../../../texts/slack/notices.js';
import { escaped, shortened } from '../mrkdwn.js';
import { context, section } from './elements.js';
import type { SlackMessage } from './message.js';

/** What a notice tells besides its sentence. */
export interface NoticeDetails {
  /** By which a person can name the fault when asking for help. */
  readonly reference?: string;
  /** How long a question may be. */
  readonly most?: number;
  /** What was written, and the command that was probably meant. */
  readonly command?: string;
  readonly nearest?: string;
}

const WORD_SHOWN = 100;

/** A short message that stands where there is no answer. */
export function notice(kind: NoticeKind, details: NoticeDetails, language: Language): SlackMessage {
  const { reference, most, command = '', nearest } = details;
  const far = kind === 'unknownCommand' && nearest === undefined;
  const text = noticeText(far ? 'unknownCommandFar' : kind, language, {
    most: most === undefined ? '' : String(most),
    command: shortened(command, WORD_SHOWN),
    nearest: shortened(nearest ?? '', WORD_SHOWN),
  });
  const named = reference ? [context(`${slackAnswerText('reference', language)}: ${reference}`)] : [];
  return { text: escaped(text), blocks: [section(text), ...named] };
}
