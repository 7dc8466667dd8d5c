import { createHash } from 'node:crypto';
import type { Label } from '../../../domain/people/types.js';
import type { DocumentRow } from '../../../store/types.js';

/** A passage as an embedding model is sent it, and the hash of that. */
export interface SendablePassage {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
}

/** What passages are read from. */
export interface PassageSource {
  readonly documents: ReadonlyMap<string, Pick<DocumentRow, 'label'>>;
  readonly chunks: ReadonlyMap<string, { readonly documentId: string }>;
  readonly index: { get(id: string): { readonly heading: string; readonly text: string } | undefined };
}

/** The passages that may leave: none of a document whose label is above the highest one. */
export function sendablePassages({ documents, chunks, index }: PassageSource, maxLabel: Label): SendablePassage[] {
  const passages: SendablePassage[] = [];
  for (const [id, { documentId }] of chunks) {
    const label = documents.get(documentId)?.label;
    const indexed = index.get(id);
    if (indexed === undefined || !(label === 'PUBLIC' || label === maxLabel)) continue;
    const text = `${indexed.heading}\n${indexed.text}`;
    passages.push({ id, text, hash: createHash('sha256').update(text).digest('hex') });
  }
  return passages;
}
