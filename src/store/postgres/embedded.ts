import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite, type PGliteOptions, type Transaction } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Connection, MigrationTarget } from './connection.js';
import { lockFolder } from './lock.js';
import { createQueue } from './queue.js';

export interface EmbeddedOptions {
  /** The data folder; `memory` keeps nothing. */
  readonly folder: string;
  /** For a database in memory: the files to begin with. */
  readonly files?: NonNullable<PGliteOptions['fs']>;
}

/** PGlite in a data folder that is ours alone, or in memory. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Connection & { readonly database: PGlite }> {
  if (options.folder === 'memory') {
    const { files } = options;
    return await connect(await create(files ? { fs: files } : {}), 'memory', async () => {});
  }
  const folder = resolve(options.folder);
  const lock = await lockFolder(folder);
  try {
    return await connect(await inFolder(folder), folder, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function connect(database: PGlite, location: string, release: () => Promise<void>) {
  await database.exec("SET TIME ZONE 'UTC'");
  return {
    kind: 'embedded' as const,
    location,
    database,
    adapter: new PrismaPGlite(database),
    migrations: migrationTarget(database),
    queue: createQueue(),
    countRows: async () => void (await database.exec('ANALYZE')),
    async executeSql(text: string, values: readonly unknown[]) {
      const [last] =
        values.length > 0 ? [await database.query(text, [...values])] : (await database.exec(text)).slice(-1);
      return (last?.rows ?? []) as Record<string, unknown>[];
    },
    async close() {
      try {
        await database.close();
      } finally {
        await release();
      }
    },
  };
}

/** The usual 128 MB of buffers, which are laid out at every start, take half a second and are more than a ledger fills. */
const BUFFERS = '16MB';
/** What is in memory already is kept a second time by buffers. */
const BUFFERS_IN_MEMORY = '1MB';
/** How a new database is laid out: the usual 16 MB for each piece of its journal are more than a ledger is. */
const LAYOUT = ['--wal-segsize=1'];

function create(options: PGliteOptions): Promise<PGlite> {
  const buffers = options.dataDir === undefined ? BUFFERS_IN_MEMORY : BUFFERS;
  const startParams = [...PGlite.defaultStartParams, '-c', `shared_buffers=${buffers}`];
  return PGlite.create({ ...options, startParams, initDbStartParams: LAYOUT });
}

/** A first start that was killed leaves a half-made database, so it is made beside its place and moved there whole. */
async function inFolder(folder: string): Promise<PGlite> {
  const place = join(folder, 'database');
  if (!(await exists(place))) {
    const draft = join(folder, 'database.new');
    await rm(draft, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await (await create({ dataDir: draft })).close();
    await rename(draft, place);
  }
  return await create({ dataDir: place });
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

function migrationTarget(database: PGlite): MigrationTarget {
  return {
    query: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    exclusively: (run) => database.transaction((tx) => run(migrationAdapter(tx))),
  };
}

/** The adapter for the schema engine, whose own `executeScript` would not wait for the script to end. */
function migrationAdapter(tx: Transaction): SqlMigrationAwareDriverAdapterFactory {
  const over = async (database: PGlite | Transaction, dispose: () => Promise<void>) => {
    const adapter = await new PrismaPGlite(database as PGlite).connect();
    const executeScript = async (script: string) => void (await database.exec(script));
    return Object.assign(adapter, { executeScript, dispose });
  };
  return {
    provider: 'postgres',
    adapterName: 'pglite',
    connect: () => over(tx, async () => {}),
    async connectToShadowDb() {
      const shadow = await create({});
      return await over(shadow, () => shadow.close());
    },
  };
}
