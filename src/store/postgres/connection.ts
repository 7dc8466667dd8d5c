import type { SqlDriverAdapterFactory, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

/** The lines that the store writes to the log; a pino logger fits. */
export interface StoreLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** What applying migrations needs of a database. */
export interface MigrationTarget {
  /** Plain SQL, one statement without values. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** Runs alone among all processes and in one transaction: what `run` does happens as a whole or not at all. */
  exclusively(run: (adapter: SqlMigrationAwareDriverAdapterFactory) => Promise<void>): Promise<void>;
}

/** An open database: the one thing in which PGlite and a PostgreSQL server differ. */
export interface Connection {
  readonly kind: 'embedded' | 'server';
  /** Folder, or host and database; never a password. */
  readonly location: string;
  readonly adapter: SqlDriverAdapterFactory;
  readonly migrations: MigrationTarget;
  /** Lets transactions in: one at a time where there is one connection. */
  queue<T>(run: () => Promise<T>): Promise<T>;
  /** Has the planner count the rows anew; a server does that by itself. */
  countRows?(): Promise<void>;
  /** SQL of a package with tables of its own; without values several statements, of which the last one's rows count. */
  executeSql(text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}
