// Compiles src to dist. A build is put in place in one step, so that a process started meanwhile never sees half of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPage } from './build-page.mjs';
import { generateClient } from './generate-client.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.sources-hash');
const SOURCE = /\.(ts|tsx|css|html)$/;

/** Names and contents of all sources: what is deleted counts as a change too. */
function sourcesHash() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  files.push(join(root, 'tsconfig.json'), join(root, 'tsconfig.build.json'), join(root, 'scripts', 'build-page.mjs'));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether dist was compiled from the sources as they are. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

/** Compiles; throws when the compiler finds a fault, which it has then printed, and leaves dist as it was. */
export async function build() {
  const hash = sourcesHash();
  const fresh = `${dist}-${process.pid}`;
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', join(root, 'tsconfig.build.json'), '--outDir', fresh, '--noEmitOnError'];
  try {
    const { status } = spawnSync(process.execPath, [compiler, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('The sources do not compile; what is wrong stands above.');
    await buildPage(join(fresh, 'playground', 'page'));
    writeFileSync(join(fresh, '.sources-hash'), hash);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await generateClient();
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
