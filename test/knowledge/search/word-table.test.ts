import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWordTable } from '../../../src/knowledge/search/word-table.js';

const TABLE = fileURLToPath(new URL('../../../corpus/cc-cedict.tsv', import.meta.url));

describe('the word table', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wutong-words-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('finds the first, the last and every other word, and none that only begins like one', async () => {
    const file = join(folder, 'words.tsv');
    await writeFile(file, 'a\t一\nab\t二/两\nb\t三\n四\tfour\n');
    const table = await readWordTable(file);
    expect(['a', 'ab', 'b', '四'].map(table)).toEqual([['一'], ['二', '两'], ['三'], ['four']]);
    expect(['', '0', 'aa', 'abc', 'c', '三', '龟'].flatMap(table)).toEqual([]);
  });

  it('knows no word where there is no table', async () => {
    expect((await readWordTable(join(folder, 'missing.tsv')))('a')).toEqual([]);
  });

  it('of the corpus says words and phrases in both languages', async () => {
    const table = await readWordTable(TABLE);
    expect(table('industri')).toContain('产业');
    expect(table('prime minist')).toContain('总理');
    expect(table('延期')).toContain('postpone');
  });
});
