import type {
  ActionsBlock,
  Button,
  ContextBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextSection,
  RichTextText,
  SectionBlock,
} from '@slack/types';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { literal, shortened } from '../mrkdwn.js';

/** What stands where a text is empty, since Slack takes no empty one. */
export const NOTHING = '–';

/** A text that Slack shows as it is, at most `limit` long. */
export function plain(text: string, limit: number = SLACK_LIMITS.text.longest): PlainTextElement {
  const shown = shortened(literal(text).trim(), limit);
  return { type: 'plain_text', text: shown === '' ? NOTHING : shown, emoji: false };
}

/** What a button is: its id, its words, its value; a reader of the screen hears `label` instead of the words. */
export interface ButtonParts {
  readonly id: string;
  readonly text: string;
  readonly value: string;
  readonly label?: string;
  readonly style?: 'primary';
}

export function button({ id, text, value, label, style }: ButtonParts): Button {
  return {
    type: 'button',
    action_id: id,
    text: plain(text, SLACK_LIMITS.button.text),
    value,
    ...(label ? { accessibility_label: plain(label, SLACK_LIMITS.button.accessibilityLabel).text } : {}),
    ...(style ? { style } : {}),
  };
}

export function actions(elements: readonly Button[]): ActionsBlock {
  return { type: 'actions', elements: [...elements] };
}

/** A small grey line. */
export function context(text: string): ContextBlock {
  return { type: 'context', elements: [plain(text)] };
}

export function section(text: string, accessory?: Button): SectionBlock {
  return { type: 'section', text: plain(text), expand: true, ...(accessory ? { accessory } : {}) };
}

/** A stretch of rich text; an empty one becomes a dash. */
export function run(text: string, style?: RichTextText['style']): RichTextText {
  const shown = literal(text);
  return { type: 'text', text: shown === '' ? NOTHING : shown, ...(style ? { style } : {}) };
}

export function richSection(...elements: readonly RichTextText[]): RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

export function richText(elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}
