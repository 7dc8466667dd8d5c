import type { Language } from '../../../src/lib/language.js';
import type { ChunkRow, DocumentRow, Reader } from '../../../src/store/types.js';
import { vectorIndexes } from '../../../src/store/vectors/index.js';

/** A document in force that everybody may read, but for what is given. */
export function documentRow(id: string, given: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id,
    path: `${id}.md`,
    hash: `${id}-1`,
    titleZh: '',
    titleEn: '',
    number: null,
    issuer: '',
    level: 'CITY',
    kind: 'policy',
    language: 'en',
    issuedOn: null,
    effectiveOn: null,
    expiresOn: null,
    status: 'IN_FORCE',
    supersededById: null,
    label: 'PUBLIC',
    chainIds: [],
    source: '',
    demo: true,
    notes: [],
    ...given,
  };
}

/** A chunk whose hash is its text. */
export function chunkRow(id: string, text: string, language: Language = 'en', headingPath: string[] = []): ChunkRow {
  const [documentId = '', clause = null] = id.split('#');
  return {
    id,
    documentId,
    ordinal: 0,
    clause,
    headingPath,
    page: null,
    language,
    text,
    hash: text,
  };
}

/** A corpus in memory that counts how often its chunks are read. */
export interface CorpusReader extends Pick<Reader, 'documents' | 'chunks' | 'corpusRevision'> {
  readonly chunkReads: (string | undefined)[];
  put(document: DocumentRow, chunks: readonly ChunkRow[]): void;
  remove(id: string): void;
}

/** Opens an empty corpus. */
export function corpusReader(): CorpusReader {
  const documents = new Map<string, { document: DocumentRow; chunks: readonly ChunkRow[] }>();
  const chunkReads: (string | undefined)[] = [];
  let revision = 0;
  return {
    chunkReads,
    put(document, chunks) {
      documents.set(document.id, { document, chunks });
      revision += 1;
    },
    remove(id) {
      documents.delete(id);
      revision += 1;
    },
    corpusRevision: async () => revision,
    documents: async () => [...documents.values()].map(({ document }) => document),
    async chunks(_scope, where) {
      chunkReads.push(where?.documentId);
      const all = [...documents.values()].flatMap(({ chunks }) => chunks);
      return all.filter((chunk) => where?.documentId === undefined || chunk.documentId === where.documentId);
    },
  };
}

/** Vectors searched exactly: what small tests need. */
export const openVectors = vectorIndexes({
  warn: () => {
    throw new Error('Small indexes need no addon.');
  },
});
