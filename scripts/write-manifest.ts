import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestText } from './manifest-text.js';

/** Writes `slack-manifest.yaml` from what the app listens to: `npm run manifest`. */
const file = join(fileURLToPath(new URL('..', import.meta.url)), 'slack-manifest.yaml');
writeFileSync(file, manifestText());
console.log(`Written: ${file}`);
