import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { defineVerb } from '../verb.js';

/** Looks at the installation: database, corpus, search index, addon, calendar, demo mark. */
export const diagnose = defineVerb({
  name: 'corpus.doctor',
  summary: { en: 'Check database, corpus, index, addon and calendar', zh: '检查数据库、文件库、索引、加速组件和日历' },
  input: z.object({}),
  action: 'corpus.ingest',
  resource: { kind: 'corpus' },
  writes: false,
  async run({ store, knowledge, clock, rules }) {
    const documents = await store.documents(EVERYTHING);
    const chunks = await store.chunks(EVERYTHING);
    const withChunks = new Set(chunks.map((chunk) => chunk.documentId));
    const today = clock.today();
    return {
      database: await store.describe(),
      installation: await store.installation(),
      corpus: {
        documents: documents.length,
        chunks: chunks.length,
        withoutText: documents.filter((document) => !withChunks.has(document.id)).map((document) => document.id),
        notes: documents.flatMap(({ id, notes }) => notes.map((note) => `${id}: ${note}`)),
      },
      index: await knowledge.checkIndex(),
      lights: { stale: (await store.lights(EVERYTHING, { evaluatedOn: { before: today } })).length },
      calendar: { published: rules.publishedYears, assumed: rules.calendar.isWorkday(today).assumed },
    };
  },
});
