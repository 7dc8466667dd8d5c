import type { Language } from '../../lib/language.js';
import { type Analyser, isPair, normalise } from './analyse.js';
import { type EnglishWord, englishWords, keyOf, phraseKey } from './english-words.js';
import type { QueryGroup } from './query.js';

/** A term or a name in both languages. */
export interface TermPair {
  readonly en: string;
  readonly zh: string;
}

/** What a word or a phrase, by its key, may be in the other language: for what the glossary lacks. */
export type Dictionary = (key: string) => readonly string[];

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
  const inGlossary = (phrase: string) => toChinese.has(phrase);
  const inDictionary = (phrase: string) => dictionary(phrase).length > 0;
  const longest = Math.max(0, ...[...toEnglish.keys()].map((phrase) => phrase.length));

  function group(source: string, translations: readonly string[], words: number): QueryGroup {
    const alternatives = translations.map((phrase) => [...new Set(analyser.terms(phrase))]);
    return { source, words, alternatives: alternatives.filter((terms) => terms.length > 0) };
  }

  /** What neither knows stands as it is; an English word of the dictionary may also be a name, which stands so in Chinese text. */
  function unknown(phrase: string, words: number, from: Language): QueryGroup {
    const { alternatives } = group(phrase, dictionary(phrase), words);
    const asItIs = words === 1 && (from === 'en' || alternatives.length === 0) ? [[phrase]] : [];
    return { source: phrase, words, guessed: alternatives.length > 0, alternatives: [...alternatives, ...asItIs] };
  }

  function fromEnglish(text: string): QueryGroup[] {
    const words = englishWords(text, analyser);
    const groups: QueryGroup[] = [];
    for (let at = 0; at < words.length; ) {
      const length = phraseLength(words, at, inGlossary);
      if (length > 0) {
        const phrase = keyOf(words.slice(at, at + length));
        groups.push(group(phrase, toChinese.get(phrase) ?? [], length));
        at += length;
        continue;
      }
      // What the glossary knows further on is not taken into a phrase of the dictionary.
      const known = words.findIndex((_, place) => place > at && phraseLength(words, place, inGlossary) > 0);
      const unread = known < 0 ? words : words.slice(0, known);
      const next = Math.max(1, phraseLength(unread, at, inDictionary));
      const read = words.slice(at, at + next);
      if (read.some(({ stop }) => !stop)) groups.push(unknown(keyOf(read), next, 'en'));
      at += next;
    }
    return groups;
  }

  /** A word of one character is a term only where it stands by itself. */
  function single(word: string): QueryGroup {
    const known = group(word, toEnglish.get(word) ?? [], 1);
    return known.alternatives.length > 0 ? known : unknown(word, 1, 'zh');
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

function phraseLength(words: readonly EnglishWord[], at: number, knows: (phrase: string) => boolean): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    if (knows(keyOf(words.slice(at, at + length)))) return length;
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
