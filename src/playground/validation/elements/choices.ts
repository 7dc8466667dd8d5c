import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { actionId, boxOption, confirmDialog } from '../composition.js';
import { flag, list, shape } from '../values.js';

const options = list(boxOption, { most: SLACK_LIMITS.checkboxes.options });
const common = { action_id: actionId, confirm: confirmDialog, focus_on_load: flag };

export const checkboxesElement = shape({
  required: { options },
  optional: { ...common, initial_options: options },
});

export const radioButtonsElement = shape({
  required: { options },
  optional: { ...common, initial_option: boxOption },
});
