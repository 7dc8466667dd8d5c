import { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import { defineVerb } from '../verb.js';
import { describedBy, describedFields } from './described-fields.js';
import { findDocument } from './find-document.js';
import { readAgain } from './read-again.js';

/** Changes what is said of a document: number, issuer, days, status, label. */
export const describeDocument = defineVerb({
  name: 'corpus.describe',
  summary: {
    en: 'Say number, issuer, days, status and label of a document',
    zh: '说明文件的文号、发文机关、日期、状态和范围',
  },
  input: describedFields.extend({ id: z.string().min(1) }),
  action: 'corpus.ingest',
  writes: false,
  async run(context, { id, ...fields }) {
    const { path, row } = await findDocument(context, id);
    const changes = await describedBy(context.store, fields);
    if (Object.keys(changes).length === 0)
      throw new WutongError('bad-input', 'Say what to change, such as --number or --status.', {
        zh: '请说明要修改的内容，如 --number 或 --status。',
      });
    const catalogue = await context.knowledge.catalogue(context.settings.corpusFolder);
    await catalogue.describe({ id, path }, { ...said(row), ...changes });
    return await readAgain(context, { id, path });

    /** One that was not described yet begins with what its reading found. */
    function said(known: typeof row) {
      if (known === null) return {};
      const { titleZh, titleEn, kind, language, status, label } = known;
      return { titleZh, titleEn, kind, language, status, label };
    }
  },
});
