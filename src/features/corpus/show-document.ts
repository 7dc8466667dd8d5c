import { z } from 'zod';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { findDocument } from './find-document.js';
import { listDocuments } from './list-documents.js';

/** One document: what is said of it, its passages, and why its file cannot be read where it cannot. */
export const showDocument = defineVerb({
  name: 'corpus.show',
  summary: { en: 'Show a document of the corpus', zh: '查看文件' },
  input: z.object({ id: z.string().min(1) }),
  action: 'corpus.ingest',
  writes: false,
  async run(context, { id }) {
    const { path } = await findDocument(context, id);
    const { rows, failed, demo, asOf } = await runVerb(listDocuments, context, {});
    const listed = rows.find(({ document }) => document.id === id) ?? null;
    return { id, path, demo, asOf, listed, failure: failed.find((each) => each.path === path)?.reason ?? null };
  },
});
