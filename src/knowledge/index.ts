import type { Calendar } from '../domain/calendar/index.js';
import type { Routing } from '../domain/problems/routing.js';
import type { Clock } from '../lib/clock.js';
import { createAnswerId } from '../lib/ids.js';
import type { Logger } from '../lib/logger.js';
import { once } from '../lib/once.js';
import type { OpenVectorIndex, Store } from '../store/types.js';
import type { Answered, Answerer, Asked, Statement } from './answer/index.js';
import type { AnswerWriter, WriterParts } from './answer/written/index.js';
import { readAbbreviations, readDictionary, readGlossary } from './glossary.js';
import type { Catalogue } from './ingest/catalogue.js';
import type { IngestOptions, IngestReport } from './ingest/index.js';
import type { Embedding, EmbeddingHealth, EmbeddingListener, EmbeddingReport } from './search/embeddings/types.js';
import type { Hit, Search, SearchRequest } from './search/types.js';

export type { Answered, Asked, Question, Statement } from './answer/index.js';
export type { Named } from './answer/names.js';
export { namesIn } from './answer/names-in.js';
export type { Catalogue, Described, Placed } from './ingest/catalogue.js';
export type { IngestReport, OnProgress } from './ingest/index.js';
export { passageFrom, titleIn } from './passage.js';
export type {
  Embedding,
  EmbeddingHealth,
  EmbeddingListener,
  EmbeddingPlan,
  EmbeddingReport,
} from './search/embeddings/types.js';
export type { Hit, SearchRequest } from './search/types.js';
export { type DocumentStanding, standingOn } from './standing.js';
export type * from './types.js';

/** What knowledge stands on; wired by the composition root. */
export interface KnowledgeParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** By what problems are told to have one cause. */
  readonly routing: Routing;
  readonly log: Logger;
  /** The terms of the field in both languages, `glossary.csv`. */
  readonly glossaryFile: string;
  /** Words that search translates with besides, `dictionary.csv`. */
  readonly dictionaryFile: string;
  /** Words of both languages in general, `cc-cedict.tsv`: search translates with them what those two lack. */
  readonly wordTableFile: string;
  /** Short words of the field with their full forms, `abbreviations.csv`. */
  readonly abbreviationsFile: string;
  readonly openVectors: OpenVectorIndex;
  /** Where the derived search index is kept; null: in memory alone. */
  readonly indexFolder: string | null;
  /** Opens the language model that may put answers into words; null: there is none. */
  readonly openWriter: (() => Promise<ModelParts>) | null;
  /** The model whose vectors search by meaning; null: the built-in vectors alone. */
  readonly embedding: Embedding | null;
  /** Whether the native addon for large corpora loads on this machine. */
  readonly addonLoads: () => boolean;
}

/** A language model with its prompt, and the highest label of evidence that may be sent to it. */
export type ModelParts = Omit<WriterParts, 'log'>;

/** How the derived index stands. */
export interface IndexHealth {
  readonly upToDate: boolean;
  readonly addon: boolean;
}

/** The one door to the corpus: answers over it, search in it, documents into it. */
export interface Knowledge {
  answer(asked: Asked): Promise<Answered>;
  /** What a sentence says that happened to a project or task which the asker may see; null where it says nothing of the kind. */
  read(asked: Pick<Asked, 'text' | 'actor' | 'scope'>): Promise<Statement | null>;
  find(request: SearchRequest): Promise<readonly Hit[]>;
  /** Reads a folder of documents, or one file, into the corpus. */
  ingest(path: string, options?: IngestOptions): Promise<IngestReport>;
  /** Has the embedding model make the vectors that passages lack; null without a model. */
  embed(listener?: EmbeddingListener): Promise<EmbeddingReport | null>;
  /** How its vectors stand; with `probe` it is asked first whether it answers. Null without a model. */
  embeddingHealth(options?: { readonly probe?: boolean }): Promise<EmbeddingHealth | null>;
  /** The documents of a corpus folder, to be added, described, removed and put back. */
  catalogue(folder: string): Promise<Catalogue>;
  /** Loads what answers stand on, so that the first who asks does not wait for that. */
  prepare(): Promise<void>;
  /** Brings the index up to the corpus and says whether that went well. */
  checkIndex(): Promise<IndexHealth>;
}

interface Engine {
  readonly search: Search;
  readonly answerer: Answerer;
}

/** Builds knowledge; search and answerer are loaded with their first use, so that other commands start without them. */
export function createKnowledge(parts: KnowledgeParts): Knowledge {
  const { log } = parts;
  const engine = once(() => buildEngine(parts));
  return {
    answer: async (asked) => (await engine.get()).answerer.answer(asked),
    read: async (asked) => (await engine.get()).answerer.read(asked),
    find: async (request) => (await engine.get()).search.find(request),
    async ingest(path, options) {
      const { createIngest } = await import('./ingest/index.js');
      return await createIngest({ store: parts.store, log })(path, options);
    },
    async embed(listener = {}) {
      return parts.embedding && (await (await engine.get()).search.embed(listener));
    },
    async embeddingHealth({ probe = false } = {}) {
      return parts.embedding && (await (await engine.get()).search.embeddingHealth(probe));
    },
    async catalogue(folder) {
      const { openCatalogue } = await import('./ingest/catalogue.js');
      return await openCatalogue(folder);
    },
    async prepare() {
      const { search, answerer } = await engine.get();
      await search.prepare();
      await answerer.prepare();
    },
    async checkIndex() {
      const upToDate = await engine
        .get()
        .then(({ search }) => search.catchUp())
        .then(
          () => true,
          (cause: unknown) => {
            log.error({ err: cause }, 'the search index cannot be brought up to the corpus');
            return false;
          },
        );
      return { upToDate, addon: parts.addonLoads() };
    },
  };
}

async function buildEngine(parts: KnowledgeParts): Promise<Engine> {
  const { store, clock, calendar, routing, log, openVectors, indexFolder, embedding } = parts;
  const [{ createSearch }, { createAnswerer }, { readWordTable }] = await Promise.all([
    import('./search/index.js'),
    import('./answer/index.js'),
    import('./search/word-table.js'),
  ]);
  const [glossary, dictionary, abbreviations, wordTable] = await Promise.all([
    readGlossary(parts.glossaryFile),
    readDictionary(parts.dictionaryFile),
    readAbbreviations(parts.abbreviationsFile),
    readWordTable(parts.wordTableFile),
  ]);
  const words = [...glossary, ...dictionary];
  const search = createSearch({
    reader: store,
    openVectors,
    log,
    folder: indexFolder,
    glossary: words,
    dictionary: wordTable,
    abbreviations,
    clock,
    meaning: embedding && { embedding, store },
  });
  const write = await writerOf(parts);
  const answerer = createAnswerer({ store, search, clock, calendar, routing, glossary, newId: createAnswerId, write });
  return { search, answerer };
}

async function writerOf({ openWriter, log }: KnowledgeParts): Promise<AnswerWriter | null> {
  if (openWriter === null) return null;
  const [{ createAnswerWriter }, parts] = await Promise.all([import('./answer/written/index.js'), openWriter()]);
  return createAnswerWriter({ ...parts, log });
}
