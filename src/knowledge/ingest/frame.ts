import { type Block, joinLines } from './blocks.js';
import { readMarker } from './numbering.js';

const DATE = /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})$/u;
const COPIES = /^(?:抄送|分送|主送|Copies|Cc)\s*[:：]/iu;
const SENTENCE_END = /[。！？；：:;!?.]$/u;
const MASTHEAD_DEPTH = 12;
const SHORT = 120;

/** What stands around the text itself. */
export interface Framed {
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/**
 * Takes off what frames a document: everything above and with its title, signature with date, and the line of copies.
 * `titles` are those of the description; without one the document's first heading is the title.
 */
export function takeFrameOff(blocks: readonly Block[], titles: readonly string[]): Framed {
  const place = placeOfTitle(blocks, titles) ?? firstHeading(blocks, titles.length === 0);
  const title = place === null ? null : place.text;
  const body = blocks.slice(place === null ? 0 : place.end);
  return { title, blocks: body.filter((block, at) => !isSignature(body, at, block)) };
}

interface Place {
  readonly text: string;
  readonly end: number;
}

/** A title may be broken over several lines. */
function placeOfTitle(blocks: readonly Block[], titles: readonly string[]): Place | null {
  const wanted = new Set(titles.map(bare).filter((title) => title !== ''));
  for (let from = 0; from < Math.min(blocks.length, MASTHEAD_DEPTH); from += 1) {
    let text = '';
    for (let end = from; end < Math.min(blocks.length, from + 3); end += 1) {
      const block = blocks[end];
      if (!block || block.kind === 'table') break;
      text = joinLines([text, block.text]);
      if (wanted.has(bare(text))) return { text, end: end + 1 };
    }
  }
  return null;
}

function firstHeading(blocks: readonly Block[], undescribed: boolean): Place | null {
  const at = blocks.slice(0, MASTHEAD_DEPTH).findIndex((block) => block.kind === 'heading' && !readMarker(block.text));
  const heading = blocks[at];
  if (heading && heading.kind === 'heading' && (undescribed || heading.level === 1))
    return { text: heading.text, end: at + 1 };
  const first = blocks[0];
  const short = first?.kind === 'paragraph' && first.text.length <= SHORT && !SENTENCE_END.test(first.text);
  return undescribed && short && !readMarker(first.text) ? { text: first.text, end: 1 } : null;
}

function isSignature(blocks: readonly Block[], at: number, block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const next = blocks[at + 1];
  const signs = next?.kind === 'paragraph' && isDate(next.text);
  if (isDate(block.text) || COPIES.test(block.text)) return true;
  return signs && block.text.length <= SHORT && !SENTENCE_END.test(block.text) && !readMarker(block.text);
}

function isDate(text: string): boolean {
  return DATE.test(text) || DATE.test(text.replaceAll(' ', ''));
}

/** Letters and digits alone, so that width, spaces and quotes make no difference. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
