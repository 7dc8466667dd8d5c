import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { WutongError } from '../lib/errors.js';
import { makeFolder } from '../lib/make-folder.js';

/**
 * Makes the data folder where it is missing, and tries to write into it.
 * @throws WutongError `configuration` that names variable and folder.
 */
export async function demandDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `probe-${randomUUID()}`);
  try {
    makeFolder(folder);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? code;
    throw new WutongError(
      'configuration',
      `WUTONG_DATA_DIR: nothing can be written to the data folder ${folder}: ${reason}. Give a folder that this user may write to.`,
      { cause },
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  ENOENT: 'it cannot be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'it is a file, or lies below one',
  EPERM: 'this user may not',
  EROFS: 'it can only be read',
};

const PATIENCE = 2_000;

/** Does what needs the data folder, and tells who keeps it waiting when another process still holds the folder after two seconds. */
export async function tellingOfHolder<T>(
  folder: string,
  tell: (sentence: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setTimeout(() => {
    const holder = otherHolder(join(folder, 'lock'));
    if (holder)
      tell(`Waiting for the data folder ${folder}, which ${holder} holds or has left without giving it back …`);
  }, PATIENCE);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** The highest number among the lock files counts; one that is just being written tells nothing yet. */
function otherHolder(place: string): string | null {
  try {
    const newest =
      readdirSync(place)
        .filter((name) => /^\d+$/.test(name))
        .sort()
        .at(-1) ?? '';
    const text = readFileSync(join(place, newest), 'utf8');
    if (text === '') return 'another process';
    const { pid, host, released } = JSON.parse(text) as { pid: number; host: string; released: boolean };
    return released || (pid === process.pid && host === hostname()) ? null : `process ${pid} on ${host}`;
  } catch {
    return null;
  }
}
