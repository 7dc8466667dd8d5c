import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { ingestDocuments, seedCorpus } from '../../src/features/corpus/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { once } from '../../src/lib/once.js';
import { startStore } from '../../src/store/postgres/index.js';
import type { Store } from '../../src/store/types.js';
import { openTestApp, type TestApp } from './app.js';
import { filesOf } from './copied-files.js';
import { copyOf, fingerprint, memoryConnection } from './database.js';

type Options = NonNullable<Parameters<typeof openTestApp>[0]>;

/** The product with the demo ledgers laid for its day; close the app when the tests are over. */
export async function openDemo(options: Options = {}): Promise<TestApp> {
  return await openLaid(options, { documents: false });
}

/** The same with the demo documents read. */
export async function openDemoWithDocuments(options: Options = {}): Promise<TestApp> {
  return await openLaid(options, { documents: true });
}

interface Laying {
  readonly documents: boolean;
}

async function openLaid(options: Options, laying: Laying): Promise<TestApp> {
  if (isUsual(options)) return await openTestApp({ ...options, store: await demoStore(laying) });
  const opened = await openTestApp(options);
  await layAll(opened, laying);
  return opened;
}

async function layAll({ app }: TestApp, { documents }: Laying): Promise<void> {
  const system = await app.context('system');
  await runVerb(seedCorpus, system, {});
  if (documents) await runVerb(ingestDocuments, system, {});
}

/** Whether the ledgers are laid as for every other test: those that ship, on the usual day, into a database in memory. */
function isUsual({ store, today, corpusFolder }: Options): boolean {
  return store === undefined && today === undefined && corpusFolder === undefined;
}

/** A copy of the database in which the demo ledgers were laid for the usual day; close it when the tests are over. */
export async function demoStore(laying: Laying): Promise<Store> {
  const name = laying.documents ? 'demo-with-documents' : 'demo';
  const connection = await copyOf(name, `${await fingerprint.get()}-${await sourcesMark.get()}`, async () => {
    const connection = await memoryConnection();
    const store = await startStore(connection);
    await layAll(await openTestApp({ store }), laying);
    return await filesOf(connection.database, store.close);
  });
  return await startStore(connection);
}

/** What is laid follows from the corpus and from the program: a change of either lays anew. */
export const sourcesMark = once(async () => {
  const hash = createHash('sha256');
  for (const folder of ['corpus', 'src']) {
    const place = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    const names = await readdir(place, { recursive: true });
    for (const name of names.filter((each) => LAID.test(each) && !each.includes('generated')).sort())
      hash.update(name).update(await readFile(join(place, name)));
  }
  return hash.digest('hex').slice(0, 16);
});

/** Files that ledgers and documents follow from. */
const LAID = /\.(?:csv|tsv|yaml|ts|md|txt|docx|xlsx|pptx|pdf|html)$/;

/** The rows of a demo ledger as the file holds them, by column. */
export async function ledgerRows(ledger: string): Promise<Record<string, string>[]> {
  const file = new URL(`../../corpus/ledgers/${ledger}.csv`, import.meta.url);
  return parse(await readFile(file, 'utf8'), { columns: true, bom: true });
}
