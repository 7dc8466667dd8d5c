import { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { dropDocument } from './drop-document.js';
import { findDocument } from './find-document.js';

/** Removes a document: its file and its description are kept in a folder beside, from which they can be put back. */
export const removeDocument = defineVerb({
  name: 'corpus.remove',
  summary: { en: 'Remove a document from the corpus', zh: '移出文件' },
  input: z.object({ id: z.string().min(1) }),
  action: 'corpus.ingest',
  writes: false,
  async run(context, { id }) {
    const { path } = await findDocument(context, id);
    const catalogue = await context.knowledge.catalogue(context.settings.corpusFolder);
    const former = (await catalogue.entries()).filter((entry) => entry.supersededBy === id).map((entry) => entry.id);
    if (former.length > 0) {
      const message = `${id} has taken the place of ${former.join(', ')}. Say first what holds for them: \`wutong corpus describe ${former[0]} --status …\`, or supersede them by another.`;
      const zh = `${id}替代了${former.join('、')}，请先用 wutong corpus describe ${former[0]} --status 说明其状态，或改由其他文件替代。`;
      throw new WutongError('conflict', message, { zh });
    }
    const keptIn = await catalogue.remove({ id, path });
    await runVerb(dropDocument, context, { id, keptIn });
    await context.knowledge.checkIndex();
    return { id, keptIn };
  },
});
