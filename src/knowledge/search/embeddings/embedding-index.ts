import type { OpenVectorIndex, Reader, VectorIndex } from '../../../store/types.js';
import type { SearchLog } from '../types.js';
import { planEmbedding } from './plan.js';
import { createQuestionVectors } from './question-vectors.js';
import type { SendablePassage } from './sendable.js';
import type { Embedding, EmbeddingHealth, Meaning } from './types.js';

/** What the index of a model's vectors is built from. */
export interface EmbeddingIndexOptions {
  readonly embedding: Embedding;
  readonly reader: Pick<Reader, 'passageVectors'>;
  readonly openVectors: OpenVectorIndex;
  readonly log: SearchLog;
}

/** The vectors that a model made of the passages of a corpus. */
export interface EmbeddingIndex {
  readonly embedding: Embedding;
  /** Takes up the vectors of these passages that the database holds, and lets go of all others. */
  follow(passages: readonly SendablePassage[]): Promise<void>;
  /** The passages of the last following that have no vector, each text once. */
  readonly lacking: readonly SendablePassage[];
  /** The hashes of all passages of the last following. */
  readonly hashes: ReadonlySet<string>;
  /** The length of the vectors; null as long as there are none. */
  readonly dimension: number | null;
  /** Opens the model beforehand, where its vectors serve. */
  prepare(): void;
  /** What a question means; null while a passage lacks its vector, and while the model is away. */
  meaningOf(text: string): Promise<Meaning | null>;
  /** Asks the model first, when told to. */
  health(probe: boolean): Promise<EmbeddingHealth>;
}

/** Opens an empty index. */
export function createEmbeddingIndex({ embedding, reader, openVectors, log }: EmbeddingIndexOptions): EmbeddingIndex {
  const questions = createQuestionVectors(embedding, log);
  /** Of which text the index holds the vector of each passage. */
  const held = new Map<string, string>();
  let vectors: VectorIndex | null = null;
  let dimension: number | null = null;
  let lacking: readonly SendablePassage[] = [];
  let hashes: ReadonlySet<string> = new Set();

  function drop(id: string): void {
    held.delete(id);
    vectors?.remove(id);
  }

  function put({ id, hash }: SendablePassage, vector: Float32Array): void {
    // Compared exactly: a graph would have to be built at every start.
    vectors ??= openVectors({ dimension: vector.length, expected: 0 });
    dimension ??= vector.length;
    if (vector.length !== dimension) return;
    vectors.put(id, vector);
    held.set(id, hash);
  }

  return {
    embedding,
    get lacking() {
      return lacking;
    },
    get hashes() {
      return hashes;
    },
    get dimension() {
      return dimension;
    },
    async follow(passages) {
      const living = new Set(passages.map(({ id }) => id));
      for (const id of [...held.keys()]) if (!living.has(id)) drop(id);
      const missing = passages.filter(({ id, hash }) => held.get(id) !== hash);
      const found = await reader.passageVectors(embedding.id, [...new Set(missing.map(({ hash }) => hash))]);
      for (const passage of missing) {
        drop(passage.id);
        const vector = found.get(passage.hash);
        if (vector) put(passage, vector);
      }
      hashes = new Set(passages.map(({ hash }) => hash));
      const without = passages.filter(({ id }) => !held.has(id));
      lacking = [...new Map(without.map((passage) => [passage.hash, passage])).values()];
    },
    prepare() {
      if (vectors !== null && lacking.length === 0) questions.prepare();
    },
    async meaningOf(text) {
      if (vectors === null || dimension === null || lacking.length > 0) return null;
      const vector = await questions.of(text, dimension);
      return vector && { vector, vectors, share: embedding.share, knows: (id) => held.has(id) };
    },
    async health(probe) {
      if (probe) await questions.probe();
      const plan = planEmbedding(embedding, lacking, hashes.size - lacking.length);
      return { ...plan, whole: lacking.length === 0, away: questions.away };
    },
  };
}
