import { WutongError } from '../../lib/errors.js';
import type { MigrationTarget, StoreLog } from './connection.js';
import { spoken } from './errors.js';
import { type Migration, migrationList, readMigrations } from './migration-files.js';

const TABLE = '_prisma_migrations';

export interface MigrateOptions {
  readonly prismaFolder: string;
  readonly log?: StoreLog | undefined;
}

/**
 * Brings a database up to the migrations of the folder. When nothing is pending that is one or two statements.
 * @throws WutongError `migration` when one does not apply; the database then stays as it was.
 */
export async function migrate(target: MigrationTarget, options: MigrateOptions): Promise<void> {
  const migrations = await readMigrations(options.prismaFolder);
  const pending = await findPending(target, migrations, options.log);
  if (pending.length === 0) return;
  options.log?.info({ pending }, 'applying migrations');
  try {
    await apply(target, options.prismaFolder, migrations);
  } catch (cause) {
    options.log?.warn({ err: cause, pending }, 'a migration does not apply');
    const message = `The database could not be brought up to date (${pending.join(', ')}). Nothing was changed; see the log.`;
    throw new WutongError('migration', message, { cause });
  }
}

async function apply(target: MigrationTarget, prismaFolder: string, migrations: readonly Migration[]): Promise<void> {
  const { openEngine } = await import('./engine.js');
  await target.exclusively(async (adapter) => {
    const { adapter: watched, firstFailure } = watchScripts(adapter);
    const engine = await openEngine(watched);
    try {
      await engine.applyMigrations({ migrationsList: migrationList(prismaFolder, migrations), filters: NO_FILTERS });
    } catch (error) {
      throw firstFailure() ?? error;
    } finally {
      engine.free();
    }
  });
}

type Adapter = Parameters<Parameters<MigrationTarget['exclusively']>[0]>[0];

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** After a failed script the transaction refuses all that follows, so the first failure is the one worth telling. */
function watchScripts(adapter: Adapter): { adapter: Adapter; firstFailure: () => unknown } {
  let failure: unknown;
  const connect = async () => {
    const connection = await adapter.connect();
    const executeScript = async (script: string) => {
      try {
        await connection.executeScript(script);
      } catch (error) {
        failure ??= error;
        throw error;
      }
    };
    return new Proxy(connection, {
      get: (whole, name) => (name === 'executeScript' ? executeScript : Reflect.get(whole, name, whole)),
    });
  };
  return { adapter: { ...adapter, connect }, firstFailure: () => failure };
}

/** The names of migrations that the database has not seen, by plain SQL: the engine is loaded only when there are any. */
async function findPending(
  target: MigrationTarget,
  migrations: readonly Migration[],
  log?: StoreLog,
): Promise<string[]> {
  const applied = await readApplied(target);
  const unknown = [...applied.keys()].filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    const message = `The database was made by a newer version of Wutong (${unknown.join(', ')}). Start that version.`;
    throw new WutongError('migration', message);
  }
  const edited = migrations.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited.length > 0)
    log?.warn({ edited: edited.map(({ name }) => name) }, 'migrations were edited after they were applied');
  return migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
}

async function readApplied(target: MigrationTarget): Promise<Map<string, string>> {
  const [table] = await spoken(target.query(`SELECT to_regclass('${TABLE}') IS NOT NULL AS present`));
  if (table?.present !== true) return new Map();
  const rows = await spoken(
    target.query(
      `SELECT migration_name, checksum FROM ${TABLE} WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    ),
  );
  return new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]));
}
