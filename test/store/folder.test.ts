import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/postgres/index.js';
import { SCOPES } from '../contracts/store-world.js';
import { record } from '../support/records.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-folder-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the store in a data folder', () => {
  it('begins anew where a first start was cut off, and keeps what is written', async () => {
    await mkdir(join(folder, 'database.new', 'base'), { recursive: true });
    await writeFile(join(folder, 'database.new', 'PG_VERSION'), '18\n');
    const store = await openStore({ kind: 'embedded', folder });
    await store.transaction((tx) => tx.insert('chains', [record('chains', { id: 'pharma' })]));
    await store.close();
    const again = await openStore({ kind: 'embedded', folder });
    expect(await again.read('chains', SCOPES.office)).toMatchObject([{ id: 'pharma' }]);
    expect(await again.describe()).toMatchObject({ kind: 'embedded', location: folder });
    await again.close();
  }, 60_000);

  it('is refused to a second store', async () => {
    const store = await openStore({ kind: 'embedded', folder });
    await expect(openStore({ kind: 'embedded', folder })).rejects.toMatchObject({ code: 'locked' });
    await store.close();
  });
});
