import { isEmoji } from './emoji.js';
import { buildLists, type ItemLine } from './list-lines.js';
import type { Alignment, Inline, Markup } from './markup.js';
import { decodeEntities, isSafeLink, type Mark, readAngle, scan, withBreaks } from './scan.js';

const within = (kind: 'bold' | 'italic' | 'strike', pattern: RegExp): Mark => ({
  pattern,
  read: (match) => ({ kind, inside: parseMarkdownInline(match[1] ?? '') }),
});

const MARKS: readonly Mark[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, read: (match) => ({ kind: 'text', text: match[1] ?? '' }) },
  {
    pattern: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y,
    read: (match) => ({ kind: 'code', text: (match[2] ?? '').trim() }),
  },
  { pattern: /<([^<>\n]+)>/y, read: (match) => readAngle(match[1] ?? '', (text) => parseMarkdownInline(text)) },
  {
    pattern: /!?\[((?:[^[\]\\]|\\.)*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)/y,
    read: readLink,
  },
  {
    pattern: /https?:\/\/[^\s<>()（）。，；、]*[^\s<>()（）。，；、.,;:!?'"*_~]/y,
    read: ([url = '']) => linkOf(url, url),
  },
  within('bold', /\*\*(?=\S)([\s\S]*?\S\**)\*\*/y),
  within('bold', /(?<![\p{L}\p{N}])__(?=\S)([\s\S]*?\S)__(?![\p{L}\p{N}])/uy),
  within('strike', /~~(?=\S)([\s\S]*?\S)~~/y),
  within('italic', /\*(?=[^\s*])((?:[^*\n]|\*\*[^*\n]*\*\*)*[^\s*])\*(?!\*)/y),
  within('italic', /(?<![\p{L}\p{N}])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}])/uy),
  { pattern: /:([a-z0-9_+-]+):/y, read: ([, name = '']) => (isEmoji(name) ? { kind: 'emoji', name } : null) },
];

function readLink([, label = '', url = '']: RegExpExecArray): Inline | null {
  const inside = parseMarkdownInline(label);
  if (!isSafeLink(url)) return null;
  return { kind: 'link', url, inside: inside.length > 0 ? inside : [{ kind: 'text', text: url }] };
}

const linkOf = (url: string, text: string): Inline => ({ kind: 'link', url, inside: [{ kind: 'text', text }] });

/** One run of Markdown; a line end is a break, as Slack shows it. */
export function parseMarkdownInline(text: string): Inline[] {
  return withBreaks(scan(text, MARKS, decodeEntities));
}

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})[^`]*$/;
const QUOTE = /^ {0,3}>\s?(.*)$/;
const ITEM = /^(\s*)(?:([-*+•])|(\d{1,9})[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const DIVISION = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Markdown as Slack's `markdown` block takes it: headings, lists, task lists, quotes, code, tables, rules. */
export function parseMarkdown(text: string): Markup[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const blocks: Markup[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, taken] = readBlock(lines.slice(at, at + 400));
    blocks.push(...block);
    at += Math.max(1, taken);
  }
  return blocks;
}

/** The blocks that begin at the first line, and how many lines they take. */
function readBlock(lines: readonly string[]): [blocks: Markup[], taken: number] {
  const line = lines[0] ?? '';
  if (line.trim() === '') return [[], 1];
  const heading = HEADING.exec(line);
  if (heading !== null) {
    return [[{ kind: 'heading', level: heading[1]?.length ?? 1, inside: parseMarkdownInline(heading[2] ?? '') }], 1];
  }
  if (RULE.test(line)) return [[{ kind: 'rule' }], 1];
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    const end = lines.findIndex((other, index) => index > 0 && other.trim().startsWith(fence));
    const inside = lines.slice(1, end === -1 ? undefined : end);
    return [[{ kind: 'code', text: inside.join('\n') }], inside.length + 2];
  }
  if (line.includes('|') && lines[1]?.includes('-') && DIVISION.test(lines[1])) return readTable(lines);
  const quoted = count(lines, (other) => QUOTE.test(other));
  if (quoted > 0) {
    const inside = lines.slice(0, quoted).map((other) => QUOTE.exec(other)?.[1] ?? '');
    return [[{ kind: 'quote', inside: parseMarkdown(inside.join('\n')) }], quoted];
  }
  if (ITEM.test(line)) return readList(lines);
  const words = Math.max(1, count(lines, isWords));
  return [[{ kind: 'paragraph', inside: parseMarkdownInline(lines.slice(0, words).join('\n').trim()) }], words];
}

function isWords(line: string, index: number): boolean {
  if (line.trim() === '') return false;
  return index === 0 || ![HEADING, RULE, FENCE, QUOTE, ITEM].some((pattern) => pattern.test(line));
}

function count(lines: readonly string[], fits: (line: string, index: number) => boolean): number {
  const end = lines.findIndex((line, index) => !fits(line, index));
  return end === -1 ? lines.length : end;
}

function readList(lines: readonly string[]): [Markup[], number] {
  const items: ItemLine[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const match = ITEM.exec(line);
    const last = items.at(-1);
    if (match !== null && !RULE.test(line)) {
      const [, spaces = '', bullet, number, box, text = ''] = match;
      const checked = box === undefined ? null : box !== ' ';
      items.push({ indent: spaces.length, ordered: bullet === undefined, number: Number(number ?? 1), text, checked });
    } else if (line.trim() === '') {
      if (!ITEM.test(lines[at + 1] ?? '')) break;
    } else if (last !== undefined && /^\s+/.test(line)) {
      items[items.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
    } else break;
  }
  return [buildLists(items, parseMarkdownInline), at];
}

function readTable(lines: readonly string[]): [Markup[], number] {
  const taken = Math.max(
    2,
    count(lines, (line) => line.includes('|')),
  );
  const alignments = cells(lines[1] ?? '').map((cell): Alignment => {
    if (!cell.endsWith(':')) return 'left';
    return cell.startsWith(':') ? 'center' : 'right';
  });
  const row = (line: string) => cells(line).map(parseMarkdownInline);
  return [[{ kind: 'table', alignments, head: row(lines[0] ?? ''), rows: lines.slice(2, taken).map(row) }], taken];
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
