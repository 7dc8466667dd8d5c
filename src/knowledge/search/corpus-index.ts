import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { ChunkRow, DocumentRow, OpenVectorIndex, Reader } from '../../store/types.js';
import { titleIn } from '../passage.js';
import type { Analyser } from './analyse.js';
import type { EmbeddingIndex } from './embeddings/embedding-index.js';
import { sendablePassages } from './embeddings/sendable.js';
import type { Translate } from './glossary.js';
import type { Abbreviations } from './query.js';
import { type ChunkInfo, indexFolder } from './saved-index.js';
import { createSearchIndex, type SearchIndex } from './search-index.js';
import type { SearchLog } from './types.js';

/** What the index of a corpus is built from. */
export interface CorpusIndexOptions {
  readonly reader: Pick<Reader, 'documents' | 'chunks' | 'corpusRevision'>;
  readonly openVectors: OpenVectorIndex;
  readonly analyser: Analyser;
  readonly translate: Translate;
  readonly abbreviations: Abbreviations;
  readonly log: SearchLog;
  readonly folder: string | null;
  /** The vectors of a model beside the index; null without a model. */
  readonly embeddings?: EmbeddingIndex | null;
}

/** The corpus as it was last read, with its index. */
export interface Corpus {
  readonly index: SearchIndex;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly chunks: ReadonlyMap<string, ChunkInfo>;
}

/**
 * The index is saved anew once more than one of so many chunks are others than those that were saved: writing all of a large one for a
 * single document takes seconds, and a start analyses a few again in less.
 */
const UNSAVED = 200;

