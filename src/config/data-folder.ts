import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
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
