import { type Analyser, normalise } from './analyse.js';

/** A word as phrases are compared: its stem, or a stop word as it stands, which tells only within a phrase. */
export interface EnglishWord {
  readonly term: string;
  readonly stop: boolean;
}

/** Words that phrases are compared without. */
const SILENT: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 's']);

/** The words of an English text with its stop words: "not started" is no start, and "same day" no day. */
export function englishWords(text: string, analyser: Analyser): EnglishWord[] {
  return [...normalise(text).matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => !SILENT.has(word))
    .flatMap(([word]): EnglishWord[] => {
      const terms = analyser.terms(word);
      return terms.length > 0 ? terms.map((term) => ({ term, stop: false })) : [{ term: word, stop: true }];
    });
}

/** What a phrase is looked up by. */
export function keyOf(words: readonly EnglishWord[]): string {
  return words.map(({ term }) => term).join(' ');
}

/** The key of a phrase of the glossary; empty for a stop word, which is no phrase. */
export function phraseKey(phrase: string, analyser: Analyser): string {
  const words = englishWords(phrase, analyser);
  return words.length === 1 && words[0]?.stop ? '' : keyOf(words);
}
