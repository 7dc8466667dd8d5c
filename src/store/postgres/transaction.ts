import { LEDGER_NAMES, LEDGERS, type LedgerName, type LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { WutongError } from '../../lib/errors.js';
import type { AuditRow, Installation, Transaction } from '../types.js';
import { accountWrites } from './accounts.js';
import { answerWrites } from './answers.js';
import { changeWrites } from './changes.js';
import { channelWrites } from './channel-mappings.js';
import { claimWrites } from './claims.js';
import type { Queries } from './client.js';
import { delegateOf } from './delegates.js';
import { digestWrites } from './digests.js';
import { deleteDocument, writeDocument } from './documents.js';
import { dueStepWrites } from './due-steps.js';
import { EDITIONS } from './editions.js';
import { importWrites } from './imports.js';
import { toJson } from './json.js';
import { writeLights } from './lights.js';
import { outboxWrites } from './outbox.js';
import { passageVectorWrites } from './passage-vectors.js';
import { problemContactWrites } from './problem-contacts.js';
import { createReader } from './reader.js';
import { dayToDate, toRecord, toRow } from './rows.js';
import { updateAll } from './update-all.js';

/** Everything that one transaction may do; `onRows` is told how many rows it adds. */
export function createTransaction(queries: Queries, onRows: (count: number) => void = () => {}): Transaction {
  return {
    ...createReader(queries),
    async insert(ledger, records) {
      if (records.length === 0) return;
      await delegateOf(queries, ledger).createMany({ data: records.map((record) => toRow(ledger, record)) });
      onRows(records.length);
    },
    updateAll: (ledger, records) => updateAll(queries, ledger, records),
    update: (ledger, id, changes, version) => change(queries, { ledger, id, changes, version }),
    async remove(ledger, ids) {
      return (await delegateOf(queries, ledger).deleteMany({ where: { id: { in: [...ids] } } })).count;
    },
    async putLights(rows) {
      await writeLights(queries, rows);
      onRows(rows.length);
    },
    async removeLights(subjects) {
      await queries.light.deleteMany({ where: { subject: { in: [...subjects] } } });
    },
    putDocument: (document, chunks) => writeDocument(queries, document, chunks),
    removeDocument: (id) => deleteDocument(queries, id),
    hold: (what, mode = 'alone') => hold(queries, what, mode),
    appendAudit: (row) => appendAudits(queries, [row]),
    appendAudits: (rows) => appendAudits(queries, rows),
    markInstallation: (installation) => markInstallation(queries, installation),
    clearLedgers: () => clearLedgers(queries),
    ...passageVectorWrites(queries),
    ...accountWrites(queries),
    ...changeWrites(queries),
    ...channelWrites(queries),
    ...answerWrites(queries),
    ...claimWrites(queries),
    ...outboxWrites(queries),
    ...importWrites(queries),
    ...dueStepWrites(queries),
    ...digestWrites(queries),
    ...problemContactWrites(queries),
  };
}

interface Change<L extends LedgerName> {
  readonly ledger: L;
  readonly id: string;
  readonly changes: Partial<LedgerRecord<L>>;
  readonly version: number | undefined;
}

/** The version stands in the condition of the statement itself, so of two writers on a server exactly one succeeds. */
async function change<L extends LedgerName>(queries: Queries, wanted: Change<L>): Promise<LedgerRecord<L>> {
  const { ledger, id, version } = wanted;
  const { id: _, version: __, ...row } = toRow(ledger, wanted.changes);
  const counted = 'version' in LEDGERS[ledger] && !EDITIONS.has(ledger);
  const delegate = delegateOf(queries, ledger);
  const { count } = await delegate.updateMany({
    where: counted && version !== undefined ? { id, version } : { id },
    data: counted ? { ...row, version: { increment: 1 } } : row,
  });
  const [found] = await delegate.findMany({ where: { id } });
  if (found === undefined) throw new WutongError('not-found', `There is no ${id}. Check the number.`);
  if (count === 0) {
    throw new WutongError(
      'conflict',
      `${id} was changed by someone else meanwhile. Look at it again, then repeat the change.`,
    );
  }
  return toRecord(ledger, found);
}

/** PostgreSQL lets go by itself when the transaction ends, or its process dies. */
async function hold(queries: Queries, what: string | readonly string[], mode: 'alone' | 'shared'): Promise<void> {
  const keys = [what].flat();
  if (mode === 'alone')
    await queries.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) AS key`;
  else
    await queries.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) AS key`;
}

async function appendAudits(queries: Queries, rows: readonly Omit<AuditRow, 'id'>[]): Promise<void> {
  const data = rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    before: toJson(row.before),
    after: toJson(row.after),
  }));
  if (data.length > 0) await queries.audit.createMany({ data });
}

async function markInstallation(queries: Queries, { demo, seededOn }: Installation): Promise<void> {
  const before = await queries.installation.findUnique({ where: { id: 1 } });
  if (before?.demo && !demo) {
    throw new WutongError('conflict', 'This database holds demo data and stays so for good. Start with an empty one.');
  }
  const mark = { demo, seededOn: seededOn && dayToDate(seededOn) };
  await queries.installation.upsert({ where: { id: 1 }, create: { id: 1, ...mark }, update: mark });
}

/** From the last ledger to the first: they are listed so that what is referred to comes first. */
async function clearLedgers(queries: Queries): Promise<void> {
  const installation = await queries.installation.findUnique({ where: { id: 1 } });
  if (installation !== null && !installation.demo) {
    throw new WutongError(
      'not-demo',
      'This database holds real data, which are never cleared. Use a database of its own for demo data.',
    );
  }
  await queries.light.deleteMany();
  await queries.lightChange.deleteMany();
  for (const ledger of LEDGER_NAMES.toReversed()) await delegateOf(queries, ledger).deleteMany({ where: {} });
}
