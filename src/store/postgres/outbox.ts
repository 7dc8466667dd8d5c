import type { NewOutboxRow, OutboxOutcome, OutboxRow, Reader, Transaction } from '../types.js';
import type { Queries } from './client.js';
import { Prisma } from './generated/client.js';
import type { OutboxModel } from './generated/models.js';
import { toJsonText, toText } from './json.js';

type OutboxWrites = Pick<Transaction, 'addOutbox' | 'addAllToOutbox' | 'takeOutbox' | 'markOutbox' | 'forgetDelivered'>;

/** What is to be sent, and what became of it. */
export function outboxReads(queries: Queries): Pick<Reader, 'outboxRow' | 'openOutbox'> {
  return {
    async outboxRow(key) {
      const row = await queries.outbox.findUnique({ where: { key } });
      return row && toOutboxRow(row);
    },
    async openOutbox(now) {
      const instant = new Date(now);
      const rows = await queries.outbox.findMany({
        where: {
          OR: [
            { state: 'WAITING', notBefore: { lte: instant } },
            { state: 'SENDING', leaseUntil: { lte: instant } },
          ],
        },
        orderBy: [{ priority: 'desc' }, { createdAt: 'asc' }, { key: 'asc' }],
      });
      return rows.map(toOutboxRow);
    },
  };
}

/** Puts up, takes and ends messages: one statement each, so of several who want to send one exactly one does. */
export function outboxWrites(queries: Queries): OutboxWrites {
  return {
    addOutbox: async (row) => (await add(queries, [row])) > 0,
    addAllToOutbox: async (rows) => (rows.length === 0 ? 0 : await add(queries, rows)),
    async takeOutbox(key, now, leaseUntil) {
      const [row] = await queries.$queryRaw<OutboxModel[]>`
        UPDATE outbox
        SET state = 'SENDING', attempts = attempts + 1, lease_until = ${leaseUntil}::timestamptz
        WHERE key = ${key} AND (
          state = 'WAITING' AND not_before <= ${now}::timestamptz OR
          state = 'SENDING' AND lease_until <= ${now}::timestamptz
        )
        RETURNING key, audience, template, data, priority, not_before AS "notBefore", state, attempts,
          lease_until AS "leaseUntil", message_ts AS "messageTs", created_at AS "createdAt", sent_at AS "sentAt", error`;
      return row === undefined ? null : toOutboxRow(row);
    },
    markOutbox: (key, attempt, outcome) => mark(queries, { key, attempt, outcome }),
    forgetDelivered: (before) => forget(queries, before),
  };
}

function add(queries: Queries, rows: readonly NewOutboxRow[]): Promise<number> {
  return queries.$executeRaw`
    INSERT INTO outbox (key, audience, template, data, priority, not_before, created_at)
    SELECT key, audience, template, data, priority, "notBefore", "createdAt"
    FROM jsonb_to_recordset(${toJsonText(rows)}::jsonb)
      AS given(key text, audience jsonb, template text, data jsonb, priority int, "notBefore" timestamptz,
        "createdAt" timestamptz)
    ORDER BY key
    ON CONFLICT (key) DO NOTHING`;
}

interface Ended {
  readonly key: string;
  readonly attempt: number;
  readonly outcome: OutboxOutcome;
}

/** A message that stands in the channel is sent, whoever has taken it up meanwhile; any other end is that of one attempt. */
async function mark(queries: Queries, { key, attempt, outcome }: Ended): Promise<boolean> {
  const end = {
    state: outcome.state,
    leaseUntil: null,
    error: outcome.state === 'SENT' ? null : toText(outcome.error),
    ...(outcome.state === 'SENT' && { sentAt: new Date(outcome.sentAt), messageTs: outcome.messageTs }),
    // What was sent has no more use for its content, nor for an address that could be written to.
    ...(outcome.state !== 'WAITING' && { data: {}, audience: {} }),
    ...(outcome.state === 'WAITING' && { notBefore: new Date(outcome.notBefore) }),
  };
  const counts = outcome.state === 'SENT' ? { state: { not: 'SENT' } } : { state: 'SENDING', attempts: attempt };
  return (await queries.outbox.updateMany({ where: { key, ...counts }, data: end })).count > 0;
}

async function forget(queries: Queries, before: string): Promise<{ claims: number; messages: number }> {
  const instant = Prisma.sql`${before}::timestamptz`;
  const messages = await queries.$executeRaw`
    DELETE FROM outbox WHERE state = 'SENT' AND sent_at < ${instant} OR state = 'FAILED' AND created_at < ${instant}`;
  const claims = await queries.$executeRaw`DELETE FROM event_claim WHERE done_at < ${instant}`;
  return { claims, messages };
}

function toOutboxRow(row: OutboxModel): OutboxRow {
  return {
    ...row,
    state: row.state as OutboxRow['state'],
    notBefore: row.notBefore.toISOString(),
    leaseUntil: row.leaseUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
