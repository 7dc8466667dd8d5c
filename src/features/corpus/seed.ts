import { z } from 'zod';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { describedDocuments } from './described-documents.js';
import { layLedgers } from './lay.js';

/** Reads the demo ledgers and maps of the corpus folder for today, and has them laid. */
export const seedCorpus = defineVerb({
  name: 'corpus.seed',
  summary: { en: 'Lay the demo ledgers for a day', zh: '按日期写入演示台账' },
  input: z.object({ reset: z.boolean().default(false) }),
  action: 'corpus.seed',
  writes: false,
  async run(context, { reset }) {
    const { readFolder } = await import('./laying/read-folder.js');
    const day = context.clock.today();
    const { corpusFolder } = context.settings;
    const documents = await describedDocuments(corpusFolder);
    const records = await readFolder(corpusFolder, { day, rules: context.rules });
    return await runVerb(layLedgers, context, { day, reset, documents, records });
  },
});
