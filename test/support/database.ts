import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openEmbedded } from '../../src/store/postgres/embedded.js';
import { startStore } from '../../src/store/postgres/index.js';
import { readMigrations } from '../../src/store/postgres/migration-files.js';
import { PRISMA_FOLDER } from '../../src/store/postgres/paths.js';
import type { Store } from '../../src/store/types.js';

/** An empty store in memory with all migrations applied; close it when the test is over. */
export async function memoryStore(): Promise<Store> {
  return await startStore(await memoryConnection());
}

/** The same before the store is put over it, for tests that look at the tables by themselves. */
export async function memoryConnection() {
  return await openEmbedded({ folder: 'memory', dump: await keptDump('empty', await fingerprint(), makeEmpty) });
}

const dumps = new Map<string, Promise<Blob>>();

/** Making a database takes seconds and copying one does not, so its dump is kept between test files, under what it follows from. */
export async function keptDump(name: string, from: string, make: () => Promise<Blob>): Promise<Blob> {
  const file = join(tmpdir(), `wutong-${name}-database-${from}.tar`);
  const known = dumps.get(file) ?? readOrMake(file, make);
  dumps.set(file, known);
  return await known;
}

async function readOrMake(file: string, make: () => Promise<Blob>): Promise<Blob> {
  try {
    return new Blob([new Uint8Array(await readFile(file))], { type: 'application/x-tar' });
  } catch {
    const dump = await make();
    const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
    await rename(draft, file);
    await removeStale(basename(file));
    return dump;
  }
}

const HOUR = 3_600_000;

/** What an earlier state of the program was copied from; a run that still needs it makes it anew. */
async function removeStale(kept: string): Promise<void> {
  const prefix = kept.slice(0, kept.indexOf('-database-') + '-database-'.length);
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || name === kept) continue;
    const file = join(tmpdir(), name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > HOUR) await rm(file, { force: true });
  }
}

async function makeEmpty(): Promise<Blob> {
  const connection = await openEmbedded({ folder: 'memory' });
  const store = await startStore(connection);
  const dump = await connection.database.dumpDataDir('none');
  await store.close();
  return dump;
}

/** Of the package that makes it, and of the migrations. */
export async function fingerprint(): Promise<string> {
  const packageFile = new URL('../../package.json', import.meta.url);
  const hash = createHash('sha256').update(
    JSON.parse(await readFile(packageFile, 'utf8')).dependencies['@electric-sql/pglite'],
  );
  for (const { checksum } of await readMigrations(PRISMA_FOLDER)) hash.update(checksum);
  return hash.digest('hex').slice(0, 16);
}
