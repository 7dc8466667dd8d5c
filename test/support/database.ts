import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { once } from '../../src/lib/once.js';
import { openEmbedded } from '../../src/store/postgres/embedded.js';
import { startStore } from '../../src/store/postgres/index.js';
import { readMigrations } from '../../src/store/postgres/migration-files.js';
import { PRISMA_FOLDER } from '../../src/store/postgres/paths.js';
import type { Store } from '../../src/store/types.js';
import { CopiedFiles, type DatabaseFiles, filesOf } from './copied-files.js';

/** An empty store in memory with all migrations applied; close it when the test is over. */
export async function memoryStore(): Promise<Store> {
  return await startStore(await memoryConnection());
}

/** The same before the store is put over it, for tests that look at the tables by themselves. */
export async function memoryConnection() {
  return await copyOf('empty', await fingerprint.get(), makeEmpty);
}

const kept = new Map<string, Promise<DatabaseFiles>>();

/** A copy of a database: making one takes seconds, so its files are kept between test files, under what they follow from. */
export async function copyOf(name: string, from: string, make: () => Promise<DatabaseFiles>) {
  const file = join(tmpdir(), `wutong-${name}-database-${from}`);
  const known = kept.get(file) ?? readOrMake(file, make);
  kept.set(file, known);
  return await openEmbedded({ folder: 'memory', files: new CopiedFiles(await known) });
}

async function readOrMake(file: string, make: () => Promise<DatabaseFiles>): Promise<DatabaseFiles> {
  try {
    return deserialize(await readFile(file));
  } catch {
    const files = await make();
    const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    await writeFile(draft, serialize(files));
    await rename(draft, file);
    await removeStale(basename(file));
    return files;
  }
}

const HOUR = 3_600_000;

/** What an earlier state of the program was copied from; a run that still needs it makes it anew. */
async function removeStale(newest: string): Promise<void> {
  const prefix = newest.slice(0, newest.indexOf('-database-') + '-database-'.length);
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || name === newest) continue;
    const file = join(tmpdir(), name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > HOUR) await rm(file, { force: true });
  }
}

async function makeEmpty(): Promise<DatabaseFiles> {
  const connection = await openEmbedded({ folder: 'memory' });
  const store = await startStore(connection);
  const files = await filesOf(connection.database);
  await store.close();
  return files;
}

/** Of the package that makes it, and of the migrations. */
export const fingerprint = once(async () => {
  const packageFile = new URL('../../package.json', import.meta.url);
  const hash = createHash('sha256').update(
    JSON.parse(await readFile(packageFile, 'utf8')).dependencies['@electric-sql/pglite'],
  );
  for (const { checksum } of await readMigrations(PRISMA_FOLDER)) hash.update(checksum);
  return hash.digest('hex').slice(0, 16);
});