/** Keeps the derived index of a database's corpus: from the folder at start, by the corpus revision from then on. */
export function createCorpusIndex(options: CorpusIndexOptions): { current(): Promise<Corpus> } {
  const { reader, log, openVectors, analyser, translate, abbreviations, embeddings } = options;
  const folder = options.folder === null ? null : indexFolder(options.folder);
  const chunks = new Map<string, ChunkInfo>();
  /** What each document's chunks were indexed from. */
  const fingerprints = new Map<string, string>();
  let revision = -1;
  let documents: ReadonlyMap<string, DocumentRow> = new Map();
  let index: SearchIndex | null = null;
  /** How many chunks were analysed or dropped since the index was saved. */
  let unsaved = 0;
  /** Whether the index in memory began as the saved one. */
  let fromFolder = false;
  let maySavedBeUsed = true;
  let running: Promise<Corpus> | null = null;

  async function openSaved(): Promise<SearchIndex | null> {
    try {
      const saved = maySavedBeUsed ? ((await folder?.load(analyser.version)) ?? null) : null;
      if (saved === null) return null;
      const expected = saved.chunks.length;
      const opened = createSearchIndex([], {
        analyser,
        openVectors,
        translate,
        abbreviations,
        expected,
        saved: saved.partitions,
      });
      for (const [id, print] of saved.fingerprints) fingerprints.set(id, print);
      for (const chunk of saved.chunks) chunks.set(chunk.id, chunk);
      fromFolder = true;
      return opened;
    } catch (cause) {
      log.warn({ cause }, 'The saved search index cannot be used; it is built anew.');
      return null;
    }
  }

  async function save(whole: SearchIndex): Promise<void> {
    try {
      await folder?.save(whole, { analyser: analyser.version, revision, fingerprints, chunks: [...chunks.values()] });
      unsaved = 0;
    } catch (cause) {
      log.warn({ cause }, 'The search index cannot be saved; the next start builds it anew.');
    }
  }

  /** What is wrong with a saved index may show only when it is used: then all is built anew from the database, once. */
  async function catchUp(): Promise<Corpus> {
    try {
      return await follow();
    } catch (cause) {
      if (!fromFolder || cause instanceof WutongError) throw cause;
      log.warn({ cause }, 'The saved search index cannot be brought up to the corpus; it is built anew.');
      startOver();
      return await follow();
    }
  }

  function startOver(): void {
    fromFolder = false;
    maySavedBeUsed = false;
    index = null;
    revision = -1;
    chunks.clear();
    fingerprints.clear();
    unsaved = 0;
  }

  async function follow(): Promise<Corpus> {
    const newest = await reader.corpusRevision();
    if (index !== null && newest === revision) return { index, documents, chunks };
    // Search itself reads all; what a reader may see is decided by each request's label.
    const rows = await reader.documents(EVERYTHING);
    index ??= await openSaved();
    const stale = rows.filter((document) => fingerprints.get(document.id) !== fingerprint(document));
    const fresh = await readChunks(stale, rows.length);
    const whole =
      index ?? createSearchIndex([], { analyser, openVectors, translate, abbreviations, expected: fresh.length });
    const held = byDocument(chunks.values());
    const living = new Map(rows.map((document) => [document.id, document]));
    const gone = [...fingerprints.keys()].filter((id) => !living.has(id));
    for (const id of gone) forget(whole, id, held.get(id) ?? []);
    const read = byDocument(fresh);
    for (const document of stale) take(whole, document, read.get(document.id) ?? [], held.get(document.id) ?? []);
    index = whole;
    documents = living;
    await embeddings?.follow(sendablePassages({ documents, chunks, index }, embeddings.embedding.maxLabel));
    revision = newest;
    if (stale.length + gone.length > 0) {
      log.info(
        { revision, documents: stale.length, removed: gone.length, chunks: whole.size },
        'Search index caught up.',
      );
      if (unsaved * UNSAVED > whole.size) await save(whole);
    }
    return { index: whole, documents, chunks };
  }

  /** One reading of all when most are stale, as at the first start; else document by document. */
  async function readChunks(stale: readonly DocumentRow[], all: number): Promise<ChunkRow[]> {
    if (stale.length * 2 > all) return reader.chunks(EVERYTHING);
    const lists: ChunkRow[][] = [];
    for (const document of stale) lists.push(await reader.chunks(EVERYTHING, { documentId: document.id }));
    return lists.flat();
  }

  /** Only chunks whose hash or heading changed are analysed again. */
  function take(
    into: SearchIndex,
    document: DocumentRow,
    fresh: readonly ChunkRow[],
    held: readonly ChunkInfo[],
  ): void {
    const staying = new Set(fresh.map((chunk) => chunk.id));
    for (const chunk of held) if (!staying.has(chunk.id)) drop(into, chunk.id);
    for (const chunk of fresh) {
      const { text, ...info } = chunk;
      const heading = [titleIn(document, chunk.language), ...chunk.headingPath].join(' > ');
      const known = chunks.get(chunk.id);
      chunks.set(chunk.id, info);
      const same = known?.hash === chunk.hash && known.language === chunk.language;
      if (same && into.get(chunk.id)?.heading === heading) continue;
      into.put({ id: chunk.id, language: chunk.language, heading, text });
      unsaved += 1;
    }
    fingerprints.set(document.id, fingerprint(document));
  }

  function forget(from: SearchIndex, documentId: string, held: readonly ChunkInfo[]): void {
    for (const chunk of held) drop(from, chunk.id);
    fingerprints.delete(documentId);
  }

  function drop(from: SearchIndex, id: string): void {
    from.remove(id);
    chunks.delete(id);
    unsaved += 1;
  }

  return {
    /** Whoever comes while one catches up waits for the same. */
    current() {
      running ??= catchUp().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** What the index holds of a document depends on its text and its titles alone. */
function fingerprint(document: DocumentRow): string {
  return [document.hash, document.titleZh, document.titleEn].join('\n');
}

function byDocument<T extends { readonly documentId: string }>(items: Iterable<T>): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.documentId);
    if (group) group.push(item);
    else groups.set(item.documentId, [item]);
  }
  return groups;
}
