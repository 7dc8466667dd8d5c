import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../../src/store/postgres/index.js';
import { lay, PLACES_AND_PEOPLE } from '../../support/app.js';
import { startChild } from '../../support/child.js';

const CHILD = new URL('./children/importing-child.ts', import.meta.url);
const ROWS = 2_500;
const HEADERS = 'nameZh,chainId,countyId,purpose,level,totalInvestment,stage';

/** What stands in the database, as a process that opens it finds it. */
interface Books {
  readonly projects: number;
  readonly events: number;
  readonly lights: number;
  readonly audit: number;
  readonly runs: number;
}

const NOTHING: Books = { projects: 0, events: 0, lights: 0, audit: 0, runs: 0 };
const ALL: Books = { projects: ROWS, events: ROWS, lights: ROWS, audit: 2 * ROWS + 1, runs: 1 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-import-kill-'));
  const store = await openStore({ kind: 'embedded', folder });
  await lay(store, PLACES_AND_PEOPLE);
  await store.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = Buffer.from(
  [HEADERS, ...Array.from({ length: ROWS }, (_, at) => `项目${at},pharma,370921,MEND,COUNTY,1000000,LANDED`)].join(
    '\n',
  ),
).toString('base64');

/** Lets the compiled product bring the file in and kills it `later` milliseconds after a word of its progress. */
async function bringIn(
  kill: { readonly step: string; readonly rows: number; readonly later: number } | null,
): Promise<Books> {
  const child = await startChild(CHILD);
  const books = await child.ask<Books>({ folder, file });
  await new Promise<void>((reached) => {
    child.listen((message) => {
      const { step, rows } = message as { step: string; rows: number };
      if (kill === null ? step === 'done' : step === kill.step && rows >= kill.rows) reached();
    });
  });
  await new Promise((later) => setTimeout(later, kill?.later ?? 0));
  await child.kill();
  return books;
}

it('leaves nothing of an import that is killed in the middle, and all of one that is not', async () => {
  const kills = [
    { step: 'checked', rows: ROWS, later: 5 },
    { step: 'written', rows: 1_000, later: 0 },
    { step: 'written', rows: 2_000, later: 20 },
    { step: 'written', rows: ROWS, later: 40 },
  ];
  for (const kill of kills) expect(await bringIn(kill)).toEqual(NOTHING);
  expect(await bringIn(null)).toEqual(NOTHING);
  const child = await startChild(CHILD);
  expect(await child.ask<Books>({ folder, file })).toEqual(ALL);
  await child.kill();
}, 240_000);
