import { ClosedError } from '../../features/closed-error.js';
import { VERBS } from '../../features/registry.js';
import { WutongError } from '../../lib/errors.js';
import type { Language } from '../../lib/language.js';
import { closedText } from '../../texts/slack/closed.js';
import type { NoticeKind } from '../../texts/slack/notices.js';
import { escaped } from './mrkdwn.js';
import { section } from './views/elements.js';
import type { SlackMessage } from './views/message.js';
import { notice } from './views/notices.js';

/** What a person is told when something failed: our own sentence where there is one, else the reference of the log. */
export function failureMessage(error: unknown, reference: string, language: Language): SlackMessage {
  if (error instanceof ClosedError) return closed(error, reference, language);
  if (!(error instanceof WutongError)) return notice('error', { reference }, language);
  switch (error.code) {
    case 'unavailable':
    case 'locked':
      return notice('databaseAway', { reference }, language);
    case 'busy':
      return notice('tookTooLong', { reference }, language);
    case 'bad-input':
      return explained('badInput', error, language);
    case 'not-found':
      return explained('notFound', error, language);
    case 'not-allowed':
      return notice('notAllowed', {}, language);
    case 'conflict':
      return explained('conflict', error, language);
    case 'configuration':
    case 'migration':
    case 'not-demo':
    case 'internal':
      return notice('error', { reference }, language);
    default:
      return error.code satisfies never;
  }
}

/** What was asked for in the words of its verb, to whom it is open, and whom to ask. */
function closed({ verb, code, grants }: ClosedError, reference: string, language: Language): SlackMessage {
  const asked = VERBS.find(({ name }) => name === verb);
  if (asked === undefined) return notice('notAllowed', { reference }, language);
  const summary = asked.summary[language];
  const text = closedText({ summary, perhapsMissing: code === 'not-found', grants }, language);
  return { text: escaped(text), blocks: [section(text)] };
}

/** The sentence of its kind, with what exactly is wrong where the error says it in the reader's language. */
function explained(kind: NoticeKind, error: WutongError, language: Language): SlackMessage {
  const said = notice(kind, {}, language);
  const exactly = language === 'zh' ? error.zh : error.message;
  return exactly === null ? said : { ...said, blocks: [...said.blocks, section(exactly)] };
}
