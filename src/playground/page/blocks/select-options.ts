import type { SlackJson } from '../../page-protocol.js';
import { useDesk } from '../app/desk.js';
import { canSee } from '../state/conversation.js';
import { channelName, personName } from '../state/names.js';
import { useLanguage } from '../texts.js';
import { jsonAt, jsonsAt, stringAt, textAt } from './json.js';

export interface SelectOption {
  readonly value: string;
  readonly text: string;
  /** The option as Slack writes it; null where the value alone is told. */
  readonly option: SlackJson | null;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

/** The options of a select, of people and channels too; without groups it is one group without a label. */
export function useOptionGroups(element: SlackJson): readonly OptionGroup[] {
  const { state, me } = useDesk();
  const language = useLanguage();
  const type = stringAt(element, 'type').replace(/^multi_/, '');
  if (type === 'users_select') {
    const options = state.people.map((person) => ({
      value: person.id,
      text: personName(person, language),
      option: null,
    }));
    return [{ label: '', options }];
  }
  if (type === 'channels_select' || type === 'conversations_select') {
    const options = state.channels
      .filter((channel) => canSee(channel, me) && (type !== 'channels_select' || channel.kind === 'channel'))
      .map((channel) => ({ value: channel.id, text: channelName(state, channel, me, language), option: null }));
    return [{ label: '', options }];
  }
  const groups = jsonsAt(element, 'option_groups');
  if (groups.length === 0) return [{ label: '', options: jsonsAt(element, 'options').map(readOption) }];
  return groups.map((group) => ({ label: textAt(group, 'label'), options: jsonsAt(group, 'options').map(readOption) }));
}

function readOption(option: SlackJson): SelectOption {
  const description = stringAt(jsonAt(option, 'description') ?? {}, 'text');
  const text = textAt(option, 'text');
  return { value: stringAt(option, 'value'), text: description === '' ? text : `${text} (${description})`, option };
}

const SINGLE: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
};

/** The field of a select's value that holds what is chosen. */
export function selectedField(type: string): string {
  if (!type.startsWith('multi_')) return SINGLE[type] ?? 'selected_option';
  return `${SINGLE[type.slice('multi_'.length)] ?? 'selected_option'}s`;
}

/** The value of something chosen, be it an option or an id. */
export function chosenValue(chosen: unknown): string {
  if (typeof chosen === 'string') return chosen;
  return typeof chosen === 'object' && chosen !== null && 'value' in chosen ? String(chosen.value) : '';
}
