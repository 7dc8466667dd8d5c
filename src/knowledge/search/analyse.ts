import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { english } from 'multilingual-stemmer';
import { CHINESE_STOP_WORDS, ENGLISH_STOP_WORDS } from './stop-words.js';

/** Raise it whenever the same text would give other terms: saved indexes of another version are built anew. */
const VERSION = 1;

/** Marks a pair of characters, so that it never meets a word of the same two characters. */
const PAIR = '#';

/** Latin and other letters, but no Han: a plain `\p{L}` would swallow Han text that follows a digit. */
const RUNS = /(\p{Script=Han}+)|([[\p{L}\p{N}]--\p{Script=Han}]+)/gv;

const STEMS_KEPT = 50_000;

/** Cuts a run of Han characters into words. */
export type CutWords = (run: string) => readonly string[];

/** Turns text into the terms that both index and question are made of. */
export interface Analyser {
  /** Names everything that the terms depend on; part of a saved index. */
  readonly version: string;
  /** The terms of a text in order, repeated as often as they stand there. */
  terms(text: string): string[];
}

/** What an analyser can be given; `loadJieba` is the seam to hide the native addon. */
export interface AnalyserOptions {
  /** Words of the field that the dictionary lacks. */
  readonly words?: readonly string[];
  readonly loadJieba?: (words: readonly string[]) => CutWords;
  readonly onFallback?: (cause: unknown) => void;
}

/** Whether a term is a pair of characters rather than a word. */
export function isPair(term: string): boolean {
  return term.startsWith(PAIR);
}

/** Text as it is compared: one width, one case. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Builds the analyser: jieba's words where the addon loads, else the platform's segmenter. */
export function createAnalyser(options: AnalyserOptions = {}): Analyser {
  const words = [...new Set((options.words ?? []).filter((word) => /^\p{Script=Han}{2,}$/u.test(word)))].sort();
  const { name, cut } = openCutter(words, options);
  const stem = cachedStemmer();
  const fingerprint = createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12);
  return {
    version: `${VERSION}-${name}-${fingerprint}`,
    terms(text) {
      const terms: string[] = [];
      for (const [, han, other] of normalise(text).matchAll(RUNS)) {
        if (han !== undefined) addHan(han, cut, terms);
        else if (other !== undefined && !ENGLISH_STOP_WORDS.has(other)) terms.push(stem(other));
      }
      return terms;
    },
  };
}

function addHan(run: string, cut: CutWords, terms: string[]): void {
  for (const word of cut(run)) if (!CHINESE_STOP_WORDS.has(word)) terms.push(word);
  for (let at = 0; at + 1 < run.length; at += 1) terms.push(PAIR + run.slice(at, at + 2));
}

function cachedStemmer(): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (stems.size >= STEMS_KEPT) stems.clear();
    const stem = english(word);
    stems.set(word, stem);
    return stem;
  };
}

function openCutter(words: readonly string[], options: AnalyserOptions): { name: string; cut: CutWords } {
  try {
    return { name: 'jieba', cut: (options.loadJieba ?? loadJieba)(words) };
  } catch (cause) {
    options.onFallback?.(cause);
    return { name: 'segmenter', cut: segmenterWords() };
  }
}

function loadJieba(words: readonly string[]): CutWords {
  const load = createRequire(import.meta.url);
  const { Jieba } = load('@node-rs/jieba') as typeof import('@node-rs/jieba');
  // The module that offers the dictionary keeps it in memory for good, and a second one that is not used here.
  const dictionary = readFileSync(join(dirname(load.resolve('@node-rs/jieba/dict')), 'dict.txt'));
  const jieba = Jieba.withDict(dictionary);
  if (words.length > 0) jieba.loadDict(Buffer.from(words.map((word) => `${word} 1000 n\n`).join('')));
  return (run) => jieba.cutForSearch(run, true);
}

function segmenterWords(): CutWords {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (run) => Array.from(segmenter.segment(run), (part) => part.segment);
}
