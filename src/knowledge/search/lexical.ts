const K1 = 0.9;
const B = 0.4;

/** The plain data of a lexical index, fit for a structured clone. */
export interface LexicalState {
  readonly terms: readonly string[];
  readonly lengths: Uint32Array;
  readonly alive: Uint8Array;
  readonly slotTerms: readonly Uint32Array[];
  readonly slotCounts: readonly Uint16Array[];
}

interface Postings {
  slots: Uint32Array;
  counts: Uint16Array;
  used: number;
  /** How many living texts hold the term. */
  documents: number;
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
  const postings: Postings[] = [];
  const lengths: number[] = [];
  const alive: number[] = [];
  const slotTerms: Uint32Array[] = [];
  const slotCounts: Uint16Array[] = [];
  let living = 0;
  let totalLength = 0;

  function idOf(term: string): number {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    const id = postings.length;
    termIds.set(term, id);
    postings.push({ slots: new Uint32Array(2), counts: new Uint16Array(2), used: 0, documents: 0 });
    return id;
  }

  function addSlot(ids: Uint32Array, counts: Uint16Array, length: number): number {
    const slot = lengths.length;
    lengths.push(length);
    alive.push(1);
    slotTerms.push(ids);
    slotCounts.push(counts);
    living += 1;
    totalLength += length;
    for (let at = 0; at < ids.length; at += 1)
      append(postings[ids[at] as number] as Postings, slot, counts[at] as number);
    return slot;
  }

  function idfOf(documents: number): number {
    return Math.log(1 + (living - documents + 0.5) / (documents + 0.5));
  }

  function remove(slot: number): void {
    if (alive[slot] !== 1) return;
    alive[slot] = 0;
    living -= 1;
    totalLength -= lengths[slot] as number;
    for (const id of slotTerms[slot] as Uint32Array) (postings[id] as Postings).documents -= 1;
  }

  if (saved) {
    for (const term of saved.terms) idOf(term);
    saved.slotTerms.forEach((ids, at) => {
      const slot = addSlot(ids, saved.slotCounts[at] as Uint16Array, saved.lengths[at] as number);
      if (saved.alive[at] === 0) remove(slot);
    });
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
      return addSlot(Uint32Array.from(counted.keys()), Uint16Array.from(counted.values()), terms.length);
    },
    remove,
    termId: (term) => termIds.get(term) ?? -1,
    idf(term) {
      const id = termIds.get(term);
      return idfOf(id === undefined ? 0 : (postings[id] as Postings).documents);
    },
    addScores(term, weight, scores) {
      const id = termIds.get(term);
      if (id === undefined || living === 0) return;
      const list = postings[id] as Postings;
      const top = idfOf(list.documents) * (K1 + 1) * weight;
      const perLength = (K1 * B * living) / Math.max(totalLength, 1);
      for (let at = 0; at < list.used; at += 1) {
        const slot = list.slots[at] as number;
        if (alive[slot] === 0) continue;
        const count = list.counts[at] as number;
        scores[slot] =
          (scores[slot] as number) + (top * count) / (count + K1 * (1 - B) + perLength * (lengths[slot] as number));
      }
    },
    holders(term) {
      const list = postings[termIds.get(term) ?? -1];
      return list === undefined ? new Uint32Array() : list.slots.subarray(0, list.used);
    },
    state: () => ({
      terms: [...termIds.keys()],
      lengths: Uint32Array.from(lengths),
      alive: Uint8Array.from(alive),
      slotTerms,
      slotCounts,
    }),
  };
}

function append(postings: Postings, slot: number, count: number): void {
  if (postings.used === postings.slots.length) {
    const slots = new Uint32Array(postings.used * 2);
    const counts = new Uint16Array(postings.used * 2);
    slots.set(postings.slots);
    counts.set(postings.counts);
    postings.slots = slots;
    postings.counts = counts;
  }
  postings.slots[postings.used] = slot;
  postings.counts[postings.used] = count;
  postings.used += 1;
  postings.documents += 1;
}
