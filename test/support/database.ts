import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/store/postgres/embedded.js';
import { startStore } from '../../src/store/postgres/index.js';
import { readMigrations } from '../../src/store/postgres/migration-files.js';
import { PRISMA_FOLDER } from '../../src/store/postgres/paths.js';
import type { Store } from '../../src/store/types.js';

let template: Promise<Blob> | undefined;

/** An empty store in memory with all migrations applied; close it when the test is over. */
export async function memoryStore(): Promise<Store> {
  return await startStore(await memoryConnection());
}

/** The same before the store is put over it, for tests that look at the tables by themselves. */
export async function memoryConnection() {
  template ??= loadTemplate();
  return await openEmbedded({ folder: 'memory', dump: await template });
}

/** Making a database takes seconds and copying one does not, so the dump of a migrated one is kept between test files. */
async function loadTemplate(): Promise<Blob> {
  const file = join(tmpdir(), `wutong-empty-database-${await fingerprint()}.tar.gz`);
  try {
    return new Blob([new Uint8Array(await readFile(file))], { type: 'application/x-gzip' });
  } catch {
    const dump = await makeTemplate();
    const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
    await rename(draft, file);
    return dump;
  }
}

async function makeTemplate(): Promise<Blob> {
  const connection = await openEmbedded({ folder: 'memory' });
  const store = await startStore(connection);
  const dump = await connection.database.dumpDataDir('gzip');
  await store.close();
  return dump;
}

async function fingerprint(): Promise<string> {
  const packageFile = new URL('../../package.json', import.meta.url);
  const hash = createHash('sha256').update(
    JSON.parse(await readFile(packageFile, 'utf8')).dependencies['@electric-sql/pglite'],
  );
  for (const { checksum } of await readMigrations(PRISMA_FOLDER)) hash.update(checksum);
  return hash.digest('hex').slice(0, 16);
}
