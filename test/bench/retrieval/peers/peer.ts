import type { Passage, Question } from '../sets.js';

/** A way to search that can be measured beside ours. */
export interface Peer {
  /** Takes all passages in; asked once, before the first question. */
  build(passages: readonly Passage[]): void | Promise<void>;
  /** The ids of the passages that answer best, best first, none twice. */
  search(question: Question, count: number): readonly string[] | Promise<readonly string[]>;
  /** The sentences that answer best, for a peer that knows sentences. */
  sentences?(question: Question, count: number): readonly string[] | Promise<readonly string[]>;
}
