import type { SlackJson } from '../../page-protocol.js';
import { jsonAt, jsonsAt, numberAt, stringAt, stringsAt } from './json.js';

/** What stands in the inputs of a place, as Slack's `state.values`: by block, then by action. */
export type Values = Readonly<Record<string, Readonly<Record<string, SlackJson>>>>;

/** The id of a block; the workspace gives one to every block, so that the place in the list is only a last resort. */
export function blockIdOf(block: SlackJson, index: number): string {
  return stringAt(block, 'block_id') || `block-${index}`;
}

/** The value that an element has before anybody touched it; null for elements that hold none, such as buttons. */
export function firstValue(element: SlackJson): SlackJson | null {
  const type = stringAt(element, 'type');
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: stringAt(element, 'initial_value') || null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: jsonAt(element, 'initial_option') };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: jsonsAt(element, 'initial_options') };
    case 'users_select':
      return { type, selected_user: stringAt(element, 'initial_user') || null };
    case 'channels_select':
      return { type, selected_channel: stringAt(element, 'initial_channel') || null };
    case 'conversations_select':
      return { type, selected_conversation: stringAt(element, 'initial_conversation') || null };
    case 'multi_users_select':
      return { type, selected_users: stringsAt(element, 'initial_users') };
    case 'multi_channels_select':
      return { type, selected_channels: stringsAt(element, 'initial_channels') };
    case 'multi_conversations_select':
      return { type, selected_conversations: stringsAt(element, 'initial_conversations') };
    case 'datepicker':
      return { type, selected_date: stringAt(element, 'initial_date') || null };
    case 'timepicker':
      return { type, selected_time: stringAt(element, 'initial_time') || null };
    case 'datetimepicker':
      return { type, selected_date_time: numberAt(element, 'initial_date_time') };
    default:
      return null;
  }
}

interface Placed {
  readonly blockId: string;
  readonly element: SlackJson;
  /** The input block around it; null in sections and rows of actions. */
  readonly input: SlackJson | null;
}

/** All elements of blocks with the block that each stands in. */
function elementsOf(blocks: readonly SlackJson[]): readonly Placed[] {
  return blocks.flatMap((block, index): Placed[] => {
    const blockId = blockIdOf(block, index);
    const single = jsonAt(block, block.type === 'input' ? 'element' : 'accessory');
    if (block.type === 'input') return single === null ? [] : [{ blockId, element: single, input: block }];
    if (block.type === 'section') return single === null ? [] : [{ blockId, element: single, input: null }];
    if (block.type !== 'actions') return [];
    return jsonsAt(block, 'elements').map((element) => ({ blockId, element, input: null }));
  });
}

/** The values of all inputs: what a person has put in, else what they begin with. */
export function collectValues(blocks: readonly SlackJson[], kept: Values): Values {
  const values: Record<string, Record<string, SlackJson>> = {};
  for (const { blockId, element } of elementsOf(blocks)) {
    const first = firstValue(element);
    if (first === null) continue;
    const action = stringAt(element, 'action_id');
    values[blockId] = { ...values[blockId], [action]: kept[blockId]?.[action] ?? first };
  }
  return values;
}

/** What is wrong with an input before it is sent; the key is one of the page's texts. */
export interface InputFault {
  readonly key: 'required' | 'tooShort' | 'tooLong' | 'notANumber' | 'tooSmall' | 'tooLarge';
  readonly count: string;
}

/** By block, what Slack's own client would hold back. */
export function checkInputs(blocks: readonly SlackJson[], values: Values): Readonly<Record<string, InputFault>> {
  const faults: Record<string, InputFault> = {};
  for (const { blockId, element, input } of elementsOf(blocks)) {
    if (input === null) continue;
    const value = values[blockId]?.[stringAt(element, 'action_id')];
    const fault = value === undefined ? null : faultOf(element, value, input.optional === true);
    if (fault !== null) faults[blockId] = fault;
  }
  return faults;
}

function faultOf(element: SlackJson, value: SlackJson, optional: boolean): InputFault | null {
  if (isEmpty(value)) return optional ? null : { key: 'required', count: '' };
  const text = stringAt(value, 'value');
  if (element.type === 'number_input') return numberFault(element, text);
  const shortest = numberAt(element, 'min_length') ?? 0;
  const longest = numberAt(element, 'max_length') ?? Number.POSITIVE_INFINITY;
  if (text !== '' && text.length < shortest) return { key: 'tooShort', count: String(shortest) };
  return text.length > longest ? { key: 'tooLong', count: String(longest) } : null;
}

function numberFault(element: SlackJson, text: string): InputFault | null {
  const number = Number(text);
  const whole = element.is_decimal_allowed !== true;
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return { key: 'notANumber', count: '' };
  const smallest = stringAt(element, 'min_value');
  const largest = stringAt(element, 'max_value');
  if (smallest !== '' && number < Number(smallest)) return { key: 'tooSmall', count: smallest };
  return largest !== '' && number > Number(largest) ? { key: 'tooLarge', count: largest } : null;
}

/** Whether a value holds nothing: all its fields but the type are null, blank or empty lists. */
function isEmpty(value: SlackJson): boolean {
  return Object.entries(value).every(
    ([key, inside]) =>
      key === 'type' ||
      inside === null ||
      (typeof inside === 'string' && inside.trim() === '') ||
      (Array.isArray(inside) && inside.length === 0),
  );
}
