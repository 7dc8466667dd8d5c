import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { blockId } from '../composition.js';
import { ELEMENTS, PLACES } from '../elements/index.js';
import { plainText } from '../texts.js';
import { byType, flag, list, pick, shape } from '../values.js';

const { actions, contextActions, input } = SLACK_LIMITS;
const identified = { block_id: blockId };

export const actionsBlock = shape({
  required: { elements: list(byType(pick(ELEMENTS, PLACES.actions)), { most: actions.elements }) },
  optional: identified,
});

export const contextActionsBlock = shape({
  required: { elements: list(byType(pick(ELEMENTS, PLACES.contextActions)), { most: contextActions.elements }) },
  optional: identified,
});

export const inputBlock = shape({
  required: { label: plainText(input.label), element: byType(pick(ELEMENTS, PLACES.input)) },
  optional: { ...identified, hint: plainText(input.hint), optional: flag, dispatch_action: flag },
});
