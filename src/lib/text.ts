import type { Language } from './language.js';

const HAN = /\p{Script=Han}/u;
const HAN_ALL = /\p{Script=Han}/gu;
const LETTER_WORDS = /[\p{Script=Latin}]+/gu;

/** The text in one shape for comparing: NFKC, lower case, single blanks, none at the ends. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The words of a text in the shape of {@link fold}, by its blanks. */
export function foldedWords(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** Escape sequences whole: those that end with a letter, those that hold a text such as a title, those of two signs. */
const SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\p{Cc}]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-~]/gu;

/** What drives a terminal or turns the direction of writing; line breaks and tabs are text. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

/** The text with nothing in it that a terminal would act upon: no escape sequences, control or direction characters. */
export function printable(text: string): string {
  return text.replace(SEQUENCES, '').replace(CONTROLS, '');
}

/** Whether any Chinese character is in the text. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** How many Chinese characters the text has. */
export function countHan(text: string): number {
  return text.match(HAN_ALL)?.length ?? 0;
}

/** Chinese characters against Latin words, 0 to 1; 0 when there are neither. */
export function shareOfHan(text: string): number {
  const han = countHan(text);
  const words = text.match(LETTER_WORDS)?.length ?? 0;
  return han + words === 0 ? 0 : han / (han + words);
}

/**
 * The language of a text, by its share of Chinese characters. A Latin word counts as much as a character, so a Chinese
 * question about an English name stays Chinese, and an English one that quotes a Chinese name English.
 */
export function detectLanguage(text: string): Language {
  return shareOfHan(text.normalize('NFKC')) >= 0.5 ? 'zh' : 'en';
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
 * Stops at `limit + 1` when it is more than the limit.
 */
export function editDistance(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = b.map((_, index) => index + 1);
  last.unshift(0);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? limit + 1 : distance;
}

function nextRow(a: string[], b: string[], row: number, last: number[], beforeLast: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1];
    let best = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) best = Math.min(best, at(beforeLast, column - 2) + 1);
    current.push(best);
  }
  return current;
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
