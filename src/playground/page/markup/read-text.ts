import type { SlackJson } from '../../page-protocol.js';
import { stringAt } from '../blocks/json.js';
import { emojiOf, isEmoji } from './emoji.js';
import type { Markup } from './markup.js';
import { parseMrkdwn } from './mrkdwn.js';
import { withBreaks } from './scan.js';

/** A text object of Slack: mrkdwn, or plain text as it stands. */
export function readText(text: SlackJson | null): Markup[] {
  if (text === null) return [];
  if (text.type === 'mrkdwn') return parseMrkdwn(stringAt(text, 'text'));
  return [{ kind: 'paragraph', inside: withBreaks([{ kind: 'text', text: plainOf(text) }]) }];
}

/** What a plain text object says; short names of emoji stay as they are where it wants so. */
export function plainOf(text: SlackJson | null): string {
  if (text === null) return '';
  const words = stringAt(text, 'text');
  return text.emoji === false ? words : plainText(words);
}

/** Plain text with the short names of emoji as their signs. */
export function plainText(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/g, (word, name: string) => (isEmoji(name) ? emojiOf(name) : word));
}
