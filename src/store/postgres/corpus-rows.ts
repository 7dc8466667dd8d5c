import type { ChunkRow, DocumentRow } from '../types.js';
import type { ChunkModel, DocumentModel } from './generated/models.js';
import { dateToDay, dayToDate } from './rows.js';

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

/** A chunk as the database keeps it. */
export function chunkToRow(chunk: ChunkRow) {
  return { ...chunk, headingPath: [...chunk.headingPath] };
}

export function chunkFromRow(row: ChunkModel): ChunkRow {
  return { ...row, language: row.language as ChunkRow['language'] };
}

function optionalDate(day: string | null): Date | null {
  return day === null ? null : dayToDate(day);
}

function optionalDay(date: Date | null): string | null {
  return date === null ? null : dateToDay(date);
}
