import { readFile } from 'node:fs/promises';
import type { Dictionary } from './glossary.js';

const TAB = 0x09;
const LINE_END = 0x0a;

/** What stands between two words of an entry. */
const BETWEEN = '/';

/**
 * Reads a table of words in both languages: lines of a word, a tab and what it may be in the other language, sorted by the
 * bytes of the word. The file is looked into as it lies, so that it costs no time to open. A table that is missing knows no word.
 */
export async function readWordTable(file: string): Promise<Dictionary> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return (word) => lookUp(bytes, Buffer.from(word));
}

/** Halves the table until the line of the word is left. */
function lookUp(bytes: Buffer, word: Buffer): readonly string[] {
  let from = 0;
  let to = bytes.length;
  while (from < to) {
    const start = bytes.lastIndexOf(LINE_END, Math.floor((from + to) / 2) - 1) + 1;
    const tab = bytes.indexOf(TAB, start);
    const end = bytes.indexOf(LINE_END, tab);
    const order = bytes.compare(word, 0, word.length, start, tab);
    if (order === 0) return bytes.toString('utf8', tab + 1, end).split(BETWEEN);
    if (order > 0) to = start;
    else from = end + 1;
  }
  return [];
}
