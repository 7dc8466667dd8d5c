import type { Clock } from '../../lib/clock.js';
import type { DocumentRow, OpenVectorIndex, Reader, Store } from '../../store/types.js';
import { passageFrom, titleIn } from '../passage.js';
import { type DocumentStanding, holdsNowOrSoon, standingOn } from '../standing.js';
import { createAnalyser } from './analyse.js';
import { type Corpus, createCorpusIndex } from './corpus-index.js';
import { embedLacking } from './embeddings/embed-lacking.js';
import { createEmbeddingIndex } from './embeddings/embedding-index.js';
import { sendablePassages } from './embeddings/sendable.js';
import type { Embedding } from './embeddings/types.js';
import { createTranslator, type Dictionary, glossaryWords, type TermPair } from './glossary.js';
import { priorOf } from './prior.js';
import { abbreviationsOf } from './query.js';
import type { ChunkInfo } from './saved-index.js';
import type { IndexHit } from './search-index.js';
import type { Hit, Search, SearchLog, SearchRequest } from './types.js';

/** What search is built from. */
export interface SearchDependencies {
  readonly reader: Pick<Reader, 'documents' | 'chunks' | 'corpusRevision'>;
  readonly openVectors: OpenVectorIndex;
  readonly log: SearchLog;
  /** Where the derived index is kept; null keeps it in memory alone. */
  readonly folder: string | null;
  /** Terms and names in both languages: they make questions of one find texts of the other. */
  readonly glossary: readonly TermPair[];
  readonly dictionary?: Dictionary;
  /** Short words of the field with what documents write instead. */
  readonly abbreviations?: readonly { readonly short: string; readonly full: string }[];
  /** With it a document past its expiry no longer counts as in force. */
  readonly clock?: Clock;
  /** A model whose vectors search by meaning beside the words, and where they are kept. */
  readonly meaning?: {
    readonly embedding: Embedding;
    readonly store: Pick<Store, 'passageVectors' | 'transaction'>;
  } | null;
}

/** Builds search over the corpus of a database. */
export function createSearch(dependencies: SearchDependencies): Search {
  const { reader, openVectors, log, folder, glossary, clock, meaning: kept = null } = dependencies;
  const analyser = createAnalyser({
    words: [...glossaryWords(glossary), ...(dependencies.abbreviations ?? []).map(({ short }) => short)],
    onFallback: (cause) => log.warn({ cause }, 'The Chinese word addon does not load; words are cut less well.'),
  });
  const translate = createTranslator(glossary, analyser, dependencies.dictionary);
  const abbreviations = abbreviationsOf(dependencies.abbreviations ?? [], analyser);
  const embeddings = kept && createEmbeddingIndex({ embedding: kept.embedding, reader: kept.store, openVectors, log });
  const parts = { reader, openVectors, analyser, translate, abbreviations, log, folder, embeddings };
  const corpusIndex = createCorpusIndex(parts);

  function statusOf(document: DocumentRow): DocumentStanding {
    return clock === undefined ? document.status : standingOn(document, clock.today());
  }

  function toHit({ index, documents, chunks }: Corpus, hit: IndexHit): Hit {
    const chunk = chunks.get(hit.id) as ChunkInfo;
    const document = documents.get(chunk.documentId) as DocumentRow;
    const title = titleIn(document, chunk.language);
    const { score, normalised, sentences, lexical, vector, meaning, bestSentence, translated, terms } = hit;
    return {
      passage: passageFrom(
        document,
        { ...chunk, text: index.get(hit.id)?.text ?? '' },
        { title, status: statusOf(document) },
      ),
      score,
      normalised,
      sentence: sentences[0]?.text ?? '',
      sentenceCoverage: sentences[0]?.coverage ?? 0,
      explanation: { lexical, vector, meaning, bestSentence, translated, terms },
    };
  }

  return {
    async catchUp() {
      await corpusIndex.current();
    },
    async prepare() {
      await corpusIndex.current();
      embeddings?.prepare();
    },
    async find(request) {
      const corpus = await corpusIndex.current();
      const found = [...corpus.documents.values()].filter((document) => mayFind(document, statusOf(document), request));
      const readable = new Set(found.map((document) => document.id));
      const accept = (id: string) => readable.has(corpus.chunks.get(id)?.documentId ?? '');
      const { text, language, limit } = request;
      const prior = (id: string) => priorOf({ id }, corpus.index.get(id)?.text ?? '', text);
      const meaning = request.asked ? ((await embeddings?.meaningOf(text)) ?? null) : null;
      return corpus.index.find({ text, language, limit, accept, prior, meaning }).map((hit) => toHit(corpus, hit));
    },
    async embed(listener) {
      if (embeddings === null || kept === null) return null;
      // What a run that broke off has kept raises no revision.
      const takeUp = async () =>
        await embeddings.follow(sendablePassages(await corpusIndex.current(), embeddings.embedding.maxLabel));
      await takeUp();
      const report = await embedLacking(embeddings, kept.store, listener);
      await takeUp();
      return report;
    },
    async embeddingHealth(probe) {
      if (embeddings === null) return null;
      await corpusIndex.current();
      return await embeddings.health(probe);
    },
  };
}

/** A document that is named by its id is found whatever its status. */
function mayFind(document: DocumentRow, status: DocumentStanding, { label, filters = {} }: SearchRequest): boolean {
  const { documentIds, statuses } = filters;
  if (document.label === 'INTERNAL' && label !== 'INTERNAL') return false;
  if (statuses ? !statuses.includes(status) : !documentIds && !holdsNowOrSoon(status)) return false;
  return !documentIds || documentIds.includes(document.id);
}
