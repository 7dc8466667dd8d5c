import type { ChunkRow, DocumentRow } from '../types.js';
import type { Queries } from './client.js';
import { chunkToRow, documentToRow } from './corpus-rows.js';
import type { ChunkModel } from './generated/models.js';

type KeptChunk = Omit<ChunkModel, 'text' | 'documentId'>;

const KEPT = {
  id: true,
  hash: true,
  ordinal: true,
  clause: true,
  headingPath: true,
  page: true,
  language: true,
} as const;

/** Writes a document; rows of chunks that read as before stay, and only their place is written when it is another. */
export async function writeDocument(
  queries: Queries,
  document: DocumentRow,
  chunks: readonly ChunkRow[],
): Promise<void> {
  await raiseRevision(queries);
  const { id, ...rest } = documentToRow(document);
  await queries.document.upsert({ where: { id }, create: { id, ...rest }, update: rest });
  const kept = new Map(
    (await queries.chunk.findMany({ where: { documentId: id }, select: KEPT })).map((row) => [row.id, row]),
  );
  const fresh: ChunkRow[] = [];
  for (const chunk of chunks) {
    const before = kept.get(chunk.id);
    if (before?.hash !== chunk.hash) fresh.push(chunk);
    else if (!same(before, chunk)) await queries.chunk.update({ where: { id: chunk.id }, data: chunkToRow(chunk) });
  }
  const staying = new Set(chunks.filter((chunk) => !fresh.includes(chunk)).map((chunk) => chunk.id));
  await queries.chunk.deleteMany({ where: { id: { in: [...kept.keys()].filter((key) => !staying.has(key)) } } });
  await queries.chunk.createMany({ data: fresh.map(chunkToRow) });
}

/** Takes a document away with its chunks. */
export async function deleteDocument(queries: Queries, id: string): Promise<void> {
  await raiseRevision(queries);
  await queries.document.deleteMany({ where: { id } });
}

/** Tells every process that the corpus has changed. First of all, because its row lock makes writers wait for each other. */
export async function raiseRevision(queries: Queries): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO corpus_revision (id, revision) VALUES (1, 1)
    ON CONFLICT (id) DO UPDATE SET revision = corpus_revision.revision + 1`;
}

/** The same place in the document. */
function same(before: KeptChunk, chunk: ChunkRow): boolean {
  return (
    before.ordinal === chunk.ordinal &&
    before.clause === chunk.clause &&
    before.page === chunk.page &&
    before.language === chunk.language &&
    before.headingPath.join('\n') === chunk.headingPath.join('\n')
  );
}
