import { ClosedError } from '../../features/closed-error.js';
import { WutongError } from '../../lib/errors.js';
import type { Language } from '../../lib/language.js';
import { sayOpenTo } from '../../texts/index.js';
import { escaped } from './mrkdwn.js';
import { section } from './views/elements.js';
import type { SlackMessage } from './views/message.js';
import { notice } from './views/notices.js';

/** What a person is told when something failed: our own sentence where there is one, else the reference of the log. */
export function failureMessage(error: unknown, reference: string, language: Language): SlackMessage {
  if (error instanceof ClosedError)
    return sentence(`${error.message} ${sayOpenTo(error.verb, error.grants, language)}`);
  if (!(error instanceof WutongError)) return notice('error', { reference }, language);
  switch (error.code) {
    case 'unavailable':
    case 'locked':
      return notice('databaseAway', { reference }, language);
    case 'busy':
      return notice('tookTooLong', { reference }, language);
    case 'bad-input':
    case 'not-found':
    case 'not-allowed':
    case 'conflict':
      return sentence(error.message);
    case 'configuration':
    case 'migration':
    case 'not-demo':
    case 'internal':
      return notice('error', { reference }, language);
    default:
      return error.code satisfies never;
  }
}

function sentence(text: string): SlackMessage {
  return { text: escaped(text), blocks: [section(text)] };
}
