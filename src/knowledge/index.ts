import type { Calendar } from '../domain/calendar/index.js';
import type { Clock } from '../lib/clock.js';
import { createAnswerId } from '../lib/ids.js';
import type { Logger } from '../lib/logger.js';
import type { OpenVectorIndex, Store } from '../store/types.js';
import { type Answered, type Answerer, type Asked, createAnswerer, type GlossaryTerm } from './answer/index.js';
import { createSearch } from './search/index.js';
import type { Search } from './search/types.js';

export type { Answered, Asked, GlossaryTerm, Question } from './answer/index.js';
export type { Hit, Search } from './search/types.js';
export type * from './types.js';

/** What knowledge stands on; wired by the composition root. */
export interface KnowledgeParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: Logger;
  readonly glossary: readonly GlossaryTerm[];
  readonly openVectors: OpenVectorIndex;
  /** Where the derived search index is kept; null: in memory alone. */
  readonly indexFolder: string | null;
}

/** The one door to the corpus: answers over it, search in it. */
export interface Knowledge {
  answer(asked: Asked): Promise<Answered>;
  readonly search: Search;
}

/** Builds search and the answerer; each reads nothing before it is first used. */
export function createKnowledge(parts: KnowledgeParts): Knowledge {
  const { store, clock, calendar, log, glossary, openVectors, indexFolder } = parts;
  const search = createSearch({ reader: store, openVectors, log, folder: indexFolder, glossary, clock });
  const answerer: Answerer = createAnswerer({ store, search, clock, calendar, glossary, newId: createAnswerId });
  return { search, answer: (asked) => answerer.answer(asked) };
}
