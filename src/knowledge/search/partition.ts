import { keepTop } from '../../lib/top.js';
import type { OpenVectorIndex, VectorIndex } from '../../store/types.js';
import { type Analyser, isPair } from './analyse.js';
import { HASHED_DIMENSION, hashedVector } from './hashed-vector.js';
import { createLexicalIndex, type LexicalState } from './lexical.js';
import { type PartitionQuery, termsOf } from './query.js';
import { type Candidate, fuse, type LexicalScores, type MeaningScores, PAIR_WEIGHT, scoreGroups } from './scoring.js';
import {
  type QuestionWeights,
  type RankedSentence,
  rankSentences,
  type SentenceTerms,
  splitSentences,
} from './sentences.js';

const CANDIDATES = 100;
const SENTENCE_DEPTH = 20;
const SENTENCE_BONUS = 0.6;
const SENTENCES_KEPT = 5_000;

/** How many sentences of a passage are told. */
const SENTENCES_TOLD = 3;

/** A text to be found: what stands above it (`title > h1 > h2`), and what it says. */
export interface IndexedText {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** What a partition found. */
export interface PartitionHit {
  readonly id: string;
  readonly score: number;
  readonly normalised: number;
  readonly lexical: number;
  readonly vector: number;
  readonly meaning: number;
  readonly bestSentence: number;
  /** The sentences that answer best, best first. */
  readonly sentences: readonly RankedSentence[];
  readonly terms: readonly string[];
}

/** A partition as it is saved; the vectors lie in a file of their own. */
export interface PartitionState {
  readonly lexical: LexicalState;
  readonly texts: readonly (IndexedText | null)[];
}

/** What a partition opens with. */
export interface PartitionOptions {
  readonly analyser: Analyser;
  readonly openVectors: OpenVectorIndex;
  readonly expected: number;
  readonly saved?: { readonly state: PartitionState; readonly vectorsFile: string };
}

/** The texts of one language with their lexical and vector indexes. */
export interface Partition {
  readonly size: number;
  readonly vectors: VectorIndex;
  put(text: IndexedText): void;
  remove(id: string): void;
  get(id: string): IndexedText | undefined;
  find(query: PartitionQuery, limit: number): PartitionHit[];
  state(): PartitionState;
}

interface ReadSentences {
  readonly heading: Uint32Array;
  readonly sentences: readonly SentenceTerms[];
}

/** Opens a partition, empty or from its saved state. @throws when the saved vectors do not belong to the texts. */
export function createPartition(options: PartitionOptions): Partition {
  const { analyser } = options;
  let texts: (IndexedText | null)[] = [...(options.saved?.state.texts ?? [])];
  let lexical = createLexicalIndex(options.saved?.state.lexical);
  const slots = new Map<string, number>();
  for (const [slot, text] of texts.entries()) if (text) slots.set(text.id, slot);
  const vectors = openVectors(options);
  if (vectors.size !== slots.size) throw new Error('The saved vectors are not those of the saved texts.');
  const sentenceCache = new Map<number, ReadSentences>();

  function put(text: IndexedText): readonly string[] {
    const terms = analyser.terms(`${text.heading}\n${text.text}`);
    slots.set(text.id, lexical.add(terms));
    texts.push(text);
    return terms;
  }

  function remove(id: string): void {
    const slot = slots.get(id);
    if (slot === undefined) return;
    lexical.remove(slot);
    vectors.remove(id);
    texts[slot] = null;
    slots.delete(id);
    sentenceCache.delete(slot);
  }

  /** The dead keep their postings: once they are most, what lives is indexed anew. */
  function compact(): void {
    if (lexical.dead < 500 || lexical.dead <= lexical.living) return;
    const living = texts.filter((text) => text !== null);
    lexical = createLexicalIndex();
    sentenceCache.clear();
    slots.clear();
    texts = [];
    for (const text of living) put(text);
  }

  function accepted(slot: number, query: PartitionQuery): boolean {
    const text = texts[slot];
    return text !== null && text !== undefined && query.accept(text.id);
  }

  function matching(scores: Float64Array, query: PartitionQuery): Map<number, number> {
    const best = keepTop<number>(CANDIDATES);
    for (let slot = 0; slot < scores.length; slot += 1) {
      const score = scores[slot] as number;
      if (score > 0 && score > best.floor && accepted(slot, query)) best.offer(slot, score);
    }
    return new Map(best.list().map(({ item, score }) => [item, score]));
  }

  /** Vectors know no filter: more are asked for until enough of them are allowed. */
  function nearest(among: VectorIndex, vector: Float32Array, query: PartitionQuery): Map<number, number> {
    for (let count = CANDIDATES; ; count *= 4) {
      const near = among.search(vector, count);
      const allowed = near.flatMap(({ id, similarity }) => {
        const slot = slots.get(id);
        return slot !== undefined && accepted(slot, query) ? [[slot, similarity] as const] : [];
      });
      if (allowed.length >= CANDIDATES || near.length < count) return new Map(allowed.slice(0, CANDIDATES));
    }
  }

  function byMeaning(query: PartitionQuery): MeaningScores | null {
    const { meaning } = query;
    if (meaning === null) return null;
    const knows = (slot: number) => meaning.knows((texts[slot] as IndexedText).id);
    return { near: nearest(meaning.vectors, meaning.vector, query), knows, share: meaning.share };
  }

  function termIds(text: string): Uint32Array {
    const ids = new Set<number>();
    for (const term of analyser.terms(text)) ids.add(lexical.termId(term));
    ids.delete(-1);
    return Uint32Array.from(ids);
  }

  function sentencesOf(slot: number): ReadSentences {
    const known = sentenceCache.get(slot);
    if (known) return known;
    const { heading, text } = texts[slot] as IndexedText;
    const sentences = splitSentences(text).map((sentence) => ({ text: sentence, terms: termIds(sentence) }));
    if (sentenceCache.size >= SENTENCES_KEPT) sentenceCache.clear();
    const read = { heading: termIds(heading), sentences };
    sentenceCache.set(slot, read);
    return read;
  }

  function weigh(query: PartitionQuery, total: number): QuestionWeights & { names: ReadonlyMap<number, string> } {
    const asked = new Map(termsOf(query).map((term) => [lexical.termId(term), term]));
    asked.delete(-1);
    const names = new Map([...asked].filter(([, term]) => !isPair(term)));
    const words = new Map([...names].map(([id, term]) => [id, lexical.idf(term)]));
    const terms = new Map([...asked].map(([id, term]) => [id, (isPair(term) ? PAIR_WEIGHT : 1) * lexical.idf(term)]));
    return { names, words, terms, total, wantsNumber: query.wantsNumber };
  }

  function hitOf(
    candidate: Candidate,
    rank: number,
    scores: LexicalScores,
    question: ReturnType<typeof weigh>,
  ): PartitionHit {
    const { slot, lexical: lexicalShare, vector, meaning, fused } = candidate;
    const { heading, sentences } = sentencesOf(slot);
    const ranked = rankSentences(sentences, heading, question);
    const highest = Math.max(0, ...ranked.map(({ coverage }) => coverage));
    const bestSentence = rank < SENTENCE_DEPTH ? SENTENCE_BONUS * highest : 0;
    const held = new Set([heading, ...sentences.map((sentence) => sentence.terms)].flatMap((ids) => [...ids]));
    return {
      id: (texts[slot] as IndexedText).id,
      score: fused + bestSentence,
      normalised: scores.total === 0 ? 0 : (scores.words[slot] as number) / scores.total,
      lexical: lexicalShare,
      vector,
      meaning,
      bestSentence,
      sentences: ranked.slice(0, SENTENCES_TOLD),
      terms: [...question.names].filter(([id]) => held.has(id)).map(([, term]) => term),
    };
  }

  return {
    vectors,
    get size() {
      return slots.size;
    },
    put(text) {
      remove(text.id);
      compact();
      vectors.put(text.id, hashedVector(put(text)));
    },
    remove,
    get(id) {
      const slot = slots.get(id);
      return slot === undefined ? undefined : (texts[slot] ?? undefined);
    },
    find(query, limit) {
      if (slots.size === 0 || query.groups.length === 0) return [];
      const scores = scoreGroups(lexical, query.groups);
      const question = weigh(query, scores.total);
      const byVector = nearest(vectors, hashedVector(termsOf(query)), query);
      return fuse(matching(scores.all, query), byVector, byMeaning(query))
        .slice(0, Math.max(SENTENCE_DEPTH, limit))
        .map((candidate, rank) => hitOf(candidate, rank, scores, question))
        .sort((left, right) => right.score - left.score)
        .slice(0, limit);
    },
    state: () => ({ lexical: lexical.state(), texts }),
  };
}

function openVectors({ openVectors: open, expected, saved }: PartitionOptions): VectorIndex {
  const empty = { dimension: HASHED_DIMENSION, expected };
  return saved ? open({ ...empty, file: saved.vectorsFile }) : open(empty);
}
