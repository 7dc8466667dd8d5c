import type { InputBlock, ModalView, PlainTextInput, PlainTextOption, SectionBlock } from '@slack/types';
import type { FormContent, FormField, FormOption } from '../../../features/form.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { formText } from '../../../texts/slack/form.js';
import { appText } from '../../../texts/slack/surface.js';
import { CALLBACKS } from '../ids.js';
import { escaped } from '../mrkdwn.js';
import { context, plain, section } from './elements.js';
import type { SlackMessage } from './message.js';

/** The action id of every field; its block is named after the field. */
const ACTION = 'value';
const BLOCK = 'field:';
const FAULT = 'form_fault';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The modal of a form; what stands in `metadata` comes back with it. */
export function formModal(content: FormContent, metadata: string, language: Language): ModalView {
  const { title, submit, close } = SLACK_LIMITS.view;
  return {
    type: 'modal',
    callback_id: CALLBACKS.form,
    private_metadata: metadata,
    title: plain(content.title, title),
    submit: plain(formText('submit', language), submit),
    close: plain(appText('close', language), close),
    blocks: [
      ...(content.lines.length === 0 ? [] : [context(content.lines.join('\n'))]),
      ...content.fields.map(inputOf),
    ],
  };
}

/** The same modal again with what went wrong above it: its fields keep what was typed. */
export function formAgain(view: ModalView, sentence: string): ModalView {
  const blocks = view.blocks.filter(({ block_id: id }) => id !== FAULT);
  return { ...view, blocks: [{ ...section(`⚠️ ${sentence}`), block_id: FAULT }, ...blocks] };
}

/** A view that was sent, with what was filled in standing in its fields, so that nobody has to write it again. */
export function withValues(view: ModalView, values: FormValues): ModalView {
  const blocks = view.blocks.map((block) => {
    if (!isInput(block)) return block;
    const given = values[block.block_id ?? '']?.[ACTION];
    return given ? { ...block, element: { ...block.element, ...initialOf(given) } as InputBlock['element'] } : block;
  });
  return { ...view, blocks };
}

/** Word to whoever closed a form before it was refused: what was wrong, and what had been filled in. */
export function formNotSavedMessage(view: ModalView, language: Language): SlackMessage {
  const fault = view.blocks.find(({ block_id: id }) => id === FAULT) as SectionBlock | undefined;
  const why = fault?.text?.text ?? formText('notSaved', language);
  const filled = view.blocks.filter(isInput).flatMap(({ label, element }) => {
    const typed = typedIn(element);
    return typed === null ? [] : [`${label.text}: ${typed}`];
  });
  const text = [view.title.text, why].join('\n');
  return { text: escaped(text), blocks: [text, ...filled].map((words) => section(words)) };
}

function isInput(block: ModalView['blocks'][number]): block is InputBlock {
  return block.type === 'input';
}

function typedIn(element: InputBlock['element']): string | null {
  if (element.type === 'plain_text_input') return element.initial_value ?? null;
  if ('initial_date' in element) return element.initial_date ?? null;
  return 'initial_option' in element ? (element.initial_option?.text.text ?? null) : null;
}

function initialOf(given: FormValue): object {
  const { value, selected_date: day, selected_option: one, selected_options: several } = given;
  return {
    ...(value ? { initial_value: value } : {}),
    ...(day ? { initial_date: day } : {}),
    ...(one ? { initial_option: one } : {}),
    ...(several && several.length > 0 ? { initial_options: several } : {}),
    ...(given.selected_user ? { initial_user: given.selected_user } : {}),
    ...(given.selected_conversation ? { initial_conversation: given.selected_conversation } : {}),
  };
}

/** What stands while the change is being written, when that takes longer than Slack waits. */
export function formWaiting(title: ModalView['title'], language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: 'form_waiting',
    title,
    close: plain(appText('close', language), SLACK_LIMITS.view.close),
    blocks: [section(formText('saving', language))],
  };
}

/** What was filled in, by the name of the field; what was left empty is not there. */
export function readForm(values: FormValues): Record<string, string> {
  const filled = Object.entries(values).flatMap(([block, actions]) => {
    const given = givenIn(actions[ACTION] ?? {});
    return block.startsWith(BLOCK) && given !== null && given.trim() !== '' ? [[block.slice(BLOCK.length), given]] : [];
  });
  return Object.fromEntries(filled);
}

