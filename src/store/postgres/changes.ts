import { WutongError } from '../../lib/errors.js';
import type { ChangedRecord, PendingChangeRow, Reader, ReceiptRow, ToldPerson, Transaction } from '../types.js';
import type { Queries } from './client.js';
import type { PendingChangeModel, ReceiptModel } from './generated/models.js';
import { toJsonText } from './json.js';

type ChangeReads = Pick<Reader, 'receipt' | 'latestReceipts' | 'pendingChange' | 'openChanges'>;
type ChangeWrites = Pick<
  Transaction,
  'putReceipt' | 'markUndone' | 'addPendingChange' | 'closePendingChange' | 'expireChanges'
>;

/** What was written at whose word, and what waits for one. */
export function changeReads(queries: Queries): ChangeReads {
  return {
    async receipt(key) {
      const row = await queries.receipt.findUnique({ where: { key } });
      return row && toReceipt(row);
    },
    async latestReceipts(actorId, most) {
      const rows = await queries.receipt.findMany({
        where: { actorId },
        orderBy: [{ at: 'desc' }, { key: 'desc' }],
        take: most,
      });
      return rows.map(toReceipt);
    },
    async pendingChange(id) {
      const row = await queries.pendingChange.findUnique({ where: { id } });
      return row && toPending(row);
    },
    async openChanges(now, where = {}) {
      const rows = await queries.pendingChange.findMany({
        where: { state: 'OPEN', expiresAt: { gt: new Date(now) }, ...where },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toPending);
    },
  };
}

/** Receipts and changes that wait: one statement each, so that of several who end one exactly one does. */
export function changeWrites(queries: Queries): ChangeWrites {
  return {
    async putReceipt({ key, verb, action, actorId, at, subject, resource, changes, told, undoes }) {
      const count = await queries.$executeRaw`
        INSERT INTO receipt (key, verb, action, actor_id, at, subject, resource, changes, told, undoes)
        VALUES (${key}, ${verb}, ${action}, ${actorId}, ${at}::timestamptz, ${subject},
          ${toJsonText(resource)}::jsonb, ${toJsonText(changes)}::jsonb,
          ${toJsonText(told)}::jsonb, ${undoes})
        ON CONFLICT (key) DO NOTHING`;
      if (count === 0) throw new WutongError('conflict', `${key} was written already. Look at the record again.`);
    },
    async markUndone(key, undoneBy) {
      return (await queries.receipt.updateMany({ where: { key, undoneBy: null }, data: { undoneBy } })).count > 0;
    },
    async addPendingChange({ id, actorId, verb, input, subject, resource, changes, words, createdAt, expiresAt }) {
      const count = await queries.$executeRaw`
        INSERT INTO pending_change (id, actor_id, verb, input, subject, resource, changes, words, created_at, expires_at)
        VALUES (${id}, ${actorId}, ${verb}, ${toJsonText(input)}::jsonb, ${subject},
          ${toJsonText(resource)}::jsonb, ${toJsonText(changes)}::jsonb,
          ${words}, ${createdAt}::timestamptz, ${expiresAt}::timestamptz)
        ON CONFLICT (id) DO NOTHING`;
      return count > 0;
    },
    async closePendingChange(id, closing) {
      return (await queries.pendingChange.updateMany({ where: { id, state: 'OPEN' }, data: closing })).count > 0;
    },
    async expireChanges(now) {
      const where = { state: 'OPEN', expiresAt: { lte: new Date(now) } };
      return (await queries.pendingChange.updateMany({ where, data: { state: 'EXPIRED', closedBy: 'system' } })).count;
    },
  };
}

function toReceipt({ at, changes, told, ...row }: ReceiptModel): ReceiptRow {
  return {
    ...row,
    at: at.toISOString(),
    changes: changes as unknown as readonly ChangedRecord[],
    told: told as unknown as readonly ToldPerson[],
  };
}

function toPending({ changes, createdAt, expiresAt, state, ...row }: PendingChangeModel): PendingChangeRow {
  return {
    ...row,
    changes: changes as unknown as readonly ChangedRecord[],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: state as PendingChangeRow['state'],
  };
}
