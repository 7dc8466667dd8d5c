import { fileURLToPath } from 'node:url';

/** The `prisma/` folder of the package, the same seen from `src/` and from `dist/`. */
export const PRISMA_FOLDER = fileURLToPath(new URL('../../../prisma', import.meta.url));
