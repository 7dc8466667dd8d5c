import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { createIngest } from '../../../src/knowledge/ingest/index.js';
import { openStore } from '../../../src/store/postgres/index.js';
import type { ChunkRow, Store } from '../../../src/store/types.js';
import { startChild } from '../../support/child.js';

const CHILD = new URL('./children/ingesting-child.ts', import.meta.url);
const FILES = 6;
const CLAUSES = 20;
const IDS = Array.from({ length: FILES }, (_, at) => `rules-${at}`);

let documents: string;
let data: string;
beforeAll(async () => {
  documents = await mkdtemp(join(tmpdir(), 'wutong-resume-documents-'));
  data = await mkdtemp(join(tmpdir(), 'wutong-resume-data-'));
  for (const id of IDS) await write(id, 'are logged');
});
afterAll(async () => {
  for (const folder of [documents, data]) await rm(folder, { recursive: true, force: true });
});

function write(id: string, last: string): Promise<void> {
  const clauses = Array.from(
    { length: CLAUSES },
    (_, at) => `Article ${at + 1}. Visits of the kind ${at} ${at === CLAUSES - 1 ? last : 'are planned'}.`,
  );
  return writeFile(join(documents, `${id}.md`), `# Rules ${id}\n\n${clauses.join('\n\n')}\n`);
}

const texts = (chunks: readonly ChunkRow[]) => new Map(chunks.map((chunk) => [chunk.id, chunk.text]));

/** What a reading wrote: rows that are the same as before are not counted. */
async function reading(store: Store) {
  const written: string[] = [];
  const transaction: Store['transaction'] = async (work) =>
    await store.transaction(async (tx) => {
      const putDocument: typeof tx.putDocument = async (document, chunks) => {
        written.push(document.id);
        await tx.putDocument(document, chunks);
      };
      return await work({ ...tx, putDocument });
    });
  const ingest = createIngest({ store: { documents: store.documents, transaction }, log: { warn: () => undefined } });
  return { ...(await ingest(documents)), written };
}

it('goes on where it was killed, then reads only what changed, and of that only the changed clause', {
  timeout: 180_000,
}, async () => {
  const child = await startChild(CHILD);
  await expect(child.ask({ documents, data, after: 2 })).rejects.toThrow('the child process ended');

  const store = await openStore({ kind: 'embedded', folder: data });
  const kept = (await store.documents(EVERYTHING)).map(({ id }) => id);
  expect(kept).toHaveLength(2);
  for (const documentId of kept) expect(await store.chunks(EVERYTHING, { documentId })).toHaveLength(CLAUSES);

  const resumed = await reading(store);
  expect(resumed.unchanged).toEqual(kept.sort());
  expect(resumed.written).toEqual(IDS.filter((id) => !kept.includes(id)));
  expect((await reading(store)).written).toEqual([]);

  const before = texts(await store.chunks(EVERYTHING));
  await write('rules-3', 'are logged within two days');
  expect(await reading(store)).toMatchObject({ changed: ['rules-3'], written: ['rules-3'] });
  const changed = [...texts(await store.chunks(EVERYTHING))].filter(([id, text]) => before.get(id) !== text);
  expect(changed).toEqual([['rules-3#20', 'Article 20. Visits of the kind 19 are logged within two days.']]);
  await store.close();
});
