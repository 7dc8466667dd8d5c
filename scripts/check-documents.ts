import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Cited, citedFaults } from './cited.js';

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

function main(): void {
  const scripts: unknown = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  const project: Cited = {
    hasPath: (path) => existsSync(resolve(path)),
    scripts: new Set(Object.keys(scripts ?? {})),
  };
  const faults = DOCUMENTS.flatMap((file) =>
    citedFaults(readFileSync(file, 'utf8'), project).map(({ line, text }) => `${file}:${line}  ${text}`),
  );
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
