import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { actionId, colour, confirmDialog } from '../composition.js';
import { plainText } from '../texts.js';
import { address, among, list, shape, words } from '../values.js';

const { button } = SLACK_LIMITS;
const label = words({ longest: button.accessibilityLabel });
const value = words({ longest: button.value });

export const buttonElement = shape({
  required: { text: plainText(button.text) },
  optional: {
    action_id: actionId,
    value,
    url: address(button.url),
    style: colour,
    confirm: confirmDialog,
    accessibility_label: label,
  },
});

const feedbackButton = shape({
  required: { text: plainText(button.text), value },
  optional: { accessibility_label: label },
});

export const feedbackButtonsElement = shape({
  required: { positive_button: feedbackButton, negative_button: feedbackButton },
  optional: { action_id: actionId },
});

export const iconButtonElement = shape({
  required: { icon: among(['trash']), text: plainText(button.text) },
  optional: {
    action_id: actionId,
    value,
    confirm: confirmDialog,
    accessibility_label: label,
    visible_to_user_ids: list(words({ longest: 255 }), { most: 100 }),
  },
});
