import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/store/postgres/connection.js';
import { draftMigration } from '../../src/store/postgres/draft-migration.js';
import { openEmbedded } from '../../src/store/postgres/embedded.js';
import { migrate } from '../../src/store/postgres/migrate.js';
import { PRISMA_FOLDER } from '../../src/store/postgres/paths.js';
import { openServer } from '../../src/store/postgres/server.js';
import { type Child, startChild } from '../support/child.js';
import { memoryConnection } from '../support/database.js';
import { type PostgresServer, query, startPostgresServer } from '../support/postgres-server.js';

const BOOKS = 'SELECT * FROM _prisma_migrations ORDER BY migration_name';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
}, 60_000);
afterAll(() => server.stop());

const DATABASES: [string, () => Promise<Connection>][] = [
  ['PGlite', () => openEmbedded({ folder: 'memory' })],
  ['a server', async () => openServer(await server.createDatabase())],
];

describe.each(DATABASES)('migrations on %s', (_name, open) => {
  let database: Connection;
  let prismaFolder: string;

  beforeAll(async () => {
    database = await open();
    prismaFolder = await mkdtemp(join(tmpdir(), 'wutong-prisma-'));
    await cp(PRISMA_FOLDER, prismaFolder, { recursive: true });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await rm(prismaFolder, { recursive: true });
  });

  const rows = (sql: string) => database.migrations.query(sql);
  const write = async (name: string, sql: string) => {
    await mkdir(join(prismaFolder, 'migrations', name), { recursive: true });
    await writeFile(join(prismaFolder, 'migrations', name, 'migration.sql'), sql);
  };

  it('are entered in the books as `prisma migrate deploy` enters them', async () => {
    await migrate(database.migrations, { prismaFolder });
    const names = (await readdir(join(PRISMA_FOLDER, 'migrations'))).filter((name) => !name.endsWith('.toml')).sort();
    const books = await rows(BOOKS);
    expect(books.map((book) => book.migration_name)).toEqual(names);
    for (const book of books) {
      const file = await readFile(join(PRISMA_FOLDER, 'migrations', String(book.migration_name), 'migration.sql'));
      expect(book).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash('sha256').update(file).digest('hex'),
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        applied_steps_count: 1,
        rolled_back_at: null,
      });
      expect(book.logs || null).toBeNull();
    }
  });

  it('are not touched when none is pending: plain SQL tells, and the engine stays away', async () => {
    const exclusively = () => Promise.reject(new Error('nothing to do alone'));
    expect(await migrate({ ...database.migrations, exclusively }, { prismaFolder })).toBeUndefined();
  });

  it('stop the start when one is broken, and leave no trace of it', async () => {
    const before = await rows(BOOKS);
    await write('0900_good', 'CREATE TABLE good (id int);');
    await write('0901_broken', 'CREATE TABLE half (id int); SELECT * FROM nowhere;');
    const start = migrate(database.migrations, { prismaFolder });
    await expect(start).rejects.toMatchObject({
      code: 'migration',
      message: expect.stringContaining('0901_broken'),
      cause: expect.objectContaining({ message: expect.stringContaining('nowhere') }),
    });
    expect(await rows(BOOKS)).toEqual(before);
    expect(await rows("SELECT to_regclass('good') AS good, to_regclass('half') AS half")).toEqual([
      { good: null, half: null },
    ]);
  });

  it('go on once it is mended', async () => {
    await write('0901_broken', 'CREATE TABLE half (id int); SELECT * FROM half;');
    await migrate(database.migrations, { prismaFolder });
    expect((await rows(BOOKS)).slice(-2)).toMatchObject([
      { migration_name: '0900_good' },
      { migration_name: '0901_broken' },
    ]);
    expect(await rows('SELECT count(*)::int AS count FROM half')).toEqual([{ count: 0 }]);
  });

  it('warn when one was edited after it was applied', async () => {
    const warnings: object[] = [];
    const log = { info: () => {}, warn: (fields: object) => void warnings.push(fields) };
    await write('0900_good', 'CREATE TABLE good (id bigint);');
    await migrate(database.migrations, { prismaFolder, log });
    expect(warnings).toEqual([{ edited: ['0900_good'] }]);
  });

  it('refuse a database that a newer version has made', async () => {
    const start = migrate(database.migrations, { prismaFolder: PRISMA_FOLDER });
    await expect(start).rejects.toMatchObject({ code: 'migration', message: expect.stringContaining('newer') });
  });

  it.each([
    "UPDATE audit SET verb = 'other'",
    'DELETE FROM audit',
    'TRUNCATE audit',
    'SET session_replication_role = replica; DELETE FROM audit',
  ])('guard the audit table against %s', async (sql) => {
    await rows("INSERT INTO audit (at, actor_id, verb, subject, correlation_id) VALUES (now(), 'a', 'v', 's', 'c')");
    const statements = sql.split('; ');
    const last = statements.pop() ?? '';
    for (const statement of statements) await rows(statement);
    await expect(rows(last)).rejects.toThrow(/the audit table refuses/);
    for (const _ of statements) await rows('RESET session_replication_role');
    expect(await rows('SELECT verb FROM audit')).not.toHaveLength(0);
  });
});

describe('several processes that start at once', () => {
  const children: Child[] = [];
  beforeEach(async () => {
    const births = Array.from({ length: 4 }, () => startChild(new URL('./children/open-child.ts', import.meta.url)));
    children.push(...(await Promise.all(births)));
  });
  afterAll(() => Promise.all(children.map((child) => child.kill())));

  it('all find one database, migrated once', async () => {
    const url = await server.createDatabase();
    const answers = await Promise.all(children.map((child) => child.ask(url)));
    expect(answers).toEqual(['opened', 'opened', 'opened', 'opened']);
    const migrations = (await readdir(join(PRISMA_FOLDER, 'migrations'))).filter((name) => !name.endsWith('.toml'));
    expect(await query(url, BOOKS)).toHaveLength(migrations.length);
  }, 60_000);
});

describe('the migrations together', () => {
  it('add up to the schema', async () => {
    const database = await memoryConnection();
    expect(await draftMigration(database.migrations, PRISMA_FOLDER)).toBe('');
    await database.close();
  }, 60_000);
});
