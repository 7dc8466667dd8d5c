import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { seedCorpus } from '../../src/features/corpus/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { openTestApp, type TestApp } from './app.js';

/** The product with the demo ledgers laid for its day; close the app when the tests are over. */
export async function openDemo(options: Parameters<typeof openTestApp>[0] = {}): Promise<TestApp> {
  const opened = await openTestApp(options);
  await runVerb(seedCorpus, await opened.app.context('system'), {});
  return opened;
}

/** The rows of a demo ledger as the file holds them, by column. */
export async function ledgerRows(ledger: string): Promise<Record<string, string>[]> {
  const file = new URL(`../../corpus/ledgers/${ledger}.csv`, import.meta.url);
  return parse(await readFile(file, 'utf8'), { columns: true, bom: true });
}
