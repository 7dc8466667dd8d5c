import type { MigrationTarget } from './connection.js';
import { openEngine } from './engine.js';
import { migrationList, readMigrations, readSchema } from './migration-files.js';

/** The SQL that leads from the migrations of a `prisma/` folder to its schema; empty when they add up to it. */
export async function draftMigration(target: MigrationTarget, prismaFolder: string): Promise<string> {
  const migrations = migrationList(prismaFolder, await readMigrations(prismaFolder));
  const schema = { files: await readSchema(prismaFolder) };
  let script = '';
  await target.exclusively(async (adapter) => {
    const engine = await openEngine(adapter);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    script = exitCode === 0 ? '' : (stdout ?? '');
  });
  return script;
}
