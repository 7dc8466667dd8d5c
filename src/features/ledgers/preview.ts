import { z } from 'zod';
import { LEDGER_NAMES, type LedgerName } from '../../domain/ledgers/ledgers.js';
import { mayAnywhere, whoMay } from '../../rights/index.js';
import type { ImportRunRow } from '../../store/types.js';
import { ClosedError } from '../closed-error.js';
import type { ReadContext } from '../context.js';
import { defineVerb } from '../verb.js';
import type { Finding } from './finding.js';
import { type FoundMeeting, findMeeting } from './meeting.js';
import type { FileTable } from './plan/file-table.js';
import { readKnown, type Values } from './plan/known.js';
import { isFaulty, planImport } from './plan/plan.js';
import type { Plan, PlannedRow } from './plan/planned.js';
import { actionsFor } from './plan/row-rights.js';
import { readTable } from './read-table.js';

/** How far an import has come: rows of the file that were read, then checked, then written. */
export interface ImportProgress {
  readonly step: 'read' | 'checked' | 'written';
  readonly rows: number;
  readonly of: number;
}

const onProgress = z.custom<(progress: ImportProgress) => void>((value) => typeof value === 'function').optional();
export const importOptions = {
  meeting: z.string().trim().min(1).max(200).optional(),
  meetingOn: z.iso.date('write a day such as 2026-11-20').optional(),
  onProgress,
};

const several = z.array(z.string()).default([]);

/** A file as it was handed over, and what its sender says of it. */
export const previewInput = z.object({
  name: z.string().min(1).max(300),
  bytes: z.custom<Buffer>((value) => Buffer.isBuffer(value)),
  ledger: z.enum(LEDGER_NAMES).optional(),
  sheet: z.string().optional(),
  map: several,
  set: several,
  unit: z.enum(['元', '万元', '亿元']).optional(),
  ...importOptions,
});

/** What an import would do, without doing it. */
export interface Preview {
  readonly table: FileTable;
  readonly counts: Readonly<Record<'added' | 'changed' | 'unchanged' | 'wrong', number>>;
  readonly faulty: boolean;
  readonly findings: readonly Finding[];
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
  readonly meeting: FoundMeeting | null;
  /** When the same file was brought in before. */
  readonly before: ImportRunRow | null;
  /** Names for the numbers in what changes. */
  readonly nameOf: (ledger: LedgerName, id: string, language: 'zh' | 'en') => string;
}

/** Reads a file, understands its headers, and tells what it would change, row by row, without writing anything. */
export const previewImport = defineVerb({
  name: 'ledger.preview',
  summary: { en: 'Show what a file would change in a ledger', zh: '预览文件导入台账的结果' },
  input: previewInput,
  action: 'ledger.read',
  writes: false,
  async run(context, { meeting: wanted, meetingOn, onProgress: tell, ...file }): Promise<Preview> {
    const table = await readTable({ ...file, ledger: file.ledger, sheet: file.sheet, unit: file.unit }, context.store);
    demandImporter(context, table.ledger);
    const of = table.rows.length;
    tell?.({ step: 'read', rows: of, of });
    const meeting = await findMeeting(context.store, table, { wanted, on: meetingOn, today: context.clock.today() });
    const known = await readKnown(context.store, context.scope, table.ledger);
    const plan = planImport(table, known, {
      actor: context.actor,
      actorId: context.actor.id,
      today: context.clock.today(),
      fileName: table.fileName,
      rules: context.rules,
      signedOn: meeting?.on ?? null,
      onChecked: (rows) => tell?.({ step: 'checked', rows, of }),
    });
    const [before = null] = await context.store.importRuns({ ledger: table.ledger, fileHash: table.fileHash });
    return { table, ...summaryOf(plan), meeting, before, nameOf: known.references.nameOf };
  },
});

function summaryOf(plan: Plan): Omit<Preview, 'table' | 'meeting' | 'before' | 'nameOf'> {
  const added = plan.rows.filter(({ state }) => state === 'new');
  const changed = plan.rows.filter(({ state }) => state === 'changed');
  const unchanged = plan.rows.length - added.length - changed.length;
  const wrong = new Set(plan.findings.flatMap(({ kind, row }) => (kind === 'error' && row !== null ? [row] : []))).size;
  const counts = { added: added.length, changed: changed.length, unchanged, wrong };
  return { counts, faulty: isFaulty(plan), findings: plan.findings, added, changed };
}

/** @throws ClosedError when no role of the actor brings any row into the ledger. */
export function demandImporter({ actor, rules }: Pick<ReadContext, 'actor' | 'rules'>, ledger: LedgerName): void {
  const closed = actionsFor(ledger).find((action) => !mayAnywhere(rules.rights, actor, action));
  if (closed === undefined) return;
  const message = `${actor.id} holds no role that allows ledger.import.`;
  throw new ClosedError('not-allowed', message, 'ledger.import', whoMay(rules.rights, closed, null));
}

/** What a record is called, for a line of a report. */
export function titleOf(record: Values): string {
  return String(record.nameZh ?? record.titleZh ?? record.month ?? record.period ?? record.kind ?? '');
}
