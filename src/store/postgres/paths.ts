import { join } from 'node:path';
import { packageFolder } from '../../lib/package-folder.js';

/** The `prisma/` folder of the package. */
export const PRISMA_FOLDER = join(packageFolder, 'prisma');
