import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { spoken } from './errors.js';
import { type Prisma, PrismaClient } from './generated/client.js';

/** What can be asked of the database, inside a transaction and outside. */
export type Queries = Prisma.TransactionClient;

export interface Client {
  readonly queries: Queries;
  transaction<T>(run: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Nobody is turned away for waiting: a queue of hundreds of short transactions passes well within these. */
const WAIT = { maxWait: 120_000, timeout: 60_000 };

/** The Prisma client over an adapter, its failures put in words. */
export function createClient(adapter: SqlDriverAdapterFactory): Client {
  const base = new PrismaClient({ adapter, transactionOptions: WAIT, errorFormat: 'minimal' });
  const client = base.$extends({ query: { $allOperations: ({ args, query }) => spoken(query(args)) } });
  // An extended client has the same methods under types of its own.
  const queriesOf = (extended: unknown) => extended as Queries;
  return {
    queries: queriesOf(client),
    transaction: (run) => spoken(client.$transaction((tx) => run(queriesOf(tx)))),
    close: () => base.$disconnect(),
  };
}
