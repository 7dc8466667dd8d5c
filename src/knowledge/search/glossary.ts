import type { Language } from '../../lib/language.js';
import { type Analyser, isPair, normalise } from './analyse.js';
import { type EnglishWord, englishWords, keyOf, phraseKey } from './english-words.js';
import type { QueryGroup } from './query.js';

/** A term or a name in both languages. */
export interface TermPair {
  readonly en: string;
  readonly zh: string;
}

/** What a word may be in the other language: for words that the glossary lacks. */
export type Dictionary = (word: string, from: Language) => readonly string[];

/** Says a question in the other language's terms; what cannot be said stays as it is, so that numbers and names meet. */
export type Translate = (text: string, from: Language) => QueryGroup[];

const LONGEST_PHRASE = 8;

/** How many characters a Chinese word has as a rule. */
const WORD_LENGTH = 2;

/** The ways in which a glossary entry is written: parts between slashes, without what stands in brackets. */
function variants(entry: string): string[] {
  return normalise(entry)
    .replace(/\([^)]*\)/g, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The words of the glossary that the analyser's dictionary should know. */
export function glossaryWords(pairs: readonly TermPair[]): string[] {
  return pairs.flatMap((pair) => variants(pair.zh)).filter((word) => word.length <= 8);
}

/** Builds the translator: the longest glossary phrase first, then the dictionary's words, then the word as it stands. */
export function createTranslator(
  pairs: readonly TermPair[],
  analyser: Analyser,
  dictionary: Dictionary = () => [],
): Translate {
  const toChinese = new Map<string, string[]>();
  const toEnglish = new Map<string, string[]>();
  for (const pair of pairs) {
    const english = variants(pair.en);
    const chinese = variants(pair.zh);
    for (const phrase of english) add(toChinese, phraseKey(phrase, analyser), chinese);
    for (const phrase of chinese) add(toEnglish, phrase, english);
  }
  const longest = Math.max(0, ...[...toEnglish.keys()].map((phrase) => phrase.length));

  function group(source: string, translations: readonly string[], words: number): QueryGroup {
    const alternatives = translations.map((phrase) => [...new Set(analyser.terms(phrase))]);
    return { source, words, alternatives: alternatives.filter((terms) => terms.length > 0) };
  }

  function unknown(word: string, from: Language): QueryGroup {
    const known = group(word, dictionary(word, from), 1);
    return known.alternatives.length > 0 ? known : { source: word, alternatives: [[word]] };
  }

  function fromEnglish(text: string): QueryGroup[] {
    const words = englishWords(text, analyser);
    const groups: QueryGroup[] = [];
    for (let at = 0; at < words.length; ) {
      const length = phraseLength(words, at, toChinese);
      const phrase = keyOf(words.slice(at, at + Math.max(1, length)));
      if (length > 0) groups.push(group(phrase, toChinese.get(phrase) ?? [], length));
      else if (words[at]?.stop === false) groups.push(unknown(phrase, 'en'));
      at += Math.max(1, length);
    }
    return groups;
  }

  /** A word of one character is a term only where it stands by itself. */
  function single(word: string): QueryGroup {
    const known = group(word, toEnglish.get(word) ?? [], 1);
    return known.alternatives.length > 0 ? known : unknown(word, 'zh');
  }

  function fromChinese(text: string): QueryGroup[] {
    const source = normalise(text);
    const groups: QueryGroup[] = [];
    let rest = '';
    for (let at = 0; at < source.length; ) {
      const phrase = longestAt(source, at, longest, toEnglish);
      if (phrase === '') {
        rest += source[at];
        at += 1;
        continue;
      }
      groups.push(group(phrase, toEnglish.get(phrase) ?? [], phrase.length / WORD_LENGTH));
      rest += ' ';
      at += phrase.length;
    }
    const words = new Set(analyser.terms(rest).filter((term) => !isPair(term)));
    return [...groups, ...[...words].map(single)];
  }

  return (text, from) => {
    const groups = from === 'en' ? fromEnglish(text) : fromChinese(text);
    const seen = new Set<string>();
    return groups.filter(({ source, alternatives }) => {
      const fresh = alternatives.length > 0 && !seen.has(source);
      seen.add(source);
      return fresh;
    });
  };
}

function add(phrases: Map<string, string[]>, phrase: string, translations: readonly string[]): void {
  if (phrase === '') return;
  phrases.set(phrase, [...new Set([...(phrases.get(phrase) ?? []), ...translations])]);
}

function phraseLength(words: readonly EnglishWord[], at: number, phrases: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    if (phrases.has(keyOf(words.slice(at, at + length)))) return length;
  }
  return 0;
}

function longestAt(text: string, at: number, longest: number, phrases: ReadonlyMap<string, unknown>): string {
  for (let length = Math.min(longest, text.length - at); length > 1; length -= 1) {
    const phrase = text.slice(at, at + length);
    if (phrases.has(phrase)) return phrase;
  }
  return '';
}
