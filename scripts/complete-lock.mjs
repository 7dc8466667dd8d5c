// Completes package-lock.json after an install. A registry mirror may not carry optional packages for other platforms;
// npm then leaves them out of the lock, and `npm ci` refuses it. Uses nothing but Node.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ version?: string, cpu?: string[], os?: string[], libc?: string[], optional?: boolean, dev?: boolean, devOptional?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * The platform that a package such as `@biomejs/cli-linux-x64-musl` is for, read from its name.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  /** @type {Pick<LockedPackage, 'cpu' | 'libc' | 'os'>} */
  const platform = {};
  if (cpu.length > 0) platform.cpu = cpu;
  if (words.some((word) => word.startsWith('musl'))) platform.libc = ['musl'];
  else if (words.some((word) => word.startsWith('gnu'))) platform.libc = ['glibc'];
  if (os.length > 0) platform.os = os;
  return platform;
}

/**
 * Whether a package at `path` finds `name` in the lock, looking upwards as Node does.
 * @param {Lock} lock @param {string} path @param {string} name
 */
function isLocked(lock, path, name) {
  for (let folder = path; ; ) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
    const parent = folder.lastIndexOf('/node_modules/');
    folder = parent < 0 ? '' : folder.slice(0, parent);
  }
}

/**
 * Adds what is missing to the lock and returns the names added. Only optional packages with an exact version that name a
 * platform are added: for anything else npm knows better.
 * @param {Lock} lock
 */
export function completeLock(lock) {
  const added = [];
  for (const [path, locked] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!/^\d+\.\d+\.\d+/.test(version) || Object.keys(platform).length === 0 || isLocked(lock, path, name)) continue;
      const flag = locked.dev ? { dev: true } : locked.devOptional ? { devOptional: true } : {};
      lock.packages[`node_modules/${name}`] = { version, ...flag, optional: true, ...platform };
      added.push(name);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en'));
  if (added.length > 0) lock.packages = Object.fromEntries(sorted);
  return added;
}

function main() {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  if (added.length === 0) return;
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.error(`package-lock.json: added ${added.length} optional packages for other platforms`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
