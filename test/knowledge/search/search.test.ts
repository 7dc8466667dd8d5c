import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/knowledge/search/index.js';
import type { SearchRequest } from '../../../src/knowledge/search/types.js';
import { fixedClock } from '../../../src/lib/clock.js';
import { type CorpusReader, chunkRow, corpusReader, documentRow, openVectors } from './corpus-reader.js';

let reader: CorpusReader;
let folder: string;
let messages: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-index-'));
  messages = [];
  reader = corpusReader();
  reader.put(documentRow('rules', { titleEn: 'Problem rules', number: '演办〔2025〕6号' }), [
    chunkRow('rules#1', 'A problem is settled within fifteen working days.', 'en', ['Chapter 1']),
    chunkRow('rules#2', 'A problem without an owner is passed to the office.'),
  ]);
  reader.put(documentRow('old-rules', { titleEn: 'Old problem rules', status: 'SUPERSEDED' }), [
    chunkRow('old-rules#1', 'A problem is settled within twenty working days.'),
  ]);
  reader.put(documentRow('memo', { titleEn: 'Memo', label: 'INTERNAL' }), [
    chunkRow('memo#1', 'Internally a problem is settled late.'),
  ]);
});

afterEach(() => rm(folder, { recursive: true }));

function open(kept: string | null = folder, clock?: ReturnType<typeof fixedClock>, vectors = openVectors) {
  const log = {
    info: (_: object, text: string) => messages.push(text),
    warn: (_: object, text: string) => messages.push(text),
  };
  return createSearch({ reader, openVectors: vectors, log, folder: kept, glossary: [], ...(clock && { clock }) });
}

const QUESTION: SearchRequest = { text: 'When is a problem settled?', language: 'en', label: 'PUBLIC', limit: 5 };

async function found(search: ReturnType<typeof open>, request: Partial<SearchRequest> = {}): Promise<string[]> {
  return (await search.find({ ...QUESTION, ...request })).map(({ passage }) => passage.id);
}

describe('what may be found', () => {
  it('gives passages of documents in force with all that a citation needs', async () => {
    const [best] = await open().find(QUESTION);
    expect(best?.passage).toMatchObject({
      id: 'rules#1',
      title: 'Problem rules',
      number: '演办〔2025〕6号',
      headingPath: ['Chapter 1'],
      status: 'IN_FORCE',
    });
    expect(best?.sentence).toBe('A problem is settled within fifteen working days.');
    expect(best?.explanation.lexical).toBe(1);
  });

  it('finds a superseded document only when its state or the document itself is asked for', async () => {
    const search = open();
    expect(await found(search)).not.toContain('old-rules#1');
    expect(await found(search, { filters: { statuses: ['SUPERSEDED'] } })).toEqual(['old-rules#1']);
    expect(await found(search, { filters: { documentIds: ['old-rules'] } })).toEqual(['old-rules#1']);
  });

  it('finds internal documents for internal readers only', async () => {
    const search = open();
    expect(await found(search)).not.toContain('memo#1');
    expect(await found(search, { label: 'INTERNAL' })).toContain('memo#1');
  });

  it('no longer counts an expired document as in force', async () => {
    reader.put(documentRow('rules', { titleEn: 'Problem rules', expiresOn: '2026-03-31' }), [
      chunkRow('rules#1', 'A problem is settled within fifteen working days.'),
    ]);
    expect(await found(open(null, fixedClock('2026-03-31', 'Asia/Shanghai')))).toContain('rules#1');
    const later = open(null, fixedClock('2026-04-01', 'Asia/Shanghai'));
    expect(await found(later)).toEqual([]);
    expect((await later.find({ ...QUESTION, filters: { documentIds: ['rules'] } }))[0]?.passage.status).toBe(
      'REPEALED',
    );
  });
});

describe('a document that takes effect later', () => {
  it('is found, and stands for what it is on the day', async () => {
    reader.put(documentRow('rules', { titleEn: 'Problem rules', effectiveOn: '2026-04-01' }), [
      chunkRow('rules#1', 'A problem is settled within fifteen working days.'),
    ]);
    const standing = async (day: string) =>
      (await open(null, fixedClock(day, 'Asia/Shanghai')).find(QUESTION)).map(({ passage }) => passage.status);
    expect(await standing('2026-03-31')).toEqual(['NOT_YET']);
    expect(await standing('2026-04-01')).toEqual(['IN_FORCE']);
  });
});

