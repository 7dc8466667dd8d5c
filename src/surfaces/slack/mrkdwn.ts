import { printable } from '../../lib/text.js';

/** Half a surrogate pair: Slack's JSON reader refuses it. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Signs that nobody sees; marks and joiners that belong to the sign before them stay. */
const UNSEEN = /[\u00AD\u200B\u2028\u2029\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;
/** Breaks what Slack would otherwise read as one word; nobody sees it. */
export const WORD_JOINER = '\u2060';
/** Most texts hold nothing but these, and need no other look. */
const PLAIN = /^[\x20-\x7E\u2013-\u2026\u3001-\u3011\u3014\u3015\u4E00-\u9FFF\uFF00-\uFFEF]*$/;
const SPECIAL = /[&<>@#:.`]/;

/**
 * A text for elements that Slack shows as they are (plain_text, rich text, table cells): nothing that steers, no half
 * characters, at most one empty line in a row.
 */
export function literal(text: string): string {
  if (PLAIN.test(text)) return text;
  return printable(text.replace(/\r\n?/g, '\n').replace(HALVES, '\uFFFD'))
    .replace(UNSEEN, '')
    .replace(/\t/g, ' ')
    .replace(/\n[ \n]*\n/g, '\n\n');
}

/**
 * A text for places where Slack reads mrkdwn: no mention, link or image can come of it. A word joiner breaks addresses and
 * names that Slack would link by itself, since the text of a message cannot be marked verbatim.
 */
export function escaped(text: string): string {
  const shown = literal(text);
  if (!SPECIAL.test(shown)) return shown;
  return unlinked(shown.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
    .replace(/`(?=`)/g, `\`${WORD_JOINER}`)
    .replace(/^&gt;/gm, `${WORD_JOINER}&gt;`);
}

/** A text with word joiners in all that Slack would make a mention, a link or an emoji of by itself. */
export function unlinked(text: string): string {
  return text
    .replace(/[@#](?=[\p{L}\p{N}_])/gu, `$&${WORD_JOINER}`)
    .replace(/:(?=\/\/)/g, `:${WORD_JOINER}`)
    .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L})/gu, `.${WORD_JOINER}`)
    .replace(/(javascript|data|mailto|tel|slack):/gi, `$1${WORD_JOINER}:`)
    .replace(/:(?=[a-z0-9_+'-]+:)/gi, `:${WORD_JOINER}`);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** More signs than this are no longer one character that somebody reads. */
const LONGEST_SIGN = 64;

/** The last place at or before `limit` (UTF-16 code units) where the text can be cut with no character halved. */
export function cutPlace(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const from = wholePlace(text, Math.max(0, limit - LONGEST_SIGN));
  let place = from;
  for (const { index, segment } of segmenter.segment(text.slice(from, limit + LONGEST_SIGN))) {
    if (from + index + segment.length > limit) {
      place = from + index;
      break;
    }
  }
  return place > from ? place : Math.max(1, wholePlace(text, limit));
}

function wholePlace(text: string, place: number): number {
  const inside = /[\uDC00-\uDFFF]/.test(text.charAt(place)) && /[\uD800-\uDBFF]/.test(text.charAt(place - 1));
  return inside ? place - 1 : place;
}

/** The text, or its beginning with … when it is longer than `limit`. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, cutPlace(text, limit - 1)).trimEnd()}…`;
}

/** The text in pieces of at most `limit`, which together are the whole text; cut after a sentence or a word where it can. */
export function pieces(text: string, limit: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const place = goodPlace(rest, cutPlace(rest, limit));
    found.push(rest.slice(0, place));
    rest = rest.slice(place);
  }
  if (rest !== '' || found.length === 0) found.push(rest);
  return found;
}

const SENTENCE_END = /[。！？；\n]$|[.!?;]\s$/u;
const WORD_END = /\s$/u;
const JOINED = /^(?:\p{M}|\u200D)/u;

/** After the last sentence, else the last word, in the last third before `last`; there when neither ends in it. */
function goodPlace(text: string, last: number): number {
  const least = Math.floor(last * 0.67);
  for (const end of [SENTENCE_END, WORD_END]) {
    for (let place = last; place > least; place -= 1) {
      if (end.test(text.slice(place - 2, place)) && !JOINED.test(text.charAt(place))) return place;
    }
  }
  return last;
}
