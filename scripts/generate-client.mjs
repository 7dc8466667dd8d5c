// Generates the Prisma client from prisma/schema when there is none or it belongs to another schema or Prisma version.
// Runs after every install, so it uses nothing but Node.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const schema = join(root, 'prisma', 'schema');
const client = join(root, 'src', 'store', 'postgres', 'generated');
const stamp = join(client, '.schema-hash');

function schemaHash() {
  const hash = createHash('sha256');
  for (const file of readdirSync(schema).sort()) hash.update(`${file}\n`).update(readFileSync(join(schema, file)));
  return hash.update(readFileSync(join(root, 'node_modules', 'prisma', 'package.json'))).digest('hex');
}

/** Brings the client up to date; says nothing when it is. */
export async function generateClient() {
  const hash = schemaHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error('Generating the database client from prisma/schema …');
  const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  // Prisma would download a schema engine that generating does not need; naming any existing file keeps it from trying.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };
  await promisify(execFile)(process.execPath, [prisma, 'generate', '--no-hints'], { cwd: root, env });
  writeFileSync(stamp, hash);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await generateClient();
