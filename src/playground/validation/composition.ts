import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import type { Json } from '../json.js';
import type { Check, Report } from './check.js';
import { anyText, plainText } from './texts.js';
import { address, among, list, shape, words } from './values.js';

const { confirm, select, button } = SLACK_LIMITS;

export const actionId = words({ longest: SLACK_LIMITS.actionId, shortest: 1 });
export const blockId = words({ longest: SLACK_LIMITS.blockId });
export const colour = among(['primary', 'danger']);

/** The dialog that asks before an action. */
export const confirmDialog = shape({
  required: { text: anyText(confirm.text) },
  optional: {
    title: plainText(confirm.title),
    confirm: plainText(confirm.confirm),
    deny: plainText(confirm.deny),
    style: colour,
  },
});

const optionValue = words({ longest: select.optionValue });

/** An option of a menu. */
export const menuOption = shape({
  required: { text: plainText(select.option), value: optionValue },
  optional: { description: plainText(select.optionDescription) },
});

/** An option of an overflow menu, which may open an address. */
export const overflowOption = shape({
  required: { text: plainText(select.option), value: optionValue },
  optional: { description: plainText(select.optionDescription), url: address(button.url) },
});

/** An option with a box or a circle in front of it, which may have markup. */
export const boxOption = shape({
  required: { text: anyText(select.option), value: optionValue },
  optional: { description: anyText(select.optionDescription) },
});

/** Where a menu's choices stand: in one list, or in groups, never in both. */
export function checkChoices(value: Json, pointer: string, report: Report): void {
  const given = ['options', 'option_groups'].filter((name) => value[name] !== undefined);
  if (given.length !== 1) report.fault('must define either `options` or `option_groups`', pointer);
}

export const optionGroup: Check = shape({
  required: {
    label: plainText(select.option),
    options: list(menuOption, { most: select.options }),
  },
});
