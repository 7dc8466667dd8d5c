import type { Language } from '../../lib/language.js';
import { list, term } from '../formats.js';
import { chainWords } from './chains.js';
import { enterpriseWords } from './enterprises.js';
import { peopleWords } from './people.js';
import { problemWords } from './problems.js';
import { projectWords } from './projects.js';
import type { Word } from './word.js';
import { workWords } from './work.js';

export type { Word } from './word.js';

/** The words of every enumeration, by enumeration and value. */
export const WORDS = {
  ...chainWords,
  ...projectWords,
  ...problemWords,
  ...workWords,
  ...peopleWords,
  ...enterpriseWords,
} as const;
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

/** A right in words: for which role, and what it must be held for. */
export interface SaidGrant {
  readonly grantee: WordKey<'role'>;
  readonly requirement: WordKey<'requirement'>;
  /** The chain, county, enterprise or person by its id, when one is meant. */
  readonly of: string | null;
}

/** Who may do something: `本链专班组长（pharma）`, `head of the task force of the chain (pharma)`. */
export function sayGrants(grants: readonly SaidGrant[], language: Language): string[] {
  return grants.map(({ grantee, requirement, of }) => {
    const role = say('role', grantee, language);
    const only = say('requirement', requirement, language);
    if (language === 'zh') return `${only}${role}${of === null ? '' : `（${of}）`}`;
    return [role, only, of === null ? '' : `(${of})`].filter((part) => part !== '').join(' ');
  });
}

/** The sentence that tells to whom a verb is open, by the role and what it must be held for. */
export function sayOpenTo(verb: string, grants: readonly SaidGrant[], language: Language): string {
  const who = list(sayGrants(grants, language), language);
  if (language === 'zh') return who === '' ? `${verb}只由系统执行。` : `${verb}可由以下人员办理：${who}。`;
  return who === '' ? `Only the system itself can do ${verb}.` : `${verb} is open to ${who}.`;
}
