import { type Block, joinLines, type Loaded, type TableRow, tidy } from '../blocks.js';
import { readMarker } from '../numbering.js';
import { decoded } from './decoded.js';

/** Reads Markdown and plain text: headings, paragraphs with their broken lines joined, tables. */
export function readMarkdown(bytes: Buffer): Loaded {
  return { blocks: markdownBlocks(decoded(bytes)), notes: [] };
}

/** The blocks of a Markdown text. */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let rows: TableRow[] = [];
  const flush = () => {
    const paragraph = tidy(joinLines(lines));
    if (paragraph !== '') blocks.push({ kind: 'paragraph', text: paragraph, page: null });
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    lines = [];
    rows = [];
  };
  for (const line of withoutComments(withoutFrontMatter(text)).split(/\r?\n/)) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    const words = plain(line);
    if (heading) {
      flush();
      blocks.push({
        kind: 'heading',
        level: heading[1]?.length ?? 1,
        text: plain(withoutClosing(heading[2] ?? '')),
        page: null,
      });
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      if (lines.length > 0) flush();
      if (!/^[\s|:-]+$/.test(line)) rows.push({ cells: cellsOf(line), page: null });
    } else {
      if (rows.length > 0 || words === '' || beginsAnew(line, words)) flush();
      if (words !== '') lines.push(words);
    }
  }
  flush();
  return blocks;
}

function beginsAnew(line: string, words: string): boolean {
  return readMarker(words) !== null || /^\s*[-*+]\s/.test(line);
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replaceAll('\\|', '|')));
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
}

/** A comment that is never closed is text. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('<!--', from);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) return [...parts, text.slice(from)].join('');
    parts.push(text.slice(from, open));
    from = close + 3;
  }
}

/** A heading may be closed with as many signs as opened it. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end -= 1;
  return heading.slice(0, end);
}

/** The words without the marks of quotes, lists, emphasis and links. */
function plain(text: string): string {
  const words = text
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/^\s*[-*+]\s+/, '')
    .replace(/!?\[([^\][]*)\]\([^)]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2');
  return /^\s*(?:-{3,}|\*{3,}|```.*)\s*$/.test(words) ? '' : tidy(words);
}
