import { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import { defineVerb } from '../verb.js';
import { findDocument } from './find-document.js';
import { readAgain } from './read-again.js';

/** Says that another document has taken a document's place. */
export const supersedeDocument = defineVerb({
  name: 'corpus.supersede',
  summary: { en: 'Say that a document was superseded by another', zh: '标明文件已被另一文件替代' },
  input: z.object({ id: z.string().min(1), by: z.string().min(1), on: z.iso.date().optional() }),
  action: 'corpus.ingest',
  writes: false,
  async run(context, { id, by, on }) {
    const { path } = await findDocument(context, id);
    const other = await findDocument(context, by);
    const catalogue = await context.knowledge.catalogue(context.settings.corpusFolder);
    const entries = await catalogue.entries();
    if (other.id === id || entries.find((entry) => entry.id === by)?.supersededBy === id)
      throw new WutongError(
        'bad-input',
        `by: ${by} cannot take the place of ${id}: it is the same, or was superseded by it.`,
        {
          zh: `${by}不能替代${id}：两者相同，或${by}已被${id}替代。`,
          field: 'by',
        },
      );
    const days = on === undefined ? {} : { expiresOn: on };
    await catalogue.describe({ id, path }, { status: 'SUPERSEDED', supersededBy: by, ...days });
    return await readAgain(context, { id, path });
  },
});
