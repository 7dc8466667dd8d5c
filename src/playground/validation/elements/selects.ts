import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import type { Check } from '../check.js';
import { actionId, checkChoices, confirmDialog, menuOption, optionGroup, overflowOption } from '../composition.js';
import { plainText } from '../texts.js';
import { flag, list, shape, whatever, whole, words } from '../values.js';

const { select, overflow, input } = SLACK_LIMITS;
const id = words({ shortest: 1, longest: 255 });
const ids = list(id, { most: select.options });

const common = {
  action_id: actionId,
  placeholder: plainText(input.placeholder),
  confirm: confirmDialog,
  focus_on_load: flag,
};
const several = { ...common, max_selected_items: whole(1, select.options) };
const choices = {
  options: list(menuOption, { most: select.options }),
  option_groups: list(optionGroup, { most: select.optionGroups }),
};
const conversations = { filter: whatever, default_to_current_conversation: flag };
const initialOptions = list(menuOption, { most: select.options });

/** Menus for one choice and for several, by type. */
export const SELECTS: Readonly<Record<string, Check>> = {
  static_select: shape({ optional: { ...common, ...choices, initial_option: menuOption }, also: checkChoices }),
  external_select: shape({ optional: { ...common, initial_option: menuOption, min_query_length: whole(0, 3_000) } }),
  users_select: shape({ optional: { ...common, initial_user: id } }),
  conversations_select: shape({
    optional: { ...common, ...conversations, initial_conversation: id, response_url_enabled: flag },
  }),
  channels_select: shape({ optional: { ...common, initial_channel: id, response_url_enabled: flag } }),
  multi_static_select: shape({
    optional: { ...several, ...choices, initial_options: initialOptions },
    also: checkChoices,
  }),
  multi_external_select: shape({
    optional: { ...several, initial_options: initialOptions, min_query_length: whole(0, 3_000) },
  }),
  multi_users_select: shape({ optional: { ...several, initial_users: ids } }),
  multi_conversations_select: shape({ optional: { ...several, ...conversations, initial_conversations: ids } }),
  multi_channels_select: shape({ optional: { ...several, initial_channels: ids } }),
};

export const overflowElement = shape({
  required: { options: list(overflowOption, { most: overflow.options }) },
  optional: { action_id: actionId, confirm: confirmDialog },
});
