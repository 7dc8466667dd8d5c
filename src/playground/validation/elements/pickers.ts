import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { actionId, confirmDialog } from '../composition.js';
import { plainText } from '../texts.js';
import { flag, pattern, shape, whole, words } from '../values.js';

const common = { action_id: actionId, confirm: confirmDialog, focus_on_load: flag };
const placeholder = plainText(SLACK_LIMITS.input.placeholder);

export const datepickerElement = shape({
  optional: { ...common, placeholder, initial_date: pattern(/^\d{4}-\d{2}-\d{2}$/u, 'must be a date: YYYY-MM-DD') },
});

export const timepickerElement = shape({
  optional: {
    ...common,
    placeholder,
    initial_time: pattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time: HH:mm'),
    timezone: words({ longest: 255 }),
  },
});

/** Seconds in ten digits. */
export const datetimepickerElement = shape({
  optional: { ...common, initial_date_time: whole(1_000_000_000, 9_999_999_999) },
});
