import type {
  Button,
  ConversationsSelect,
  Datepicker,
  FeedbackButtons,
  InputBlock,
  KnownBlock,
  MultiStaticSelect,
  PlainTextInput,
  RadioButtons,
  RichTextBlock,
  SectionBlock,
  StaticSelect,
  TableBlock,
  TextObject,
  UsersSelect,
} from '@slack/types';
import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import type { Faults } from './check-faults.js';

/** Where a block stands, and where its faults go. */
interface At {
  readonly path: string;
  readonly place: 'message' | 'view';
  readonly faults: Faults;
}

/** Holds one block against the limits. A kind of block that this product does not build is a fault. */
export function checkBlock(block: KnownBlock, at: At): void {
  const { path, faults } = at;
  switch (block.type) {
    case 'header':
      faults.text(`${path}.text`, block.text, SLACK_LIMITS.header);
      break;
    case 'section':
      checkSection(block, at);
      break;
    case 'context':
      faults.most(`${path}.elements`, block.elements.length, SLACK_LIMITS.context.elements);
      if (block.elements.length === 0) faults.add(`${path}.elements`, 'is empty');
      block.elements.forEach((element, index) => {
        if (element.type === 'image') faults.add(`${path}.elements[${index}]`, 'is an image');
        else faults.text(`${path}.elements[${index}]`, element, SLACK_LIMITS.text.longest);
      });
      break;
    case 'actions':
      faults.most(`${path}.elements`, block.elements.length, SLACK_LIMITS.actions.elements);
      checkElements(block.elements as Element[], at);
      break;
    case 'context_actions':
      if (at.place === 'view') faults.add(path, 'does not stand in a view');
      faults.most(`${path}.elements`, block.elements.length, SLACK_LIMITS.contextActions.elements);
      checkElements(block.elements as Element[], at);
      break;
    case 'rich_text':
      checkRichText(block, at);
      break;
    case 'table':
      checkTable(block, at);
      break;
    case 'markdown':
      if (at.place === 'view') faults.add(path, 'does not stand in a view');
      faults.words(`${path}.text`, block.text, SLACK_LIMITS.message.markdown);
      break;
    case 'input':
      checkInput(block, at);
      break;
    case 'divider':
      break;
    default:
      faults.add(path, `is a ${block.type}, which this product does not build`);
      break;
  }
}

function checkSection({ text, fields, accessory }: SectionBlock, at: At): void {
  const { path, faults } = at;
  if (!text && !fields) faults.add(path, 'has neither text nor fields');
  if (text) faults.text(`${path}.text`, text, SLACK_LIMITS.text.longest);
  faults.most(`${path}.fields`, fields?.length ?? 0, SLACK_LIMITS.section.fields);
  for (const field of fields ?? []) faults.text(`${path}.fields`, field, SLACK_LIMITS.section.field);
  if (accessory) checkElements([accessory as Element], at);
}

type Element =
  | Button
  | ConversationsSelect
  | Datepicker
  | FeedbackButtons
  | MultiStaticSelect
  | PlainTextInput
  | RadioButtons
  | StaticSelect
  | UsersSelect;

function checkElements(elements: readonly Element[], { path, faults }: At): void {
  const ids = new Set<string>();
  if (elements.length === 0) faults.add(`${path}.elements`, 'is empty');
  elements.forEach((element, index) => {
    const place = `${path}.elements[${index}]`;
    const id = element.action_id ?? '';
    faults.words(`${place}.action_id`, id, SLACK_LIMITS.actionId);
    if (ids.has(id)) faults.add(`${place}.action_id`, 'is there twice in its block');
    ids.add(id);
    checkElement(element, place, faults);
  });
}

function checkElement(element: Element, path: string, faults: Faults): void {
  switch (element.type) {
    case 'button':
      checkButton(element, path, faults);
      break;
    case 'feedback_buttons':
      checkButton(element.positive_button, `${path}.positive_button`, faults);
      checkButton(element.negative_button, `${path}.negative_button`, faults);
      break;
    case 'static_select':
      faults.most(`${path}.options`, element.options?.length ?? 0, SLACK_LIMITS.select.options);
      checkOptions(element.options ?? [], path, faults);
      checkInitial([element.initial_option ?? []].flat(), element.options ?? [], `${path}.initial_option`, faults);
      break;
    case 'multi_static_select':
      faults.most(`${path}.options`, element.options?.length ?? 0, SLACK_LIMITS.select.options);
      checkOptions(element.options ?? [], path, faults);
      checkInitial(element.initial_options ?? [], element.options ?? [], `${path}.initial_options`, faults);
      break;
    case 'radio_buttons':
      faults.most(`${path}.options`, element.options.length, SLACK_LIMITS.checkboxes.options);
      checkOptions(element.options, path, faults);
      break;
    case 'plain_text_input':
      faults.most(`${path}.max_length`, element.max_length ?? 0, SLACK_LIMITS.input.longest);
      faults.longest(
        `${path}.initial_value`,
        element.initial_value ?? '',
        element.max_length ?? SLACK_LIMITS.input.longest,
      );
      if (element.placeholder) faults.text(`${path}.placeholder`, element.placeholder, SLACK_LIMITS.input.placeholder);
      break;
    case 'datepicker':
    case 'users_select':
    case 'conversations_select':
      break;
    default: {
      const { type } = element as { type: string };
      faults.add(path, `is a ${type}, which this product does not build`);
      break;
    }
  }
}

