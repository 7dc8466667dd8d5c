import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { once } from '../../src/lib/once.js';
import { openEmbedded } from '../../src/store/postgres/embedded.js';
import { startStore } from '../../src/store/postgres/index.js';
import { readMigrations } from '../../src/store/postgres/migration-files.js';
import { PRISMA_FOLDER } from '../../src/store/postgres/paths.js';
import type { Store } from '../../src/store/types.js';
import { CopiedFiles, type DatabaseFiles, filesOf } from './copied-files.js';
import { keptAt } from './kept.js';

/** An empty store in memory with all migrations applied; close it when the test is over. */
export async function memoryStore(): Promise<Store> {
  return await startStore(await memoryConnection());
}

/** The same before the store is put over it, for tests that look at the tables by themselves. */
export async function memoryConnection() {
  return await copyOf('empty', await fingerprint.get(), makeEmpty);
}

const kept = new Map<string, Promise<DatabaseFiles>>();

/** A copy of a database, which is made once; see {@link keptAt}. */
export async function copyOf(name: string, from: string, make: () => Promise<DatabaseFiles>) {
  const files = kept.get(`${name} ${from}`) ?? filesOfKept(name, from, make);
  kept.set(`${name} ${from}`, files);
  return await openEmbedded({ folder: 'memory', files: new CopiedFiles(await files) });
}

async function filesOfKept(name: string, from: string, make: () => Promise<DatabaseFiles>): Promise<DatabaseFiles> {
  const file = await keptAt(`${name}-database`, from, async (draft) => writeFile(draft, serialize(await make())));
  return deserialize(await readFile(file));
}

async function makeEmpty(): Promise<DatabaseFiles> {
  const connection = await openEmbedded({ folder: 'memory' });
  const store = await startStore(connection);
  return await filesOf(connection.database, store.close);
}

/** Of the package that makes it, of how it is laid out and closed, and of the migrations. */
export const fingerprint = once(async () => {
  const fromHere = async (path: string) => await readFile(new URL(path, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(
    JSON.parse(await fromHere('../../package.json')).dependencies['@electric-sql/pglite'],
  );
  for (const path of LAID_OUT_BY) hash.update(await fromHere(path));
  for (const { checksum } of await readMigrations(PRISMA_FOLDER)) hash.update(checksum);
  return hash.digest('hex').slice(0, 16);
});

const LAID_OUT_BY = ['../../src/store/postgres/embedded.ts', './copied-files.ts', './database.ts'];
