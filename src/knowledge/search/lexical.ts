import { CountedLists, type CountedListsState } from './counted-lists.js';

const K1 = 0.9;
const B = 0.4;

/** The plain data of a lexical index, fit for a structured clone. */
export interface LexicalState {
  readonly terms: readonly string[];
  readonly lengths: Uint32Array;
  readonly alive: Uint8Array;
  /** The numbers of the terms of each text. */
  readonly held: CountedListsState;
}

/**
 * BM25 over typed arrays. A text takes a slot; a removed one only dies, so that its postings need no search,
 * and whoever holds the index builds it anew once the dead outnumber the living.
 */
export interface LexicalIndex {
  readonly living: number;
  readonly dead: number;
  add(terms: readonly string[]): number;
  remove(slot: number): void;
  /** The number of a term, -1 when no text ever held it. */
  termId(term: string): number;
  /** How much a term tells; a term that nothing holds tells most. */
  idf(term: string): number;
  /** Adds `weight` × BM25 of the term to every living text in `scores`. */
  addScores(term: string, weight: number, scores: Float64Array): void;
  /** The texts that ever held the term. */
  holders(term: string): Uint32Array;
  readonly slots: number;
  state(): LexicalState;
}

/** Opens an empty index, or one from its saved state. */
export function createLexicalIndex(saved?: LexicalState): LexicalIndex {
  const termIds = new Map<string, number>();
  /** The texts that hold each term. */
  const postings = new CountedLists();
  /** How many living texts hold each term. */
  const documents: number[] = [];
  const lengths: number[] = [];
  const alive: number[] = [];
  const held = new CountedLists(saved?.held);
  let living = 0;
  let totalLength = 0;

  function idOf(term: string): number {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    documents.push(0);
    const id = postings.add();
    termIds.set(term, id);
    return id;
  }

  /** Takes in a text whose terms are held already. */
  function takeSlot(length: number): number {
    const slot = lengths.length;
    lengths.push(length);
    alive.push(1);
    living += 1;
    totalLength += length;
    eachTerm(slot, (id, count) => {
      postings.append(id, slot, count);
      documents[id] = (documents[id] as number) + 1;
    });
    return slot;
  }

  function eachTerm(slot: number, take: (id: number, count: number) => void): void {
    const from = held.start(slot);
    for (let at = from; at < from + held.size(slot); at += 1)
      take(held.values[at] as number, held.counts[at] as number);
  }

  function idfOf(holding: number): number {
    return Math.log(1 + (living - holding + 0.5) / (holding + 0.5));
  }

  function remove(slot: number): void {
    if (alive[slot] !== 1) return;
    alive[slot] = 0;
    living -= 1;
    totalLength -= lengths[slot] as number;
    eachTerm(slot, (id) => {
      documents[id] = (documents[id] as number) - 1;
    });
  }

  if (saved) {
    const rooms = new Uint32Array(saved.terms.length);
    for (const id of saved.held.values) rooms[id] = (rooms[id] as number) + 1;
    for (const [id, term] of saved.terms.entries()) {
      termIds.set(term, postings.add(rooms[id]));
      documents.push(0);
    }
    for (const [at, length] of saved.lengths.entries()) {
      const slot = takeSlot(length);
      if (saved.alive[at] === 0) remove(slot);
    }
  }

  return {
    get living() {
      return living;
    },
    get dead() {
      return lengths.length - living;
    },
    get slots() {
      return lengths.length;
    },
    add(terms) {
      const counted = new Map<number, number>();
      for (const term of terms) {
        const id = idOf(term);
        counted.set(id, (counted.get(id) ?? 0) + 1);
      }
      const slot = held.add(counted.size);
      for (const [id, count] of counted) held.append(slot, id, count);
      return takeSlot(terms.length);
    },
    remove,
    termId: (term) => termIds.get(term) ?? -1,
    idf(term) {
      const id = termIds.get(term);
      return idfOf(id === undefined ? 0 : (documents[id] as number));
    },
    addScores(term, weight, scores) {
      const id = termIds.get(term);
      if (id === undefined || living === 0) return;
      const top = idfOf(documents[id] as number) * (K1 + 1) * weight;
      const perLength = (K1 * B * living) / Math.max(totalLength, 1);
      const { values, counts } = postings;
      const from = postings.start(id);
      const to = from + postings.size(id);
      for (let at = from; at < to; at += 1) {
        const slot = values[at] as number;
        if (alive[slot] === 0) continue;
        const count = counts[at] as number;
        scores[slot] =
          (scores[slot] as number) + (top * count) / (count + K1 * (1 - B) + perLength * (lengths[slot] as number));
      }
    },
    holders(term) {
      const id = termIds.get(term);
      if (id === undefined) return new Uint32Array();
      const from = postings.start(id);
      return postings.values.subarray(from, from + postings.size(id));
    },
    state: () => ({
      terms: [...termIds.keys()],
      lengths: Uint32Array.from(lengths),
      alive: Uint8Array.from(alive),
      held: held.state(),
    }),
  };
}
