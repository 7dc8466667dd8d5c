import { z } from 'zod';
import { UNOWNED } from '../../rights/index.js';
import { defineVerb } from '../verb.js';

const ids = z.array(z.string()).readonly();

/** Leaves the audit row of an ingest, whose documents were each written in a transaction of their own. */
export const recordIngest = defineVerb({
  name: 'corpus.record',
  summary: { en: 'Record which documents were read', zh: '记录读入的文件' },
  input: z.object({ place: z.string(), added: ids, changed: ids, removed: ids }),
  action: 'corpus.ingest',
  writes: true,
  resource: async () => UNOWNED,
  run: async (_context, after) => ({ result: null, subject: 'corpus', before: null, after }),
});
