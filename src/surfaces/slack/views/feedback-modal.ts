import type { ModalView } from '@slack/types';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { type FeedbackKey, feedbackText } from '../../../texts/slack/feedback.js';
import { noticeText } from '../../../texts/slack/notices.js';
import { CALLBACKS, FEEDBACK_FORM, FEEDBACK_REASONS, feedbackFormValue } from '../ids.js';
import { plain, section } from './elements.js';

/** Longest free text of a reason. */
const WORDS = 1_000;

/** Asks why an answer was not right; its private metadata tell of which answer, and in which language it asks. */
export function feedbackModal(answerId: string, language: Language): ModalView {
  const say = (key: FeedbackKey, limit?: number) => plain(feedbackText(key, language), limit);
  const { view, select } = SLACK_LIMITS;
  return {
    type: 'modal',
    callback_id: CALLBACKS.feedbackReason,
    private_metadata: feedbackFormValue(answerId, language),
    title: say('title', view.title),
    submit: say('submit', view.submit),
    close: say('close', view.close),
    blocks: [
      {
        type: 'input',
        block_id: FEEDBACK_FORM.reason.block,
        label: say('reason'),
        element: {
          type: 'radio_buttons',
          action_id: FEEDBACK_FORM.reason.action,
          options: FEEDBACK_REASONS.map((reason) => ({ text: say(reason, select.option), value: reason })),
        },
      },
      {
        type: 'input',
        block_id: FEEDBACK_FORM.words.block,
        optional: true,
        label: say('words'),
        hint: say('hint'),
        element: {
          type: 'plain_text_input',
          action_id: FEEDBACK_FORM.words.action,
          multiline: true,
          max_length: WORDS,
        },
      },
    ],
  };
}

/** What stands in the place of the form once it was sent. */
export function feedbackThanks(language: Language): ModalView {
  const { view } = SLACK_LIMITS;
  return {
    type: 'modal',
    callback_id: 'feedback_thanks',
    title: plain(feedbackText('title', language), view.title),
    close: plain(feedbackText('done', language), view.close),
    blocks: [section(noticeText('thanksBad', language, {}))],
  };
}
