import { resolve } from 'node:path';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Placed } from '../../knowledge/index.js';
import type { DocumentRow } from '../../store/types.js';
import type { ReadContext } from '../context.js';
import { runVerb } from '../run-verb.js';
import { ingestDocuments } from './ingest.js';

/** A document as it stands in the corpus, and what its last reading came to. */
export interface ReadAgain {
  readonly id: string;
  readonly path: string;
  /** Null when it has never been read. */
  readonly document: DocumentRow | null;
  readonly chunks: number;
  /** Why it could not be read this time; null when it was. */
  readonly failure: string | null;
}

/** Reads one document of the corpus folder after its file or its description has changed. */
export async function readAgain(context: ReadContext, { id, path }: Placed): Promise<ReadAgain> {
  const { failed } = await runVerb(ingestDocuments, context, { path: resolve(context.settings.corpusFolder, path) });
  const document = (await context.store.documents(EVERYTHING)).find((row) => row.id === id) ?? null;
  const { length: chunks } = await context.store.chunks(EVERYTHING, { documentId: id });
  return { id, path, document, chunks, failure: failed.find((each) => each.path === path)?.reason ?? null };
}
