import { resolve } from 'node:path';
import { z } from 'zod';
import type { EmbeddingListener, OnProgress } from '../../knowledge/index.js';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { recordIngest } from './record-ingest.js';

/** Reads documents into the corpus: those of a folder or one file, or without a path the shipped ones; then the index follows, and an embedding model where there is one. */
export const ingestDocuments = defineVerb({
  name: 'corpus.ingest',
  summary: { en: 'Read documents into the corpus', zh: '读入文件' },
  input: z.object({
    path: z.string().min(1, 'write a folder or a file').optional(),
    onProgress: z.custom<OnProgress>().optional(),
    remove: z.boolean().default(false),
    embedding: z.custom<EmbeddingListener>().optional(),
  }),
  action: 'corpus.ingest',
  writes: false,
  async run(context, { path, onProgress, remove, embedding }) {
    const { knowledge, settings } = context;
    const place = path === undefined ? (await knowledge.catalogue(settings.corpusFolder)).folder : resolve(path);
    const report = await knowledge.ingest(place, { onProgress, remove });
    const { added, changed, removed } = report;
    if (added.length + changed.length + removed.length > 0) {
      await runVerb(recordIngest, context, { place, added, changed, removed });
    }
    const { upToDate } = await knowledge.checkIndex();
    const embedded = upToDate ? await knowledge.embed(embedding) : null;
    return { ...report, place, indexUpToDate: upToDate, embedded };
  },
});
