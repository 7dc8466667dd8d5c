import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../support/compiled.js';
import { startPostgresServer } from '../support/postgres-server.js';
import { Compiled } from './compiled.js';
import { CLAUSES, noticeName, writeLargeFolder } from './large-folder.js';
import { round } from './round.js';

/** Where the product keeps its data: in its own process, or on a PostgreSQL server. */
export const DATABASES = ['embedded', 'server'] as const;

type Database = (typeof DATABASES)[number];

/** The compiled program over a corpus of so many chunks: reading it in, starts, questions, memory, and one document that changes. */
export async function measureLargeCorpus(chunks: number, database: Database) {
  await compile();
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-large-'));
  const server = database === 'server' ? await startPostgresServer() : null;
  try {
    const documents = join(folder, 'documents');
    await writeLargeFolder(documents, chunks);
    const compiled = new Compiled(join(folder, 'data'), server ? { DATABASE_URL: await server.createDatabase() } : {});
    await compiled.lay();
    const read = await compiled.run(['ingest', documents]);
    const indexed = await compiled.run(['ask', '有哪些通知？', '--json']);
    const asked = await compiled.ask();
    await appendFile(join(documents, noticeName(Math.floor(chunks / CLAUSES / 2))), '\n第五十一条 新增一条。\n');
    const changed = await compiled.run(['ingest', documents]);
    const found = await compiled.run(['ask', '有哪些通知？', '--json']);
    return {
      chunks,
      database,
      readInSeconds: round(read.milliseconds / 1000),
      firstQuestionAfterSeconds: round(indexed.milliseconds / 1000),
      ...asked,
      oneDocumentChanged: {
        chunksOfDocument: CLAUSES + 1,
        readInMilliseconds: round(changed.milliseconds),
        firstQuestionAfterMilliseconds: round(found.milliseconds),
      },
    };
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