/** The block of a field, to which Slack adds an error. */
export function blockOf(field: string): string {
  return `${BLOCK}${field}`;
}

/** Which fields the form has. */
export function fieldsIn(view: Pick<ModalView, 'blocks'>): string[] {
  return view.blocks.flatMap(({ block_id: id }) => (id?.startsWith(BLOCK) ? [id.slice(BLOCK.length)] : []));
}

/** The values of a submitted view as Slack gives them. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, FormValue>>>>;

interface FormValue {
  readonly value?: string | null;
  readonly selected_date?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_user?: string | null;
  readonly selected_conversation?: string | null;
  readonly selected_options?: readonly { readonly value: string }[] | null;
}

function givenIn({
  value,
  selected_date: day,
  selected_option: one,
  selected_options: several,
  selected_user: user,
  selected_conversation: channel,
}: FormValue): string | null {
  if (several) return several.map((option) => option.value).join('|');
  return value ?? day ?? one?.value ?? user ?? channel ?? null;
}

function inputOf(field: FormField): InputBlock {
  const { name, label, optional, hint } = field;
  return {
    type: 'input',
    block_id: blockOf(name),
    label: plain(label, SLACK_LIMITS.input.label),
    optional,
    ...(hint ? { hint: plain(hint, SLACK_LIMITS.input.hint) } : {}),
    element: elementOf(field),
  };
}

function elementOf({ kind, value, options = [], longest = LONGEST_TEXT }: FormField): InputBlock['element'] {
  switch (kind) {
    case 'long':
      return { ...textOf(value, longest), multiline: true };
    case 'date':
      return { type: 'datepicker', action_id: ACTION, ...(value && DAY.test(value) ? { initial_date: value } : {}) };
    case 'choice':
      return select(value, options);
    case 'choices': {
      const shown = shownOf(options, (value ?? '').split('|'));
      const chosen = shown.filter((option) => (value ?? '').split('|').includes(option.value)).map(optionOf);
      const initially = chosen.length === 0 ? {} : { initial_options: chosen };
      return { type: 'multi_static_select', action_id: ACTION, options: shown.map(optionOf), ...initially };
    }
    case 'person':
      return { type: 'users_select', action_id: ACTION, ...(value ? { initial_user: value } : {}) };
    case 'channel':
      return {
        type: 'conversations_select',
        action_id: ACTION,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(value ? { initial_conversation: value } : {}),
      };
    case 'text':
    case 'number':
    case 'money':
    case 'month':
      return textOf(value, LONGEST_LINE);
    default:
      return kind satisfies never;
  }
}

/** The longest text of several lines, and the longest line, that a field takes. */
const LONGEST_TEXT = 3_000;
const LONGEST_LINE = 300;

/** What is longer than the field takes is cut, so that the form can be opened at all; whoever fills it in sees it. */
function textOf(value: string | null, longest: number): PlainTextInput {
  const initial = value === null || value === '' ? {} : { initial_value: cutTo(value, longest) };
  return { type: 'plain_text_input', action_id: ACTION, max_length: longest, ...initial };
}

/** As JavaScript counts, which is never fewer than Slack does; no character is halved. */
function cutTo(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '');
}

function select(value: string | null, options: readonly FormOption[]): InputBlock['element'] {
  const shown = shownOf(options, value === null ? [] : [value]);
  const chosen = shown.find((option) => option.value === value);
  const initial = chosen ? { initial_option: optionOf(chosen) } : {};
  return { type: 'static_select', action_id: ACTION, options: shown.map(optionOf), ...initial };
}

/** As many options as Slack shows, those that are chosen already before all others where there are more. */
function shownOf(options: readonly FormOption[], chosen: readonly string[]): readonly FormOption[] {
  if (options.length <= SLACK_LIMITS.select.options) return options;
  const isChosen = ({ value }: FormOption) => chosen.includes(value);
  const first = [...options.filter(isChosen), ...options.filter((option) => !isChosen(option))];
  return first.slice(0, SLACK_LIMITS.select.options);
}

function optionOf({ value, label }: FormOption): PlainTextOption {
  return { text: plain(label, SLACK_LIMITS.select.option), value };
}
