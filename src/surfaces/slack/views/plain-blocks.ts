import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { escaped, literal, pieces } from '../mrkdwn.js';
import type { SlackMessage } from './message.js';

/** A page is shorter than Slack's limit, since escaping makes it longer. */
const PAGE = SLACK_LIMITS.message.text * 0.8;

/** The same message as text alone, for the case that Slack refuses its blocks: all that a person reads in it. */
export function plainMessage({ text, blocks }: SlackMessage): readonly string[] {
  const words = linesIn(blocks).join('\n').trim();
  return words === '' ? [text] : pieces(literal(words), PAGE).map(escaped);
}

/** What a person reads in blocks, line by line; a row of a table is a line. */
export function linesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, rows, elements } = value as { type?: unknown; rows?: unknown; elements?: unknown };
  if (type === 'table' && Array.isArray(rows)) return rows.map((row) => linesIn(row).join(' · '));
  if (ONE_LINE.has(String(type)) && Array.isArray(elements)) return [elements.flatMap(linesIn).join('')];
  return Object.entries(value).flatMap(([name, part]) => {
    if (name === 'text' && typeof part === 'string') return part.trim() === '' ? [] : [part];
    return typeof part === 'object' ? linesIn(part) : [];
  });
}

const ONE_LINE: ReadonlySet<string> = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']);
