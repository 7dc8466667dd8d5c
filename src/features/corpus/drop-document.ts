import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { UNOWNED } from '../../rights/index.js';
import { defineVerb } from '../verb.js';

/** Takes a document that was read out of the database; its file and its description are moved away before. */
export const dropDocument = defineVerb({
  name: 'corpus.drop',
  summary: { en: 'Take a document out of the database', zh: '从数据库移出文件' },
  input: z.object({ id: z.string().min(1), keptIn: z.string() }),
  action: 'corpus.ingest',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx }, { id, keptIn }) {
    const before = (await tx.documents(EVERYTHING)).find((document) => document.id === id) ?? null;
    await tx.removeDocument(id);
    return { result: null, subject: 'corpus', before, after: { removed: [id], keptIn } };
  },
});