describe('keeping up', () => {
  it('follows the corpus by its revision, reading only the documents that changed', async () => {
    const search = open();
    await search.catchUp();
    reader.chunkReads.length = 0;
    reader.put(documentRow('rules', { titleEn: 'Problem rules', hash: 'rules-2' }), [
      chunkRow('rules#1', 'A problem is settled within thirty working days.'),
    ]);
    expect((await search.find(QUESTION))[0]?.sentence).toBe('A problem is settled within thirty working days.');
    expect(reader.chunkReads).toEqual(['rules']);
    reader.remove('rules');
    expect(await found(search)).toEqual([]);
  });

  it('starts from the saved index without reading a chunk, and gives the same', async () => {
    const before = await open().find(QUESTION);
    reader.chunkReads.length = 0;
    const again = open();
    expect(await again.find(QUESTION)).toEqual(before);
    expect(reader.chunkReads).toEqual([]);
    reader.put(documentRow('rules', { titleEn: 'Problem rules', hash: 'rules-3' }), [
      chunkRow('rules#9', 'A problem is never settled.'),
    ]);
    expect(await found(open())).toEqual(['rules#9']);
    expect(reader.chunkReads).toEqual(['rules']);
  });

  it('builds anew where the saved index is damaged', async () => {
    const before = await open().find(QUESTION);
    const files = await readdir(folder);
    for (const file of files) await writeFile(join(folder, file), 'damaged');
    expect(await open().find(QUESTION)).toEqual(before);
    expect(messages).toContain('The saved search index cannot be used; it is built anew.');
  });

  it('builds anew, once, where the saved index breaks only when it is used', async () => {
    const unusable: typeof openVectors = (options) => {
      const index = openVectors(options);
      const put = () => {
        throw new RangeError('offset is out of bounds');
      };
      return options.file === undefined ? index : { ...index, size: index.size, put };
    };
    await open().catchUp();
    reader.put(documentRow('rules', { hash: 'rules-2' }), [chunkRow('rules#9', 'A problem is never settled.')]);
    const search = open(folder, undefined, unusable);
    expect(await found(search)).toEqual(['rules#9']);
    expect(await found(search)).toEqual(['rules#9']);
    expect(messages.filter((message) => message.endsWith('it is built anew.'))).toHaveLength(1);
  });

  it('leaves one saved index behind, however often it was saved', async () => {
    for (const hash of ['a', 'b', 'c']) {
      reader.put(documentRow('rules', { hash }), [chunkRow('rules#1', `Text ${hash}`)]);
      await open().catchUp();
    }
    expect((await readdir(folder)).map((name) => name.replace(/-[0-9a-f-]{36}/, '')).sort()).toEqual([
      'search-index.bin',
      'search-vectors-en',
      'search-vectors-zh',
    ]);
  });

  it('writes a large index anew for many changed chunks, and has the next start analyse a few again', async () => {
    const inMany = (count: number, word: string) =>
      Array.from({ length: count }, (_, at) => chunkRow(`many#${at}`, `${word} number ${at}`));
    reader.put(documentRow('many', { hash: 'many-1' }), inMany(1_000, 'Clause'));
    await open().catchUp();
    const saved = () => stat(join(folder, 'search-index.bin')).then(({ mtimeMs }) => mtimeMs);
    const first = await saved();

    reader.put(documentRow('rules', { titleEn: 'Problem rules', hash: 'rules-2' }), [
      chunkRow('rules#1', 'A problem is settled within thirty working days.'),
    ]);
    expect((await open().find(QUESTION))[0]?.sentence).toBe('A problem is settled within thirty working days.');
    expect(await saved()).toBe(first);
    reader.chunkReads.length = 0;
    expect((await open().find(QUESTION))[0]?.sentence).toBe('A problem is settled within thirty working days.');
    expect(reader.chunkReads).toEqual(['rules']);

    reader.put(documentRow('many', { hash: 'many-2' }), [
      ...inMany(10, 'Other clause'),
      ...inMany(1_000, 'Clause').slice(10),
    ]);
    await open().catchUp();
    expect(await saved()).toBeGreaterThan(first);
  });

  it('works in memory alone, and where nothing can be saved', async () => {
    expect(await found(open(null))).toContain('rules#1');
    expect(await found(open('/dev/null/nowhere'))).toContain('rules#1');
    expect(messages).toContain('The search index cannot be saved; the next start builds it anew.');
  });
});
