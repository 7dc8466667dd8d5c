import { readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Where a file or folder lies that takes seconds to make: it is kept between test files and runs, under what it follows from.
 * @param make makes it in the place given.
 */
export async function keptAt(name: string, from: string, make: (draft: string) => Promise<void>): Promise<string> {
  const place = join(tmpdir(), `wutong-${name}-${from}`);
  if (await exists(place)) return place;
  const draft = `${place}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  await make(draft);
  // Another process may have been first.
  await rename(draft, place).catch(() => rm(draft, { recursive: true, force: true }));
  await removeStale(`wutong-${name}-`, basename(place));
  return place;
}

const HOUR = 3_600_000;

/** What followed from an earlier state of the program; a run that still needs it makes it anew. */
async function removeStale(prefix: string, newest: string): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || name === newest) continue;
    const place = join(tmpdir(), name);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > HOUR) await rm(place, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
