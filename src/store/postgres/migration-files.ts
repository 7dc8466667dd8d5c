import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';

const FILE = 'migration.sql';
const LOCK_FILE = 'migration_lock.toml';

/** A migration as it lies in the folder, with the checksum that Prisma keeps of it. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations of a `prisma/` folder in the order in which they apply. */
export async function readMigrations(prismaFolder: string): Promise<Migration[]> {
  const folder = join(prismaFolder, 'migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, FILE), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The same migrations as the engine takes them. */
export function migrationList(prismaFolder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: join(prismaFolder, 'migrations'),
    lockfile: { path: LOCK_FILE, content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: FILE, content: { tag: 'ok', value: sql } },
    })),
  };
}

/** The schema files as the engine takes them. */
export async function readSchema(prismaFolder: string): Promise<SchemaContainer[]> {
  const folder = join(prismaFolder, 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), 'utf8') })),
  );
}
