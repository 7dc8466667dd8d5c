import { bookOf, type Named } from './names.js';
import type { Mention } from './question.js';
import { createGazetteer, findNames } from './understand/mentions.js';
import { masked, overlaps } from './understand/spans.js';
import { tokenise } from './understand/tokens.js';
import { readRecordNumbers } from './understand/unknowns.js';

/** What a text names, and the text with those names blanked out. */
export interface NamesIn {
  readonly mentions: readonly Mention[];
  readonly rest: string;
  /** Numbers that no record has, as they are written. */
  readonly unknown: readonly string[];
}

/**
 * What a text names among some records, by their numbers, names and short forms as questions do: the longest first, none
 * inside another. A name of several records stands for none of them.
 */
export function namesIn(text: string, records: readonly Named[]): NamesIn {
  const book = bookOf(records);
  const numbers = readRecordNumbers(text, book);
  const { mentions } = findNames(text, tokenise(text), createGazetteer(book));
  const numbered = [...numbers.found, ...numbers.unknown];
  const named = [...numbers.found, ...mentions.filter((each) => !overlaps(each, numbered))];
  const unknown = numbers.unknown.map((each) => each.text);
  return { mentions: named, rest: masked(text, [...named, ...numbers.unknown]), unknown };
}
