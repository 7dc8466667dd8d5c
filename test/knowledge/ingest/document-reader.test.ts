import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createDocumentReader, type DocumentReader } from '../../../src/knowledge/ingest/document-reader.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const CHILD = new URL('./children/reading-child.mjs', import.meta.url);

let reader: DocumentReader;
afterEach(() => reader.close());

/** What the child does is told by the id. */
function request(id: string, file = '') {
  return { source: { file: `${FIXTURES}${file}`, path: file, hash: '', description: null }, id };
}

describe('reading a document in a thread', () => {
  it('gives the document with its chunks, or the reason why it cannot be read', async () => {
    reader = createDocumentReader();
    const { document, chunks } = await reader.read(request('guide', 'guide.md'));
    expect(document).toMatchObject({ id: 'guide', titleEn: 'Guide to Visits' });
    expect(chunks.length).toBeGreaterThan(3);
    await expect(reader.read(request('locked', 'locked.pdf'))).rejects.toMatchObject({ reason: 'encrypted' });
  });

  it('gives up a document that hangs, and reads the next one', { timeout: 20_000 }, async () => {
    reader = createDocumentReader({ seconds: 2, megabytes: 64 }, CHILD);
    await expect(reader.read(request('hang'))).rejects.toMatchObject({ reason: 'takes too long' });
    expect(await reader.read(request('good'))).toMatchObject({ document: { id: 'good' } });
  });

  it('gives up a document that takes too much memory, and reads the next one', { timeout: 60_000 }, async () => {
    reader = createDocumentReader({ seconds: 50, megabytes: 64 }, CHILD);
    await expect(reader.read(request('swell'))).rejects.toMatchObject({ reason: 'takes too much memory' });
    expect(await reader.read(request('good'))).toMatchObject({ document: { id: 'good' } });
  });
});
