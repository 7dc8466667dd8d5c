import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SheetFile } from '../../features/sheet.js';
import { WutongError } from '../../lib/errors.js';

/**
 * Writes the file of a sheet where it is wanted, else under its own name in the folder that one is in.
 * @returns the path of it.
 * @throws WutongError `bad-input` when it cannot be written there.
 */
export async function writeSheetFile({ name, bytes }: SheetFile, wanted: string | undefined): Promise<string> {
  const path = resolve(wanted ?? name);
  try {
    await writeFile(path, bytes);
    return path;
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new WutongError('bad-input', `${path} cannot be written (${code}). Name another file with --out.`, { cause });
  }
}
