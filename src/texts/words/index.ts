import type { Language } from '../../lib/language.js';
import { term } from '../formats.js';
import { chainWords } from './chains.js';
import { peopleWords } from './people.js';
import { problemWords } from './problems.js';
import { projectWords } from './projects.js';
import type { Word } from './word.js';
import { workWords } from './work.js';

export type { Word } from './word.js';

/** The words of every enumeration, by enumeration and value. */
export const WORDS = { ...chainWords, ...projectWords, ...problemWords, ...workWords, ...peopleWords } as const;
export type WordSet = keyof typeof WORDS;
export type WordKey<S extends WordSet> = keyof (typeof WORDS)[S] & string;

/** The word of a value in both languages. */
export function wordOf<S extends WordSet>(set: S, key: WordKey<S>): Word {
  return WORDS[set][key] as Word;
}

/** The word of a value in one language. */
export function say<S extends WordSet>(set: S, key: WordKey<S>, language: Language): string {
  return wordOf(set, key)[language];
}

/** The word of a value, in English with the Chinese term beside it. */
export function sayWithChinese<S extends WordSet>(set: S, key: WordKey<S>, language: Language): string {
  return term(wordOf(set, key), language);
}

/** Who may do something, in words: `本链专班组长`, `head of the task force of the chain`. */
export function sayGrants(
  grants: readonly { readonly grantee: WordKey<'role'>; readonly requirement: WordKey<'requirement'> }[],
  language: Language,
): string[] {
  return grants.map(({ grantee, requirement }) => {
    const role = say('role', grantee, language);
    const only = say('requirement', requirement, language);
    if (only === '') return role;
    return language === 'zh' ? `${only}${role}` : `${role} ${only}`;
  });
}
