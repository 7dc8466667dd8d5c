import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { richTextBlock } from '../blocks/rich-text.js';
import { actionId } from '../composition.js';
import { plainText } from '../texts.js';
import { among, flag, list, shape, whole, words } from '../values.js';

const { input } = SLACK_LIMITS;
const triggers = among(['on_enter_pressed', 'on_character_entered']);

const common = {
  action_id: actionId,
  placeholder: plainText(input.placeholder),
  focus_on_load: flag,
  dispatch_action_config: shape({ optional: { trigger_actions_on: list(triggers, { most: 2 }) } }),
};
const initial = words({ longest: input.longest });

export const plainTextInput = shape({
  optional: {
    ...common,
    initial_value: initial,
    multiline: flag,
    min_length: whole(0, input.longest),
    max_length: whole(1, input.longest),
  },
  also({ min_length: least, max_length: most }, pointer, report) {
    if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return;
    report.fault('must be less than or equal to `max_length`', `${pointer}/min_length`);
  },
});

export const numberInput = shape({
  required: { is_decimal_allowed: flag },
  optional: { ...common, initial_value: initial, min_value: initial, max_value: initial },
});

export const addressInput = shape({ optional: { ...common, initial_value: initial } });

export const richTextInput = shape({
  optional: { ...common, initial_value: richTextBlock, min_lines: whole(1, 3_000), max_lines: whole(1, 3_000) },
});

export const fileInput = shape({
  optional: { action_id: actionId, filetypes: list(words({ longest: 255 }), { most: 100 }), max_files: whole(1, 10) },
});
