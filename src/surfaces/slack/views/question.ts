import { escaped, literal, shortened } from '../mrkdwn.js';
import { richText, run } from './elements.js';
import type { SlackMessage } from './message.js';

const SHOWN = 2_000;

/** A question that a person asked elsewhere, as the first message of the thread that it is answered in. */
export function questionMessage(userId: string, text: string): SlackMessage {
  const words = shortened(literal(text).trim(), SHOWN);
  return {
    text: escaped(words),
    blocks: [richText([{ type: 'rich_text_quote', elements: [{ type: 'user', user_id: userId }, run(`: ${words}`)] }])],
  };
}
