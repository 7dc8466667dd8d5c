import type { ChunkRow, DocumentRow } from '../types.js';
import type { ChunkModel, DocumentModel } from './generated/models.js';
import { dateToDay, dayToDate } from './rows.js';

type StoredChunk = Omit<ChunkModel, 'headingPath'> & { headingPath: string[] };

/** A document as the database keeps it. */
export function documentToRow(document: DocumentRow) {
  return {
    ...document,
    issuedOn: optionalDate(document.issuedOn),
    effectiveOn: optionalDate(document.effectiveOn),
    expiresOn: optionalDate(document.expiresOn),
    chainIds: [...document.chainIds],
    notes: [...document.notes],
  };
}

export function documentFromRow(row: DocumentModel): DocumentRow {
  return {
    ...row,
    language: row.language as DocumentRow['language'],
    status: row.status as DocumentRow['status'],
    label: row.label as DocumentRow['label'],
    issuedOn: optionalDay(row.issuedOn),
    effectiveOn: optionalDay(row.effectiveOn),
    expiresOn: optionalDay(row.expiresOn),
  };
}

/** A chunk as the database keeps it: the vector as little-endian bytes with its dimension. */
export function chunkToRow(chunk: ChunkRow) {
  return {
    ...chunk,
    headingPath: [...chunk.headingPath],
    embedding: chunk.embedding === null ? null : vectorToBytes(chunk.embedding),
    dimension: chunk.embedding?.length ?? null,
  };
}

export function chunkFromRow({ dimension: _, ...row }: StoredChunk): ChunkRow {
  return {
    ...row,
    language: row.language as ChunkRow['language'],
    embedding: row.embedding === null ? null : bytesToVector(row.embedding),
  };
}

function vectorToBytes(vector: Float32Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Float32Array.from(vector).buffer);
}

/** The bytes are copied because they may begin anywhere in a larger buffer, and floats must begin at a multiple of four. */
function bytesToVector(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

function optionalDate(day: string | null): Date | null {
  return day === null ? null : dayToDate(day);
}

function optionalDay(date: Date | null): string | null {
  return date === null ? null : dateToDay(date);
}
