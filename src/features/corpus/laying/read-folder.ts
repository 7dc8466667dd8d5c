import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_NAMES, type LedgerName, type LedgerRecord } from '../../../domain/ledgers/ledgers.js';
import { WutongError } from '../../../lib/errors.js';
import type { Rules } from '../../rules.js';
import { createFaults } from './faults.js';
import { readCsv } from './read-csv.js';
import { readMap } from './read-map.js';
import { type PlacedRecord, type Reading, readRecords, type WrittenRecord } from './read-records.js';
import { checkReferences } from './references.js';

/** Records by ledger, ready to be laid. */
export type LedgerRecords = { readonly [L in LedgerName]: readonly LedgerRecord<L>[] };

/**
 * Reads `ledgers/*.csv` and `maps/<chain>/*.yaml` of a corpus folder for one seeding day.
 * @throws WutongError `bad-input` that names file, line and column of what is wrong, `not-found` when nothing is there.
 */
export async function readFolder(
  folder: string,
  { day, rules }: { day: string; rules: Rules },
): Promise<LedgerRecords> {
  const faults = createFaults();
  const written = new Map<LedgerName, WrittenRecord[]>(LEDGER_NAMES.map((name) => [name, []]));
  const add = (name: LedgerName, records: WrittenRecord[]) => void written.get(name)?.push(...records);

  for (const name of await filesIn(join(folder, 'ledgers'), '.csv')) {
    const ledger = name.slice(0, -'.csv'.length) as LedgerName;
    if (!LEDGER_NAMES.includes(ledger)) faults.add(`${name}: there is no ledger ${ledger}`);
    else add(ledger, readCsv(name, await readFile(join(folder, 'ledgers', name), 'utf8'), faults));
  }
  for (const chain of await foldersIn(join(folder, 'maps'))) {
    for (const name of await filesIn(join(folder, 'maps', chain), '.yaml')) {
      const content = await readFile(join(folder, 'maps', chain, name), 'utf8');
      const map = readMap(`maps/${chain}/${name}`, content, faults);
      for (const [ledger, records] of Object.entries(map)) add(ledger as LedgerName, records);
    }
  }
  if ([...written.values()].every((records) => records.length === 0)) {
    throw new WutongError('not-found', `${folder} holds no ledgers. Give the folder that holds ledgers/ and maps/.`);
  }
  return readAll(written, { day, rules, faults });
}

function readAll(written: ReadonlyMap<LedgerName, WrittenRecord[]>, reading: Reading): LedgerRecords {
  const { faults } = reading;
  const ledgers = new Map<LedgerName, PlacedRecord[]>();
  for (const [ledger, records] of written) ledgers.set(ledger, readRecords(ledger, records, reading));
  faults.throwIfAny();
  checkReferences(ledgers, faults);
  faults.throwIfAny();
  // The columns are what the record types follow from, so what was read by them is of these types.
  const records = [...ledgers].map(([ledger, placed]) => [ledger, placed.map(({ record }) => record)]);
  return Object.fromEntries(records) as LedgerRecords;
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => entry.name)
    .sort();
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A folder may be missing; one that cannot be read must not be taken for an empty one. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  return await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    const message = `${folder} cannot be read (${cause.code}); nothing was laid. Make it readable, then try again.`;
    throw new WutongError('unavailable', message, { cause });
  });
}
