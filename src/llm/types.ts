/** A chat model that writes text piece by piece. */
export interface ChatModel {
  /** What the operator called it: `gpt-4.1-mini`. */
  readonly name: string;
  /**
   * Writes the reply in pieces of any length; ends without an error when the reply is complete or the signal is aborted.
   * @throws ModelError
   */
  stream(request: ChatRequest): AsyncIterable<string>;
}

/** What a chat model is asked. */
export interface ChatRequest {
  /** What it is to do. */
  readonly system: string;
  /** What it is to do it with. */
  readonly user: string;
  readonly signal: AbortSignal;
}

/** A prompt of `prompts/`, ready to be filled. */
export interface Prompt {
  readonly name: string;
  /** Fills each variable once; what a value holds is not filled again. Fails on a missing or an unknown variable. */
  fill(values: Readonly<Record<string, string>>): Pick<ChatRequest, 'system' | 'user'>;
}

/** A model that makes vectors of texts: those that mean nearly the same lie near each other. All are of length 1. */
export interface EmbeddingModel {
  /**
   * The vectors of passages, in their order; what may pass, such as too many requests, is tried again.
   * @throws ModelError
   */
  passages(texts: readonly string[]): Promise<readonly Float32Array[]>;
  /**
   * The vector of a question, for somebody who waits: within a few seconds or not at all.
   * @throws ModelError
   */
  question(text: string): Promise<Float32Array>;
}

/** Why a model's reply did not come, or not to its end. */
export type ModelFault = 'time-out' | 'busy' | 'refused' | 'cut-off' | 'malformed' | 'unavailable';

/** A failure of a model; the message is for the log and holds neither keys nor what was sent. */
export class ModelError extends Error {
  constructor(
    readonly fault: ModelFault,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}
