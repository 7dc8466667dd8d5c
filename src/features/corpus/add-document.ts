import { resolve } from 'node:path';
import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { DocumentRow } from '../../store/types.js';
import { failureText } from '../../texts/corpus.js';
import type { ReadContext } from '../context.js';
import { defineVerb } from '../verb.js';
import { describedBy, describedFields } from './described-fields.js';
import { readAgain } from './read-again.js';

/** Takes a file into the corpus folder, describes it and reads it; one that cannot be read is left where it is. */
export const addDocument = defineVerb({
  name: 'corpus.add',
  summary: { en: 'Add a document to the corpus', zh: '添加文件' },
  input: describedFields.extend({
    file: z.string().min(1, 'write a file'),
    id: z
      .string()
      .regex(/^[^\s#/\\]+$/, 'write an id without blanks, #, / and \\')
      .optional(),
  }),
  action: 'corpus.ingest',
  writes: false,
  async run(context, { file, id, ...fields }) {
    const given = await describedBy(context.store, fields);
    const read = await lookAt(context, resolve(file));
    await demandNew(context, read);
    const { titleZh, titleEn, language } = read;
    const catalogue = await context.knowledge.catalogue(context.settings.corpusFolder);
    const titled = given.titleZh === undefined && given.titleEn === undefined ? { titleZh, titleEn } : {};
    const standing = { kind: 'document', language, status: 'IN_FORCE', label: 'INTERNAL' } as const;
    const placed = await catalogue.add(resolve(file), { ...standing, ...titled, ...given, id });
    return await readAgain(context, placed);
  },
});

/** Reads a file and writes nothing. @throws WutongError `bad-input` with the reason why it cannot be read. */
async function lookAt({ knowledge }: ReadContext, file: string): Promise<DocumentRow> {
  const documents: DocumentRow[] = [];
  const { failed } = await knowledge.ingest(file, { dryRun: true, onRead: (document) => documents.push(document) });
  const [read] = documents;
  if (read !== undefined) return read;
  const reason = failed.at(-1)?.reason ?? 'unknown format';
  throw new WutongError('bad-input', `file: ${file} is not added: ${failureText(reason, 'en')}.`, {
    zh: `文件${file}未添加：${failureText(reason, 'zh')}。`,
    field: 'file',
  });
}

async function demandNew({ store }: ReadContext, read: DocumentRow): Promise<void> {
  const same = (await store.documents(EVERYTHING)).find(({ hash }) => hash === read.hash);
  if (same === undefined) return;
  const message = `file: it is in the corpus already, as ${same.id}. \`wutong corpus describe ${same.id}\` changes what is said of it.`;
  throw new WutongError('conflict', message, {
    zh: `该文件已在文件库中，编号为${same.id}；可用 wutong corpus describe ${same.id} 修改其说明。`,
    field: 'file',
  });
}
