import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = fileURLToPath(import.meta.url);

/** The folder that holds package.json, corpus/ and prisma/: the same from the sources and from the compiled files. */
export const packageFolder = above(dirname(HERE));

/** A file of this program for a thread or a process of its own, by its path below `src/` without the ending. */
export function ownScript(path: string): URL {
  return pathToFileURL(join(packageFolder, isSource(HERE) ? 'src' : 'dist', `${path}${extname(HERE)}`));
}

/** Whether a file must be compiled as it runs. */
export function isSource(file: string): boolean {
  return extname(file) === '.ts';
}

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
}
