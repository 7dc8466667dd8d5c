// Makes `npm start` and `npm test` work as the very first command after a clone: installs, generates and compiles what is
// missing or out of date, then runs the program in this process, so that terminal, signals and exit code are its own.
// Uses nothing but Node until the packages are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { generateClient } from './generate-client.mjs';
import { isInstalled } from './installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/** @param {string} text */
const say = (text) => console.error(text);

/** @param {string} file */
const readLock = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Wutong needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** @param {boolean} withTools whether the packages for development are needed too */
function install(withTools) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (isInstalled(wanted, present, withTools)) return;
  say(
    present === undefined
      ? 'First start: installing the packages that Wutong needs. This takes one to two minutes, once …'
      : 'The list of packages has changed: installing anew. This takes one to two minutes …',
  );
  const started = Date.now();
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The packages could not be installed; is the npm registry within reach?');
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} seconds.`);
}

async function compile() {
  if (isBuilt()) return;
  say('Compiling the program …');
  await build();
}

/** @param {string} program @param {string[]} words */
async function run(program, words) {
  process.chdir(root);
  process.argv = [process.execPath, program, ...words];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
}

/** @param {string | undefined} task */
async function prepare(task) {
  checkNode();
  install(task === 'test' || !isBuilt());
  await generateClient();
  await compile();
}

const [task, ...words] = process.argv.slice(2);
try {
  await prepare(task);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const program = task === 'test' ? join('node_modules', 'vitest', 'vitest.mjs') : join('dist', 'main.js');
await run(join(root, program), task === 'test' ? ['run', ...words] : words);
