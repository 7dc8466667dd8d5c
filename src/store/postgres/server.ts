import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import type { Connection, MigrationTarget, StoreLog } from './connection.js';
import { spoken } from './errors.js';

/** Any number that no other program takes for its lock; Prisma's own engine takes 72707369. */
const MIGRATION_LOCK = 7_270_736_901;

/** A PostgreSQL server that any number of processes share. */
export async function openServer(url: string, log?: StoreLog): Promise<Connection> {
  const pool = openPool(url, 10);
  const onError = (error: Error) => log?.warn({ err: error }, 'a connection to the database was lost');
  const query = async (sql: string) => (await pool.query<Record<string, unknown>>(sql)).rows;
  try {
    const [place] = await spoken(query('SELECT current_database() AS name'));
    return {
      kind: 'server',
      location: locationOf(url, String(place?.name)),
      adapter: new PrismaPg(pool, { onPoolError: onError, onConnectionError: onError }),
      migrations: { query, exclusively: exclusively(url) },
      queue: (run) => run(),
      async executeSql(text, values) {
        const answer = await pool.query<Record<string, unknown>>(text, [...values]);
        // Of several statements the driver hands back a list.
        const last = Array.isArray(answer) ? (answer.at(-1) as typeof answer) : answer;
        return last.rows;
      },
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * Prisma sends instants without a zone and reads them as UTC, so each connection speaks UTC. Who waited for another
 * transaction must see what it wrote, whatever isolation the server prefers.
 */
const SESSION = "SET TIME ZONE 'UTC'; SET default_transaction_isolation = 'read committed'";

function openPool(url: string, max: number, more: pg.PoolConfig = {}): pg.Pool {
  const onConnect = async (client: pg.ClientBase) => void (await client.query(SESSION));
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 30_000, onConnect, ...more });
  pool.on('error', () => {});
  return pool;
}

/** One connection of its own, so that lock, transaction and engine share a session: never another one in its place. */
function openSession(url: string): pg.Pool {
  let connected = false;
  const onConnect = async (client: pg.ClientBase) => {
    if (connected) throw new Error('Connection terminated while migrating');
    connected = true;
    await client.query(SESSION);
  };
  return openPool(url, 1, { onConnect, idleTimeoutMillis: 0 });
}

function exclusively(url: string): MigrationTarget['exclusively'] {
  return async (run) => {
    const pool = openSession(url);
    try {
      await pool.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
      await pool.query('BEGIN');
      await run(migrationAdapter(pool));
      await pool.query('COMMIT');
    } finally {
      await pool.end();
    }
  };
}

/** The adapter for the schema engine, whose own `executeScript` would cut function bodies at their semicolons. */
function migrationAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: 'postgres',
    adapterName: factory.adapterName,
    async connect() {
      const executeScript = async (script: string) => void (await pool.query(script));
      return Object.assign(await factory.connect(), { executeScript });
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

function locationOf(url: string, database: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname || 'local socket'}${port && `:${port}`}/${database}`;
}
