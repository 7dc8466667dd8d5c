import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WutongError } from '../../lib/errors.js';
import { identify, isRunning, type ProcessIdentity } from './process-identity.js';

/** What the lock file tells about who holds the folder. */
interface Holder extends ProcessIdentity {
  readonly since: string;
  readonly command: string;
  readonly released: boolean;
}

export interface LockOptions {
  /** How often the holder shows that it lives, in milliseconds. */
  readonly beat?: number;
  /** How long a holder that cannot be looked up may show no life before it counts as dead, in milliseconds. */
  readonly patience?: number;
}

export interface FolderLock {
  release(): Promise<void>;
}

const DIGITS = 6;

/**
 * Takes a data folder for this process alone.
 *
 * The lock files are numbered and the highest counts. Who finds it released or its holder dead creates the next
 * number, which the file system grants to one process only; the highest is never removed, so numbers only rise.
 * @throws WutongError `locked` naming the holder.
 */
export async function lockFolder(folder: string, options: LockOptions = {}): Promise<FolderLock> {
  const { beat = 5_000, patience = 20_000 } = options;
  const place = join(folder, 'lock');
  await mkdir(place, { recursive: true });
  const self = identify();
  for (;;) {
    const current = await highest(place);
    await waitUntilFree(join(place, nameOf(current)), self, patience);
    const mine = join(place, nameOf(current + 1));
    if (!(await create(mine, self))) continue;
    if ((await highest(place)) === current + 1) {
      await removeBelow(place, current + 1);
      return hold(mine, self, beat);
    }
    await rm(mine, { force: true });
  }
}

/** Comes back when the lock of that number is free to be followed by the next one. */
async function waitUntilFree(file: string, self: ProcessIdentity, patience: number): Promise<void> {
  const first = await lastBeat(file);
  if (first === null) return;
  const end = Date.now() + patience;
  for (;;) {
    const holder = await readHolder(file);
    if (holder === 'gone' || holder?.released) return;
    const running = holder === null ? 'unknown' : isRunning(holder, self);
    if (running === 'no') return;
    const alive = running === 'yes' || (await lastBeat(file)) !== first;
    // The change that looked like a beat may have been the release.
    const latest = alive ? await readHolder(file) : null;
    if (latest === 'gone' || latest?.released) return;
    if (latest !== null) throw locked(latest);
    if (Date.now() > end) return;
    await sleep(Math.min(50, patience));
  }
}

/** Null while it is being written. */
async function readHolder(file: string): Promise<Holder | 'gone' | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : null;
  }
}

async function create(file: string, self: ProcessIdentity): Promise<boolean> {
  try {
    await writeFile(file, describe(self, false), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function hold(file: string, self: ProcessIdentity, beat: number): FolderLock {
  const touch = () => void utimes(file, new Date(), new Date()).catch(() => {});
  const timer = setInterval(touch, beat);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await writeFile(file, describe(self, true)).catch(() => {});
    },
  };
}

function describe(self: ProcessIdentity, released: boolean): string {
  const holder: Holder = { ...self, since: new Date().toISOString(), command: command(), released };
  return JSON.stringify(holder);
}

/** The program and its first word: the rest of a command line may hold what nobody else should read. */
function command(): string {
  return [basename(process.argv[1] ?? 'node'), ...process.argv.slice(2, 3)].join(' ');
}

async function lastBeat(file: string): Promise<number | null> {
  return await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

async function highest(place: string): Promise<number> {
  return Math.max(0, ...(await numbers(place)));
}

async function removeBelow(place: string, number: number): Promise<void> {
  for (const old of await numbers(place)) {
    if (old < number) await rm(join(place, nameOf(old)), { force: true });
  }
}

async function numbers(place: string): Promise<number[]> {
  return (await readdir(place)).filter((name) => /^\d+$/.test(name)).map(Number);
}

function nameOf(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

function locked(holder: Holder): WutongError {
  const who = `process ${holder.pid} on ${holder.host}, since ${holder.since} (${holder.command})`;
  return new WutongError(
    'locked',
    `The data folder is in use by ${who}. Stop that process, or use another data folder.`,
  );
}
