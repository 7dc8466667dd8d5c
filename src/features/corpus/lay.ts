import { z } from 'zod';
import { LEDGER_NAMES, type LedgerName, type LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { evaluateAll } from '../../domain/lights/index.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import { UNOWNED } from '../../rights/index.js';
import type { Reader, Transaction } from '../../store/types.js';
import { LIGHTS } from '../lit-records.js';
import { defineVerb } from '../verb.js';
import type { LedgerRecords } from './laying/read-folder.js';

/** Lays demo ledgers into an empty database and marks it demo for good; `reset` lays those of a demo database anew. */
export const layLedgers = defineVerb({
  name: 'corpus.lay',
  summary: { en: 'Lay demo ledgers that were read', zh: '写入已读取的演示台账' },
  input: z.object({
    day: z.iso.date(),
    reset: z.boolean().default(false),
    /** Documents that belong to the demo corpus and so do not stand in the way. */
    documents: z.array(z.string()).default([]),
    records: z.custom<LedgerRecords>((value) => typeof value === 'object' && value !== null),
  }),
  action: 'corpus.seed',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx, rules }, { day, reset, documents, records }) {
    await tx.hold(LIGHTS);
    const before = await tx.installation();
    await makeRoom(tx, { reset, documents });
    for (const ledger of LEDGER_NAMES) await insert(tx, ledger, records);
    await tx.markInstallation({ demo: true, seededOn: day });
    const lit = { ...records, events: records.stageEvents, reports: records.progressReports };
    const lights = evaluateAll(lit, day, rules.calendar, rules.lights);
    await tx.putLights(lights);
    const counts = Object.fromEntries(LEDGER_NAMES.map((ledger) => [ledger, records[ledger].length]));
    const after = { demo: true, seededOn: day, counts, lights: lights.length };
    return { result: { day, counts, lights: lights.length }, subject: 'installation', before, after };
  },
});

async function makeRoom(
  tx: Transaction,
  { reset, documents }: { reset: boolean; documents: readonly string[] },
): Promise<void> {
  const installation = await tx.installation();
  if (reset && installation?.demo) return await tx.clearLedgers();
  if (installation?.demo) {
    const message = `This database holds demo data laid for ${installation.seededOn}. Lay them anew with \`wutong seed --reset\`.`;
    throw new WutongError('conflict', message);
  }
  const held = installation ? 'data that are not demo data' : await whatIsHeld(tx, documents);
  if (held === null) return;
  const message = `This database holds ${held}. Demo data go into an empty database only: choose another WUTONG_DATA_DIR or DATABASE_URL.`;
  throw new WutongError('not-demo', message);
}

/** What a database holds that keeps demo data out; null when it is empty. */
export async function whatIsHeld(reader: Reader, demoDocuments: readonly string[]): Promise<string | null> {
  for (const ledger of LEDGER_NAMES) {
    if ((await reader.read(ledger, EVERYTHING)).length > 0) return `records in the ledger ${ledger}`;
  }
  const own = (await reader.documents(EVERYTHING)).find((document) => !demoDocuments.includes(document.id));
  return own ? `the document ${own.id}` : null;
}

async function insert<L extends LedgerName>(tx: Transaction, ledger: L, records: LedgerRecords): Promise<void> {
  await tx.insert(ledger, records[ledger] as readonly LedgerRecord<L>[]);
}