type AnyButton = Pick<Button, 'text' | 'value' | 'accessibility_label' | 'url'>;

function checkButton({ text, value, accessibility_label, url }: AnyButton, path: string, faults: Faults): void {
  faults.text(`${path}.text`, text, SLACK_LIMITS.button.text);
  faults.longest(`${path}.value`, value ?? '', SLACK_LIMITS.button.value);
  faults.longest(`${path}.accessibility_label`, accessibility_label ?? '', SLACK_LIMITS.button.accessibilityLabel);
  faults.longest(`${path}.url`, url ?? '', SLACK_LIMITS.button.url);
}

interface AnyOption {
  readonly text: TextObject;
  readonly value?: string;
  readonly description?: TextObject;
}

function checkOptions(options: readonly AnyOption[], path: string, faults: Faults): void {
  const limits = SLACK_LIMITS.select;
  if (options.length === 0) faults.add(`${path}.options`, 'is empty');
  options.forEach(({ text, value, description }, index) => {
    faults.text(`${path}.options[${index}].text`, text, limits.option);
    faults.words(`${path}.options[${index}].value`, value ?? '', limits.optionValue);
    if (description) faults.text(`${path}.options[${index}].description`, description, limits.optionDescription);
  });
}

/** What is chosen already has to be among what can be chosen. */
function checkInitial(chosen: readonly AnyOption[], options: readonly AnyOption[], path: string, faults: Faults): void {
  const values = new Set(options.map(({ value }) => value));
  for (const { value } of chosen) if (!values.has(value)) faults.add(path, 'is not among the options');
}

function checkInput({ label, hint, element }: InputBlock, at: At): void {
  const { path, faults } = at;
  faults.text(`${path}.label`, label, SLACK_LIMITS.input.label);
  if (hint) faults.text(`${path}.hint`, hint, SLACK_LIMITS.input.hint);
  checkElements([element as Element], at);
}

/** Slack names no limit of a rich-text block; one as long as a text object is surely taken. */
function checkRichText({ elements }: RichTextBlock, { path, faults }: At): void {
  if (elements.length === 0) faults.add(`${path}.elements`, 'is empty');
  const runs = elements.flatMap((element) =>
    element.type === 'rich_text_list' ? element.elements.flatMap((item) => item.elements) : element.elements,
  );
  let length = 0;
  runs.forEach((run, index) => {
    if (run.type === 'text') {
      faults.words(`${path} (text ${index})`, run.text, SLACK_LIMITS.text.longest);
      length += run.text.length;
    } else if (run.type !== 'user') faults.add(`${path} (element ${index})`, `is a ${run.type}`);
  });
  faults.most(`${path} (text)`, length, SLACK_LIMITS.text.longest);
}

function checkTable({ rows, column_settings }: TableBlock, { path, place, faults }: At): void {
  const limits = SLACK_LIMITS.table;
  if (place === 'view') faults.add(path, 'does not stand in a view');
  faults.most(`${path}.rows`, rows.length, limits.rows);
  faults.most(`${path}.column_settings`, column_settings?.length ?? 0, limits.columns);
  if (rows.length === 0) faults.add(`${path}.rows`, 'is empty');
  let length = 0;
  rows.forEach((row, index) => {
    faults.most(`${path}.rows[${index}]`, row.length, limits.columns);
    if (row.length !== rows[0]?.length) faults.add(`${path}.rows[${index}]`, 'has other columns than the first row');
    for (const cell of row) {
      if (cell.type === 'rich_text') {
        checkRichText(cell, { path: `${path}.rows[${index}]`, place, faults });
        continue;
      }
      faults.words(`${path}.rows[${index}]`, cell.text, limits.characters);
      length += cell.text.length;
    }
  });
  faults.most(`${path} (characters)`, length, limits.characters);
}
