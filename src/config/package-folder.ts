import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, corpus/ and prisma/: the same from the sources and from the compiled files. */
export const packageFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
