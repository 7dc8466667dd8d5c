import type { ModalView } from '@slack/types';
import { LONGEST_QUESTION } from '../../../features/ask/index.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { appText } from '../../../texts/slack/surface.js';
import type { BotSelf } from '../bolt-app.js';
import { ASK_FORM } from '../shortcuts.js';
import { actions, plain, section } from './elements.js';

/** The form for a question that is asked from anywhere. */
export function askForm(language: Language): ModalView {
  const { title, submit, close } = SLACK_LIMITS.view;
  return {
    type: 'modal',
    callback_id: ASK_FORM.callbackId,
    title: plain(appText('askTitle', language), title),
    submit: plain(appText('ask', language), submit),
    close: plain(appText('close', language), close),
    blocks: [
      {
        type: 'input',
        block_id: ASK_FORM.block,
        label: plain(appText('askLabel', language)),
        element: {
          type: 'plain_text_input',
          action_id: ASK_FORM.action,
          multiline: true,
          max_length: LONGEST_QUESTION,
          placeholder: plain(appText('askPlaceholder', language)),
        },
      },
    ],
  };
}

/** Says where the answer to a question comes that was asked in a place without messages. */
export function questionTaken({ teamId, userId }: BotSelf, language: Language): ModalView {
  const { title, close } = SLACK_LIMITS.view;
  return {
    type: 'modal',
    callback_id: 'question_taken',
    title: plain(appText('askTitle', language), title),
    close: plain(appText('close', language), close),
    blocks: [
      section(appText('answerComing', language)),
      actions([
        {
          type: 'button',
          action_id: 'open_messages',
          text: plain(appText('openMessages', language)),
          url: `slack://user?team=${teamId}&id=${userId}`,
        },
      ]),
    ],
  };
}
