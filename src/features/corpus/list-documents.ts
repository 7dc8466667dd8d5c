import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { type DocumentStanding, standingOn } from '../../knowledge/index.js';
import type { DocumentRow } from '../../store/types.js';
import { defineVerb } from '../verb.js';

/** A document with its passages. */
export interface ListedDocument {
  readonly document: DocumentRow;
  readonly chunks: number;
  /** Whether it is in force on the day. */
  readonly status: DocumentStanding;
  readonly standing: Standing;
}

/** How a document stands to its file: read as it is, changed or gone since, or not read yet. */
type Standing = 'read' | 'changed' | 'gone' | 'new';

/** The documents with their passages, how each stands to its file, and the files that cannot be read. */
export const listDocuments = defineVerb({
  name: 'corpus.list',
  summary: { en: 'List the documents of the corpus', zh: '列出文件库的文件' },
  input: z.object({}),
  action: 'corpus.ingest',
  writes: false,
  async run({ store, knowledge, settings, clock }) {
    const { folder } = await knowledge.catalogue(settings.corpusFolder);
    const fresh: DocumentRow[] = [];
    const report = await knowledge.ingest(folder, { dryRun: true, onRead: (document) => fresh.push(document) });
    const kept = await store.documents(EVERYTHING);
    const counts = new Map<string, number>();
    for (const { documentId } of await store.chunks(EVERYTHING))
      counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
    const standingOf = (id: string): Standing =>
      report.changed.includes(id) ? 'changed' : report.removed.includes(id) ? 'gone' : 'read';
    const unread = fresh.filter(({ id }) => report.added.includes(id));
    const rowOf = (document: DocumentRow, chunks: number, standing: Standing): ListedDocument => {
      return { document, chunks, status: standingOn(document, clock.today()), standing };
    };
    const rows = [
      ...kept.map((document) => rowOf(document, counts.get(document.id) ?? 0, standingOf(document.id))),
      ...unread.map((document) => rowOf(document, 0, 'new')),
    ];
    const demo = (await store.installation())?.demo ?? false;
    return { folder, demo, asOf: clock.today(), rows, failed: report.failed, skipped: report.skipped };
  },
});
