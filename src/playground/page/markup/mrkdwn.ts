import { isEmoji } from './emoji.js';
import { buildLists, type ItemLine } from './list-lines.js';
import type { Inline, Markup } from './markup.js';
import { decodeEntities, type Mark, readAngle, scan, withBreaks } from './scan.js';

// A mark counts only at the edge of a word, as in Slack; Chinese characters are letters here too.
const emphasis = (sign: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])[${sign}](?=[^\\s${sign}])([^${sign}\\n]*[^\\s${sign}])[${sign}](?![\\p{L}\\p{N}])`,
    'uy',
  );

const within = (kind: 'bold' | 'italic' | 'strike', sign: string): Mark => ({
  pattern: emphasis(sign),
  read: (match) => ({ kind, inside: parseMrkdwnInline(match[1] ?? '') }),
});

const MARKS: readonly Mark[] = [
  { pattern: /<([^<>\n]+)>/y, read: (match) => readAngle(match[1] ?? '', (text) => parseMrkdwnInline(text)) },
  { pattern: /`([^`\n]+)`/y, read: (match) => ({ kind: 'code', text: decodeEntities(match[1] ?? '') }) },
  within('bold', '*'),
  within('italic', '_'),
  within('strike', '~'),
  {
    pattern: /:([a-z0-9_+-]+):/y,
    read: ([, name = '']) => (isEmoji(name) ? { kind: 'emoji', name } : null),
  },
];

/** One run of Slack's mrkdwn, line ends included. */
export function parseMrkdwnInline(text: string): Inline[] {
  return withBreaks(scan(text, MARKS, decodeEntities));
}

const ITEM = /^(\s*)(?:([•◦▪‣-])|(\d{1,3})[.)])\s+(.+)$/;
const QUOTE = /^(?:&gt;|>)\s?(.*)$/;

/** Slack's mrkdwn: code between triple backticks, quotes, lists, and lines of text. */
export function parseMrkdwn(text: string): Markup[] {
  return text.split(/```\n?([\s\S]*?)```/).flatMap((part, index): Markup[] => {
    if (index % 2 === 1) return [{ kind: 'code', text: decodeEntities(part.replace(/\n$/, '')) }];
    return lines(part.split('\n'));
  });
}

function lines(all: readonly string[]): Markup[] {
  const blocks: Markup[] = [];
  let at = 0;
  const take = <T>(read: (line: string) => T | null): T[] => {
    const taken: T[] = [];
    for (let line = all[at]; line !== undefined; line = all[at]) {
      const value = read(line);
      if (value === null) break;
      taken.push(value);
      at += 1;
    }
    return taken;
  };
  while (at < all.length) {
    const quoted = take((line) => QUOTE.exec(line)?.[1] ?? null);
    if (quoted.length > 0) blocks.push({ kind: 'quote', inside: lines(quoted) });
    blocks.push(...buildLists(take(readItem), parseMrkdwnInline));
    const words = take((line) => (line.trim() === '' || isMark(line) ? null : line));
    if (words.length > 0) blocks.push({ kind: 'paragraph', inside: parseMrkdwnInline(words.join('\n')) });
    take((line) => (line.trim() === '' ? line : null));
  }
  return blocks;
}

const isMark = (line: string) => QUOTE.test(line) || ITEM.test(line);

function readItem(line: string): ItemLine | null {
  const match = ITEM.exec(line);
  if (match === null) return null;
  const [, spaces = '', bullet, number, text = ''] = match;
  return { indent: spaces.length, ordered: bullet === undefined, number: Number(number ?? 1), text, checked: null };
}
