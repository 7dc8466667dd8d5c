import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface PageFileContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** A file of the bundled page; null when there is none under the path, or no page. */
export async function readPageFile(folder: string | null, path: string): Promise<PageFileContent | null> {
  if (folder === null) return null;
  const name = normalize(join(folder, path === '/' ? 'index.html' : path));
  const type = TYPES[extname(name)];
  if (!name.startsWith(normalize(folder + sep)) || type === undefined) return null;
  try {
    return { bytes: new Uint8Array(await readFile(name)), type };
  } catch {
    return null;
  }
}
