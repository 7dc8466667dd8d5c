import type { Choice } from '../../../features/ask/index.js';
import type { Language } from '../../../lib/language.js';
import { slackAnswerText } from '../../../texts/slack/answer.js';
import { type NoticeKind, noticeText } from '../../../texts/slack/notices.js';
import { escaped, shortened } from '../mrkdwn.js';
import { choiceUnits } from './choice-units.js';
import { context, section } from './elements.js';
import type { SlackMessage } from './message.js';
import { paginate } from './paging.js';

/** What a notice tells besides its sentence. */
export interface NoticeDetails {
  /** By which a person can name the fault when asking for help. */
  readonly reference?: string;
  /** How long a question may be. */
  readonly most?: number;
  /** What was written, and the command that was probably meant. */
  readonly command?: string;
  readonly nearest?: string;
  /** Questions to go on with, as buttons. */
  readonly questions?: readonly Choice[];
}

const WORD_SHOWN = 100;
const BUDGET = { blocks: 20, size: 8_000, reading: 4_000 };

/** A short message that stands where there is no answer. */
export function notice(kind: NoticeKind, details: NoticeDetails, language: Language): SlackMessage {
  const { reference, most, command = '', nearest, questions = [] } = details;
  const far = kind === 'unknownCommand' && nearest === undefined;
  const text = noticeText(far ? 'unknownCommandFar' : kind, language, {
    most: most === undefined ? '' : String(most),
    command: shortened(command, WORD_SHOWN),
    nearest: shortened(nearest ?? '', WORD_SHOWN),
  });
  const [buttons = []] = paginate([{ units: choiceUnits(questions, language) }], BUDGET);
  const named = reference ? [context(`${slackAnswerText('reference', language)}: ${reference}`)] : [];
  return { text: escaped(text), blocks: [section(text), ...named, ...buttons] };
}
