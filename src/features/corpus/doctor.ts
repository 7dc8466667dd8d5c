import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Knowledge } from '../../knowledge/index.js';
import type { DocumentRow } from '../../store/types.js';
import type { BareContext } from '../context.js';
import { defineVerb } from '../verb.js';
import { describedDocuments, unreadDocuments } from './described-documents.js';

/** Looks at the installation: database, corpus, search index, addon, calendar, demo mark. */
export const diagnose = defineVerb({
  name: 'corpus.doctor',
  summary: { en: 'Check database, corpus, index, addon and calendar', zh: '检查数据库、文件库、索引、加速组件和日历' },
  input: z.object({}),
  action: 'corpus.ingest',
  writes: false,
  async run({ store, knowledge, clock, rules, settings }) {
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
        unread: await partlyUnread(settings.corpusFolder, documents),
        withoutText: documents.filter((document) => !withChunks.has(document.id)).map((document) => document.id),
        notes: documents.flatMap(({ id, notes }) => notes.map((note) => ({ id, note }))),
      },
      ...(await lookAtIndex(knowledge)),
      lights: { stale: (await store.lights(EVERYTHING, { evaluatedOn: { before: today } })).length },
      calendar: lookAtCalendar({ clock, rules }),
    };
  },
});

/** Without an index nothing can be said of the vectors beside it. */
async function lookAtIndex(knowledge: Knowledge) {
  const index = await knowledge.checkIndex();
  return { index, embedding: index.upToDate ? await knowledge.embeddingHealth({ probe: true }) : null };
}

/** What can be looked at while the database cannot be opened. */
export async function diagnoseWithoutDatabase({ clock, rules, settings, addonLoads }: BareContext) {
  return {
    corpus: { described: (await describedDocuments(settings.corpusFolder)).length, folder: settings.corpusFolder },
    index: { addon: addonLoads },
    calendar: lookAtCalendar({ clock, rules }),
  };
}

/** Who reads other documents than the described ones has left nothing out. */
async function partlyUnread(corpusFolder: string, documents: readonly DocumentRow[]): Promise<string[]> {
  const unread = await unreadDocuments(corpusFolder, documents);
  return unread.length < (await describedDocuments(corpusFolder)).length ? unread : [];
}

function lookAtCalendar({ clock, rules }: Pick<BareContext, 'clock' | 'rules'>) {
  return { published: rules.publishedYears, assumed: rules.calendar.isWorkday(clock.today()).assumed };
}
