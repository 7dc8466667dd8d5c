import type { Label } from '../../../domain/people/types.js';
import type { EmbeddingModel, ModelFault } from '../../../llm/types.js';
import type { VectorIndex } from '../../../store/types.js';

/** An embedding model, and what may and shall be sent to it. */
export interface Embedding {
  /** What the operator calls it. */
  readonly name: string;
  /** Tells its vectors from those of every other model. */
  readonly id: string;
  /** Whether it runs on this machine, so that nothing is sent. */
  readonly local: boolean;
  /** The highest label of documents whose passages may be sent. */
  readonly maxLabel: Label;
  /** How many passages are sent at a time. */
  readonly batch: number;
  /** Of a million tokens; null when nobody has said. */
  readonly price: number | null;
  /** What its vectors are of the fused score, from 0 to 1. */
  readonly share: number;
  open(): Promise<EmbeddingModel>;
}

/** What embedding the passages that lack a vector comes to; known before anything is sent. */
export interface EmbeddingPlan {
  readonly model: string;
  /** Whether the model runs on this machine, so that nothing is sent. */
  readonly local: boolean;
  /** How many are sent. */
  readonly passages: number;
  /** How many have their vector already. */
  readonly kept: number;
  readonly characters: number;
  /** About so many: each model counts in its own way. */
  readonly tokens: number;
  readonly requests: number;
  /** About so much, in the money of the price that was set; null without one. */
  readonly cost: number | null;
}

/** What is told while passages are embedded. */
export interface EmbeddingListener {
  /** Before anything is sent; not called when no passage lacks a vector. */
  readonly onPlan?: ((plan: EmbeddingPlan) => void) | undefined;
  readonly onEmbedded?: ((embedded: number, plan: EmbeddingPlan) => void) | undefined;
}

/** What came of it. */
export interface EmbeddingReport extends EmbeddingPlan {
  readonly embedded: number;
  /** Why it broke off; what was embedded until then is kept. Null when it came to its end. */
  readonly failed: EmbeddingFailure | null;
}

/** Why a model gave no vectors; the message holds neither keys nor what was sent. */
export interface EmbeddingFailure {
  readonly fault: ModelFault;
  readonly message: string;
}

/** How the vectors of the model stand. */
export interface EmbeddingHealth extends EmbeddingPlan {
  /** Whether they serve: only once no passage lacks one. */
  readonly whole: boolean;
  /** Why the model did not give the vector of a question when it was last asked; null when it did, or was not asked. */
  readonly away: EmbeddingFailure | null;
}

/** A question as the model understands it, and the vectors to compare it with. */
export interface Meaning {
  readonly vector: Float32Array;
  readonly vectors: VectorIndex;
  /** What they are of the fused score, from 0 to 1. */
  readonly share: number;
  /** Whether a passage has a vector; one that may not be sent has none. */
  knows(id: string): boolean;
}
