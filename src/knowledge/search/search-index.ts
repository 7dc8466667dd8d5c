import type { Language } from '../../lib/language.js';
import type { OpenVectorIndex } from '../../store/types.js';
import { type Analyser, createAnalyser } from './analyse.js';
import type { Meaning } from './embeddings/types.js';
import type { Translate } from './glossary.js';
import {
  createPartition,
  type IndexedText,
  type Partition,
  type PartitionHit,
  type PartitionState,
} from './partition.js';
import { type Abbreviations, groupsOf, type PartitionQuery } from './query.js';
import { asksForNumber } from './sentences.js';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Below this a translated hit shares no more than a stray word with the question. */
const TRANSLATED_FLOOR = 0.1;

/**
 * What a translated hit loses where the asker's own language holds every word of the question: it loses the less, the less
 * of the question is held there.
 */
const TRANSLATED_LOSS = 0.7;

/** So many times the wanted places are looked at before the chunks' own weights decide. */
const CANDIDATES = 4;

/** The best translated hits stand no lower than these places, counted from 0, whatever they hold of the question. */
const TRANSLATED_PLACES: readonly number[] = [5, 6, 7];

/** The same where the other language holds so much of the question, measured by what the asker's own holds. */
const COMPARABLE = 0.35;
const COMPARABLE_PLACES: readonly number[] = [2, 4, 7];

/** A chunk as the index takes it. */
export interface SearchChunk extends IndexedText {
  readonly language: Language;
}

/** A question to the index. */
export interface IndexQuery {
  readonly text: string;
  readonly language: Language;
  readonly limit: number;
  /** Whether a chunk may be found; asked before ranking. Everything may when not given. */
  readonly accept?: (id: string) => boolean;
  /** What a chunk weighs besides its words; all weigh the same when not given. */
  readonly prior?: (id: string) => number;
  /** What the question means to an embedding model; null when none serves. */
  readonly meaning?: Meaning | null;
}

/** A chunk that was found. */
export interface IndexHit extends PartitionHit {
  readonly translated: boolean;
}

/** An index as it is saved: the partitions' data, and the file of each one's vectors. */
export interface SavedPartitions {
  readonly states: Readonly<Record<Language, PartitionState>>;
  readonly vectorsFiles: Readonly<Record<Language, string>>;
}

/** What an index is built from. */
export interface SearchIndexOptions {
  readonly openVectors: OpenVectorIndex;
  readonly analyser?: Analyser;
  readonly translate?: Translate;
  readonly abbreviations?: Abbreviations;
  /** How many chunks are coming; decides how vectors are searched. */
  readonly expected?: number;
  readonly saved?: SavedPartitions;
}

/** The derived index over chunks of both languages. */
export interface SearchIndex {
  readonly size: number;
  put(chunk: SearchChunk): void;
  remove(id: string): void;
  get(id: string): IndexedText | undefined;
  find(query: IndexQuery): IndexHit[];
  /** Saves the vectors to the files and hands back the rest as plain data. */
  save(vectorsFiles: Readonly<Record<Language, string>>): Promise<SavedPartitions>;
}

/** Builds the index over the given chunks; more can be put and removed later. */
export function createSearchIndex(chunks: readonly SearchChunk[], options: SearchIndexOptions): SearchIndex {
  // Taken out by themselves: whoever holds the options holds the saved state in them as well.
  const { translate, abbreviations, analyser = createAnalyser() } = options;
  const partitions = {
    en: open('en', options, analyser, chunks),
    zh: open('zh', options, analyser, chunks),
  } satisfies Record<Language, Partition>;

  function put(chunk: SearchChunk): void {
    const { language, ...text } = chunk;
    partitions[other(language)].remove(chunk.id);
    partitions[language].put(text);
  }

  function inOwnWords({ text, meaning = null }: IndexQuery, accept: PartitionQuery['accept']): PartitionQuery {
    return {
      groups: groupsOf(text, analyser, abbreviations),
      wantsNumber: asksForNumber(text),
      accept,
      meaning,
    };
  }

  function translated(
    { text, language, meaning = null }: IndexQuery,
    accept: PartitionQuery['accept'],
  ): PartitionQuery {
    const groups = translate?.(text, language) ?? [];
    return { groups, wantsNumber: asksForNumber(text), accept, meaning };
  }

  for (const chunk of chunks) put(chunk);

  return {
    get size() {
      return partitions.en.size + partitions.zh.size;
    },
    put,
    remove(id) {
      for (const language of LANGUAGES) partitions[language].remove(id);
    },
    get: (id) => partitions.en.get(id) ?? partitions.zh.get(id),
    find(query) {
      const accept = query.accept ?? (() => true);
      const { limit, language, prior } = query;
      const candidates = limit * CANDIDATES;
      const own = partitions[language].find(inOwnWords(query, accept), candidates);
      const foreign = partitions[other(language)]
        .find(translated(query, accept), candidates)
        .filter((hit) => hit.normalised >= TRANSLATED_FLOOR);
      const merged = merge(own, foreign).map((hit) => ({ ...hit, score: hit.score * (prior?.(hit.id) ?? 1) }));
      const places = strength(foreign) < COMPARABLE * strength(own) ? TRANSLATED_PLACES : COMPARABLE_PLACES;
      return placed(
        merged.sort((left, right) => right.score - left.score),
        places,
      ).slice(0, limit);
    },
    async save(vectorsFiles) {
      for (const language of LANGUAGES) await partitions[language].vectors.save(vectorsFiles[language]);
      return { states: { en: partitions.en.state(), zh: partitions.zh.state() }, vectorsFiles };
    },
  };
}

function open(
  language: Language,
  { openVectors, saved, expected }: SearchIndexOptions,
  analyser: Analyser,
  chunks: readonly SearchChunk[],
): Partition {
  const coming = expected ?? chunks.filter((chunk) => chunk.language === language).length;
  const restored = saved && { state: saved.states[language], vectorsFile: saved.vectorsFiles[language] };
  return createPartition({ analyser, openVectors, expected: coming, ...(restored && { saved: restored }) });
}

function other(language: Language): Language {
  return language === 'en' ? 'zh' : 'en';
}

/**
 * Each list has been brought to its own 0 to 1, so both are weighed by how much of the question their best hit holds:
 * which language holds the answer differs from question to question.
 */
function merge(own: readonly PartitionHit[], foreign: readonly PartitionHit[]): IndexHit[] {
  const ownStrength = strength(own);
  const foreignStrength = strength(foreign) * (1 - TRANSLATED_LOSS * Math.min(1, ownStrength));
  const most = Math.max(ownStrength, foreignStrength) || 1;
  return [
    ...own.map((hit) => ({ ...hit, score: (hit.score * ownStrength) / most, translated: false })),
    ...foreign.map((hit) => ({ ...hit, score: (hit.score * foreignStrength) / most, translated: true })),
  ];
}

/** Keeps the order of the hits, but for translated ones that stand lower than these places: they move up to them. */
function placed(hits: readonly IndexHit[], places: readonly number[]): readonly IndexHit[] {
  const order = [...hits];
  for (const [count, place] of places.entries()) {
    if (order.slice(0, place + 1).filter(({ translated }) => translated).length > count) continue;
    const next = order.findIndex(({ translated }, at) => translated && at > place);
    if (next < 0) break;
    order.splice(place, 0, ...order.splice(next, 1));
  }
  return order;
}

function strength(hits: readonly PartitionHit[]): number {
  return Math.max(0, ...hits.map((hit) => hit.normalised));
}
