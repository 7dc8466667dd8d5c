import { relative } from 'node:path';
import { z } from 'zod';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { ingestDocuments } from './ingest.js';

/** Puts a removed document back with its description, and reads it. */
export const restoreDocument = defineVerb({
  name: 'corpus.restore',
  summary: { en: 'Put back a removed document', zh: '恢复已移出的文件' },
  input: z.object({ id: z.string().min(1) }),
  action: 'corpus.ingest',
  writes: false,
  async run(context, { id }) {
    const { corpusFolder } = context.settings;
    const file = await (await context.knowledge.catalogue(corpusFolder)).restore(id);
    const { added, failed } = await runVerb(ingestDocuments, context, { path: file });
    return { path: relative(corpusFolder, file), added, failed };
  },
});
