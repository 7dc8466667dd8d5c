import type { SlackJson } from '../../page-protocol.js';
import type { ElementProps } from './element-props.js';
import { useInteraction } from './interaction.js';
import { jsonAt, stringAt } from './json.js';
import { firstValue } from './values.js';

/** The value of an element that holds one, and how it changes; outside input blocks a change is told at once. */
export function useElement({ element, blockId, input }: ElementProps) {
  const { values, keep, press } = useInteraction();
  const action = stringAt(element, 'action_id');
  const dispatches = input === undefined || input.dispatches;
  const value = values[blockId]?.[action] ?? firstValue(element) ?? {};
  const tell = (changed: SlackJson) =>
    press({ ...changed, block_id: blockId, action_id: action }, jsonAt(element, 'confirm'));
  const change = (fields: SlackJson) => {
    const changed = { type: element.type, ...fields };
    keep(blockId, action, changed);
    if (dispatches) tell(changed);
  };
  return { value, action, dispatches, change, keep: (changed: SlackJson) => keep(blockId, action, changed), tell };
}

/** The attributes that join a control to its label, hint and error. */
export function frameOf({ input, label, element }: ElementProps) {
  if (input === undefined) return { 'aria-label': label || stringAt(element, 'action_id') };
  return {
    id: input.id,
    ...(input.describedBy === '' ? {} : { 'aria-describedby': input.describedBy }),
    'aria-invalid': input.invalid,
    'aria-required': input.required,
    'data-focus': element.focus_on_load === true ? '' : undefined,
  };
}
