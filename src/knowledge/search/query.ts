import type { Analyser } from './analyse.js';
import type { Meaning } from './embeddings/types.js';

/** One part of a question: a word of it, or what that word may be in the other language. */
export interface QueryGroup {
  readonly source: string;
  /** Each a phrase's terms; a text counts by the one that it holds best. */
  readonly alternatives: readonly (readonly string[])[];
  /** How many words a translated source has: a long translation of it weighs no more than a few more. */
  readonly words?: number;
  /** Whether the translation is only one that a word may have in general: it finds, but makes nothing surer. */
  readonly guessed?: boolean;
}

/** A question as a partition is asked it. */
export interface PartitionQuery {
  readonly groups: readonly QueryGroup[];
  readonly wantsNumber: boolean;
  /** Whether a text may be found: asked before anything is ranked. */
  readonly accept: (id: string) => boolean;
  /** What it means to an embedding model; null when none serves. */
  readonly meaning: Meaning | null;
}

/** Short words of the field and what documents write instead, by the short word's term. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

/** Prepares short words and their full forms. */
export function abbreviationsOf(
  pairs: readonly { readonly short: string; readonly full: string }[],
  analyser: Analyser,
): Abbreviations {
  return new Map(pairs.map(({ short, full }) => [short, [...new Set(analyser.terms(full))]]));
}

/** The words of a question: each counts once, a short word by whichever form a text holds. */
export function groupsOf(text: string, analyser: Analyser, abbreviations: Abbreviations = new Map()): QueryGroup[] {
  return [...new Set(analyser.terms(text))].map((term) => {
    const full = abbreviations.get(term);
    return full ? { source: term, alternatives: [[term], full], words: 1 } : { source: term, alternatives: [[term]] };
  });
}

/** All terms that any part of the question may be. */
export function termsOf(query: PartitionQuery): string[] {
  return query.groups.flatMap((group) => group.alternatives.flat());
}
