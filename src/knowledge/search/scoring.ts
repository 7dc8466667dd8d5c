import { isPair } from './analyse.js';
import type { LexicalIndex } from './lexical.js';
import type { QueryGroup } from './query.js';

/** What pairs of characters weigh beside words: they find what the dictionary does not know. */
export const PAIR_WEIGHT = 0.5;

/** The share of the hashed vector in the fused score. */
const VECTOR_SHARE = 0.25;

/** Lexical scores by slot: of words and pairs together, of words alone, and the most that words could give. */
export interface LexicalScores {
  readonly all: Float64Array;
  readonly words: Float64Array;
  readonly total: number;
}

/** A text that may be shown, with its shares of 0 to 1. */
export interface Candidate {
  readonly slot: number;
  readonly lexical: number;
  readonly vector: number;
  readonly meaning: number;
  readonly fused: number;
}

type Sums = Pick<LexicalScores, 'all' | 'words'>;

/** Scores every text; of several translations of a word only the best counts (group-max). */
export function scoreGroups(lexical: LexicalIndex, groups: readonly QueryGroup[]): LexicalScores {
  const all = new Float64Array(lexical.slots);
  const words = new Float64Array(lexical.slots);
  let total = 0;
  for (const group of groups) {
    const { alternatives } = group;
    total += mostOf(lexical, group);
    if (alternatives.length === 1)
      addTerms(lexical, alternatives[0] ?? [], weightOf(alternatives[0] ?? [], group), { all, words });
    else addBest(lexical, group, { all, words });
  }
  return { all, words, total };
}

/** The texts nearest in meaning by slot, and whether a text has a vector to be near by. */
export interface MeaningScores {
  readonly near: ReadonlyMap<number, number>;
  knows(slot: number): boolean;
  /** What they are of the fused score, from 0 to 1. */
  readonly share: number;
}

/**
 * Adds the rankings after bringing each to 0 to 1; what a ranking lacks counts nothing there. Best first. A text that has no
 * vector of the model, since it may not be sent, is ranked by the others alone.
 */
export function fuse(
  byWords: ReadonlyMap<number, number>,
  byVector: ReadonlyMap<number, number>,
  byMeaning: MeaningScores | null,
): Candidate[] {
  const lexicalShares = minMax(byWords);
  const vectorShares = minMax(byVector);
  const meaningShares = minMax(byMeaning?.near ?? new Map());
  return [...new Set([...byWords.keys(), ...byVector.keys(), ...meaningShares.keys()])]
    .map((slot) => {
      const lexical = lexicalShares.get(slot) ?? 0;
      const vector = vectorShares.get(slot) ?? 0;
      const meaning = meaningShares.get(slot) ?? 0;
      const builtIn = (1 - VECTOR_SHARE) * lexical + VECTOR_SHARE * vector;
      const share = byMeaning?.knows(slot) ? byMeaning.share : 0;
      return { slot, lexical, vector, meaning, fused: (1 - share) * builtIn + share * meaning };
    })
    .sort((left, right) => right.fused - left.fused);
}

/** What a word is to the question it stays in translation, though the other language may need more words for it. */
function weightOf(terms: readonly string[], { words }: QueryGroup): number {
  const needed = terms.filter((term) => !isPair(term)).length;
  return words === undefined || needed <= words ? 1 : Math.sqrt(words / needed);
}

/**
 * The most that a group could give. A translation that no text holds takes nothing from those that some hold; one that is
 * guessed weighs as much as a word that nothing holds, so that a text which meets it is taken for no surer than it is.
 */
function mostOf(lexical: LexicalIndex, group: QueryGroup): number {
  if (group.guessed) return lexical.idf('');
  const held = group.alternatives.filter((terms) => terms.every((term) => lexical.termId(term) >= 0));
  const counted = held.length > 0 ? held : group.alternatives;
  return Math.max(0, ...counted.map((terms) => weightOf(terms, group) * wordsIdf(lexical, terms)));
}

function wordsIdf(lexical: LexicalIndex, terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + (isPair(term) ? 0 : lexical.idf(term)), 0);
}

function addTerms(lexical: LexicalIndex, terms: readonly string[], weight: number, { all, words }: Sums): void {
  for (const term of terms) {
    lexical.addScores(term, isPair(term) ? weight * PAIR_WEIGHT : weight, all);
    if (!isPair(term)) lexical.addScores(term, weight, words);
  }
}

function addBest(lexical: LexicalIndex, group: QueryGroup, { all, words }: Sums): void {
  const best = { all: new Float64Array(all.length), words: new Float64Array(all.length) };
  const some = { all: new Float64Array(all.length), words: new Float64Array(all.length) };
  for (const terms of group.alternatives) {
    addTerms(lexical, terms, weightOf(terms, group), some);
    // Only texts that hold it were touched, however many there are: a word may have many translations.
    for (const term of terms)
      for (const slot of lexical.holders(term)) {
        if ((some.all[slot] as number) > (best.all[slot] as number)) {
          best.all[slot] = some.all[slot] as number;
          best.words[slot] = some.words[slot] as number;
        }
        some.all[slot] = 0;
        some.words[slot] = 0;
      }
  }
  for (let slot = 0; slot < all.length; slot += 1) {
    all[slot] = (all[slot] as number) + (best.all[slot] as number);
    words[slot] = (words[slot] as number) + (best.words[slot] as number);
  }
}

function minMax(scores: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const low = Math.min(...scores.values());
  const span = Math.max(...scores.values()) - low;
  return new Map([...scores].map(([slot, value]) => [slot, span === 0 ? 1 : (value - low) / span]));
}
