import { z } from 'zod';
import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import { evaluateAll } from '../../domain/lights/index.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { ImportRunRow } from '../../store/types.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { LIGHTS, readLitRecords } from '../lit-records.js';
import { scheduleChases } from '../problem-chase.js';
import { type Change, defineVerb } from '../verb.js';
import type { Finding } from './finding.js';
import { type FoundMeeting, findMeeting } from './meeting.js';
import type { FileTable } from './plan/file-table.js';
import { readKnown } from './plan/known.js';
import { highest } from './plan/numbers.js';
import { isFaulty, planImport } from './plan/plan.js';
import type { Plan } from './plan/planned.js';
import { ownResource } from './plan/row-rights.js';
import { demandImporter, importOptions } from './preview.js';
import { writePlan } from './writing/write-plan.js';

/** What an import has done. */
export interface Imported {
  readonly ledger: LedgerName;
  readonly counts: ImportRunRow['counts'];
  /** Null when nothing was changed. */
  readonly run: ImportRunRow | null;
  readonly meeting: FoundMeeting | null;
}

/** A file that holds errors: nothing of it was written. */
export class FaultyFile extends WutongError {
  constructor(readonly findings: readonly Finding[]) {
    const errors = findings.filter(({ kind }) => kind === 'error').length;
    super(
      'bad-input',
      `file: ${errors} errors; nothing was written. Look at the preview, correct the file, try again.`,
      {
        zh: `文件有${errors}处错误，未写入任何数据。请查看预览，更正后重试。`,
      },
    );
    this.name = 'FaultyFile';
  }
}

const LIT: ReadonlySet<LedgerName> = new Set([
  'projects',
  'milestones',
  'progressReports',
  'tasks',
  'problems',
  'indicators',
  'targets',
  'actuals',
]);

/** Brings a file that was read into its ledger: all of it or, where one row is wrong, nothing. */
export const importLedger = defineVerb({
  name: 'ledger.import',
  summary: { en: 'Bring a file into a ledger, all of it or nothing', zh: '将文件导入台账，要么全部写入，要么不写入' },
  input: z.object({
    table: z.custom<FileTable>((value) => typeof value === 'object' && value !== null && 'fingerprint' in value),
    /** The file that waited for this, which then waits no longer. */
    fileId: z.string().optional(),
    ...importOptions,
  }),
  action: 'ledger.import',
  writes: true,
  resource: async ({ actor, rules }, { table }) => ownResource(actor, rules, table.ledger),
  async run(context, { table, fileId, meeting: wanted, meetingOn, onProgress }) {
    const { tx, clock } = context;
    const { ledger } = table;
    demandImporter(context, ledger);
    await demandDay(context);
    if (fileId !== undefined) await tx.takeImportFile(fileId, context.actor.id);
    // Whoever writes what carries a light holds this shared, so nobody changes the ledger meanwhile.
    await tx.hold(LIGHTS);
    await tx.hold(`ledgers/${ledger}`);
    const meeting = await findMeeting(tx, table, { wanted, on: meetingOn, today: clock.today() });
    const plan = await planAgain(context, table, meeting);
    const counts = countsOf(plan);
    const written = await writePlan(context, { table, plan, meeting, onProgress });
    if (written.changes.length === 0) return unchanged(table, counts, meeting);
    if (LIT.has(ledger)) await relight(context);
    if (ledger === 'problems') await scheduleChases(context);
    const meetingId = written.meeting?.id ?? null;
    const run = await keepRun(context, { table, counts, meetingId, fileId: fileId ?? null });
    const result: Imported = { ledger, counts, run, meeting: written.meeting };
    return { result, subject: run.id, before: null, after: run, alsoChanged: written.changes };
  },
});

async function planAgain(context: WriteContext, table: FileTable, meeting: FoundMeeting | null): Promise<Plan> {
  const { tx, scope, actor, clock, rules } = context;
  const known = await readKnown(tx, scope, table.ledger);
  const plan = planImport(table, known, {
    actor,
    actorId: actor.id,
    today: clock.today(),
    fileName: table.fileName,
    rules,
    signedOn: meeting?.on ?? null,
  });
  if (isFaulty(plan)) throw new FaultyFile(plan.findings);
  return plan;
}

function countsOf({ rows }: Plan): ImportRunRow['counts'] {
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return { added: count('new'), changed: count('changed'), unchanged: count('unchanged') };
}

/** The audit tells that the file was looked at; the ledger and the runs stay as they are. */
function unchanged(
  { ledger, fileName, fileHash }: FileTable,
  counts: ImportRunRow['counts'],
  meeting: FoundMeeting | null,
) {
  const result: Imported = { ledger, counts, run: null, meeting };
  const after = { fileName, fileHash, counts };
  return { result, subject: `ledgers/${ledger}`, before: null, after, alsoChanged: [] as Change[] };
}

async function relight({ tx, clock, rules }: WriteContext): Promise<void> {
  await tx.putLights(evaluateAll(await readLitRecords(tx, EVERYTHING), clock.today(), rules.calendar, rules.lights));
}

async function keepRun(
  { tx, actor, clock }: WriteContext,
  { table, ...of }: { readonly table: FileTable } & Pick<ImportRunRow, 'counts' | 'meetingId' | 'fileId'>,
): Promise<ImportRunRow> {
  await tx.hold('import-runs');
  const last = highest(
    (await tx.importRuns()).map(({ id }) => id),
    'IMP-',
  );
  const { ledger, fileName, fileHash, fingerprint, headers } = table;
  const columns = Object.fromEntries(headers.map(({ text, column }) => [text, column]));
  const id = `IMP-${String(last + 1).padStart(4, '0')}`;
  const run = {
    id,
    at: clock.now().toISOString(),
    actorId: actor.id,
    ledger,
    fileName,
    fileHash,
    columns,
    ...of,
  };
  await tx.addImportRun(run);
  await tx.putImportMapping({ ledger, fingerprint, columns, keptBy: actor.id, keptOn: clock.today() });
  return run;
}
