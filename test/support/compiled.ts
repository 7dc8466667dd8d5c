import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// biome-ignore lint/correctness/useImportExtensions: the build is plain JavaScript
import { build, isBuilt } from '../../scripts/build.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The compiled terminal. */
export const CLI = join(DIST, 'cli.js');

/** The compiled bot. */
export const MAIN = join(DIST, 'main.js');

/** Compiles the program where the sources are not those that were compiled. */
export async function compile(): Promise<void> {
  if (!isBuilt()) await build();
}
