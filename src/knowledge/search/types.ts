import type { Label } from '../../domain/people/types.js';
import type { Language } from '../../lib/language.js';
import type { DocumentStanding } from '../standing.js';
import type { Passage } from '../types.js';
import type { EmbeddingHealth, EmbeddingListener, EmbeddingReport } from './embeddings/types.js';

/** Where search writes what an operator should know. */
export interface SearchLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** What to search for, and in what. */
export interface SearchRequest {
  readonly text: string;
  readonly language: Language;
  /** The highest label that the reader may see. */
  readonly label: Label;
  readonly limit: number;
  /** Whether a person asked it in these words, which may be sent to an embedding model; words of ledgers never are. */
  readonly asked?: boolean;
  readonly filters?: {
    readonly documentIds?: readonly string[];
    /** Which states count; what holds now or soon when not given (a superseded document is asked for by its number or title). */
    readonly statuses?: readonly DocumentStanding[];
  };
}

/** How a passage came to its place; what `--explain` shows. */
export interface Explanation {
  readonly lexical: number;
  readonly vector: number;
  /** By the vectors of an embedding model; 0 when they did not serve. */
  readonly meaning: number;
  readonly bestSentence: number;
  readonly translated: boolean;
  readonly terms: readonly string[];
}

/** A passage with its score. */
export interface Hit {
  readonly passage: Passage;
  /** The fused score that orders the list. */
  readonly score: number;
  /** The lexical score over the sum of the question's idf: 0 to about 1, comparable across questions. */
  readonly normalised: number;
  /** The sentence that answers best, word for word as in the passage, and the share of the question's idf that it covers. */
  readonly sentence: string;
  readonly sentenceCoverage: number;
  readonly explanation: Explanation;
}

/** Search over the corpus, kept up with the database by its revision. */
export interface Search {
  find(request: SearchRequest): Promise<readonly Hit[]>;
  /** Brings the derived indexes up to the database's corpus revision. */
  catchUp(): Promise<void>;
  /** The same, and opens the model beforehand, so that the first question need not wait for it. */
  prepare(): Promise<void>;
  /** Has the model make the vectors that are lacking; null without a model. */
  embed(listener: EmbeddingListener): Promise<EmbeddingReport | null>;
  /** How the vectors of the model stand, having asked it first when told to; null without a model. */
  embeddingHealth(probe: boolean): Promise<EmbeddingHealth | null>;
}
