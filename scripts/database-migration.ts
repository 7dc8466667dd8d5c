import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftMigration } from '../src/store/postgres/draft-migration.js';
import { openEmbedded } from '../src/store/postgres/embedded.js';
import { readMigrations } from '../src/store/postgres/migration-files.js';
import { PRISMA_FOLDER } from '../src/store/postgres/paths.js';

/** Writes the next migration: what leads from the migrations so far to the schema. */
async function writeNext(name: string): Promise<string> {
  const connection = await openEmbedded({ folder: 'memory' });
  const sql = await draftMigration(connection.migrations, PRISMA_FOLDER);
  await connection.close();
  if (sql === '') return 'The migrations add up to the schema already: nothing to write.';
  const last = (await readMigrations(PRISMA_FOLDER)).at(-1)?.name ?? '';
  const number = String(Number.parseInt(last, 10) + 1 || 1).padStart(4, '0');
  const folder = join(PRISMA_FOLDER, 'migrations', `${number}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  return `Wrote ${folder}: read it, and add what Prisma's schema cannot say (triggers, partial indexes).`;
}

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run db:migration <name>, in lower case with underscores');
  process.exitCode = 1;
} else {
  console.log(await writeNext(name));
}
