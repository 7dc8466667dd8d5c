// Compiles src to dist. A build is put in place in one step, so that a process started meanwhile never sees half of it.
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
  const settings = ['package.json', 'tsconfig.json', 'scripts/build.mjs', 'scripts/build-page.mjs'];
  files.push(...settings.map((name) => join(root, name)));
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

/** What is started by name: the two programs, and what runs in a thread or a process of its own. */
const ENTRIES = ['main', 'cli', 'knowledge/ingest/reading-worker', 'llm/local-model/encoder-process'];

/** Packages of many small files, which take longer to find one by one than to run; all others are loaded from where they are installed. */
const INLINED = ['chardet', 'chrono-node', 'commander', 'csv-parse', 'luxon', 'p-queue', 'pino', 'yaml', 'zod'];

/** Puts the program together in a few files: to find and load eight hundred small ones takes a start of three seconds half a second more. */
async function bundle(/** @type {string} */ outFolder) {
  // Loaded here, because this file is read before the packages are there.
  const { build: together } = await import('esbuild');
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = Object.keys({ ...dependencies, ...optionalDependencies });
  await together({
    entryPoints: ENTRIES.map((entry) => join(root, 'src', `${entry}.ts`)),
    outbase: join(root, 'src'),
    outdir: outFolder,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    external: packages.filter((name) => !INLINED.includes(name)),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    // For packages that are no modules and ask for what Node has.
    banner: {
      js: "import { createRequire as requiring } from 'node:module';\nconst require = requiring(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

/** Puts dist together; throws when a source cannot be read, which is then printed, and leaves dist as it was. Types are checked elsewhere. */
export async function build() {
  const hash = sourcesHash();
  const fresh = `${dist}-${process.pid}`;
  try {
    await bundle(fresh);
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
