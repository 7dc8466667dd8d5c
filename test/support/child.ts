import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A process of its own that answers messages, for tests of what several processes do to each other. */
export interface Child {
  readonly pid: number;
  /** Sends a message and waits for the answer. */
  ask<T>(message: unknown): Promise<T>;
  /** Calls back for each message that comes unasked. */
  listen(hear: (message: unknown) => void): void;
  /** SIGKILL: no chance to clean up. */
  kill(): Promise<void>;
}

/** Starts a TypeScript file as a child process. */
export async function startChild(file: URL, ...words: string[]): Promise<Child> {
  const child = fork(await bundled(file), words, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    pid: child.pid ?? 0,
    ask: (message) => ask(child, message),
    listen: (hear) => void child.on('message', hear),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function ask<T>(child: ChildProcess, message: unknown): Promise<T> {
  return await new Promise((answer, fail) => {
    const died = () => fail(new Error('the child process ended before it answered'));
    child.once('exit', died);
    child.once('message', (reply) => {
      child.off('exit', died);
      answer(reply as T);
    });
    child.send(message as object);
  });
}

/** Beside the packages, so that these are found from there. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/wutong/', import.meta.url));
const bundles = new Map<string, Promise<string>>();

/** The program of a child in one file, which starts in a sixth of the time that its hundreds of files take. */
function bundled(file: URL): Promise<string> {
  const path = fileURLToPath(file);
  const known = bundles.get(path) ?? bundle(path);
  bundles.set(path, known);
  return known;
}

async function bundle(path: string): Promise<string> {
  const outfile = `${FOLDER}${basename(path, '.ts')}-${process.pid}-${bundles.size}.mjs`;
  process.once('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    plugins: [inTheirPlaces],
  });
  return outfile;
}

/** Files that look for others beside them look where they lie themselves. */
const inTheirPlaces: Plugin = {
  name: 'in their places',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};
