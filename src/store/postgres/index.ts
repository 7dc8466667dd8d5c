import { setFlagsFromString } from 'node:v8';
import { once } from '../../lib/once.js';
import type { Store } from '../types.js';
import { asTransaction, outsideOnly } from './apart.js';
import { createClient } from './client.js';
import type { Connection, StoreLog } from './connection.js';
import { spoken } from './errors.js';
import { migrate } from './migrate.js';
import { PRISMA_FOLDER } from './paths.js';
import { createReader } from './reader.js';
import { createTransaction } from './transaction.js';

/**
 * How much a function of WebAssembly does before V8 compiles it a second time, better. By its own measure that is thousands of
 * functions of database and query compiler within the first seconds, which take a fifth of a start and are hardly run again.
 */
setFlagsFromString('--wasm-tiering-budget=60000000');

export type { StoreLog } from './connection.js';

/** Where the database is: PGlite in a folder (`memory` keeps nothing), or a PostgreSQL server. */
export type StoreLocation =
  | { readonly kind: 'embedded'; readonly folder: string | 'memory' }
  | { readonly kind: 'server'; readonly url: string };

export type StoreOptions = StoreLocation & { readonly log?: StoreLog };

/**
 * Opens the database, brings it up to date and hands out the store.
 * @throws WutongError `locked` when another process holds the data folder, `migration`, `unavailable`.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  return await startStore(await connect(options), { log: options.log });
}

/** The store over an open database; closes it when it cannot be brought up to date. */
export async function startStore(
  connection: Connection,
  options: { prismaFolder?: string; log?: StoreLog | undefined } = {},
): Promise<Store> {
  try {
    await migrate(connection.migrations, { prismaFolder: options.prismaFolder ?? PRISMA_FOLDER, log: options.log });
  } catch (error) {
    await connection.close();
    throw error;
  }
  return createStore(connection);
}

async function connect(options: StoreOptions): Promise<Connection> {
  if (options.kind === 'embedded') {
    const { openEmbedded } = await import('./embedded.js');
    return await openEmbedded({ folder: options.folder });
  }
  const { openServer } = await import('./server.js');
  return await openServer(options.url, options.log);
}

/** After so many new rows the planner takes wrong ways: seconds in the place of milliseconds. */
const MANY_ROWS = 1_000;

function createStore(connection: Connection): Store {
  const client = createClient(connection.adapter);
  let added = 0;
  const onRows = (count: number) => {
    added += count;
  };
  const inTransaction: Store['transaction'] = async (run) => {
    const result = await client.transaction((queries) => asTransaction(() => run(createTransaction(queries, onRows))));
    if (added >= MANY_ROWS) {
      added = 0;
      await connection.countRows?.();
    }
    return result;
  };
  const closing = once(async () => {
    await client.close();
    await connection.close();
  });
  return outsideOnly<Store>({
    ...createReader(client.queries),
    transaction: (run) => connection.queue(() => inTransaction(run)),
    async describe() {
      const [row] = await spoken(connection.migrations.query('SHOW server_version'));
      return { kind: connection.kind, location: connection.location, version: String(row?.server_version) };
    },
    executeSql: async (text, values = []) => ({ rows: await connection.executeSql(text, values) }),
    close: () => closing.get(),
  });
}
