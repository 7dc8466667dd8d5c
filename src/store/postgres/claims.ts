import type { ClaimRow, NewClaim, Reader, Transaction } from '../types.js';
import type { Queries } from './client.js';
import type { EventClaimModel } from './generated/models.js';
import { toJsonText } from './json.js';
import { inOrder } from './order.js';

type ClaimWrites = Pick<Transaction, 'claim' | 'renewClaim' | 'finishClaim' | 'takeExpiredClaims'>;

/** What became of a delivery. */
export function claimReads(queries: Queries): Pick<Reader, 'claimRow'> {
  return {
    async claimRow(key) {
      const row = await queries.eventClaim.findUnique({ where: { key } });
      return row && toClaim(row);
    },
  };
}

/** Takes, keeps and ends claims: one statement each, so of several who want one exactly one gets it. */
export function claimWrites(queries: Queries): ClaimWrites {
  return {
    async claim({ key, kind, body, now, leaseUntil, owner }: NewClaim) {
      const count = await queries.$executeRaw`
        INSERT INTO event_claim (key, kind, body, claimed_at, lease_until, owner)
        VALUES (${key}, ${kind}, ${toJsonText(body)}::jsonb, ${now}::timestamptz, ${leaseUntil}::timestamptz, ${owner})
        ON CONFLICT (key) DO NOTHING`;
      return count > 0;
    },
    async renewClaim(key, owner, leaseUntil) {
      const where = { key, owner, doneAt: null };
      return (await queries.eventClaim.updateMany({ where, data: { leaseUntil: new Date(leaseUntil) } })).count > 0;
    },
    async finishClaim(key, at) {
      await queries.$executeRaw`
        UPDATE event_claim SET done_at = ${at}::timestamptz, body = NULL WHERE key = ${key} AND done_at IS NULL`;
    },
    async takeExpiredClaims({ now, leaseUntil, owner, limit }) {
      const taken = await queries.$queryRaw<EventClaimModel[]>`
        WITH expired AS MATERIALIZED (
          SELECT key FROM event_claim
          WHERE done_at IS NULL AND lease_until <= ${now}::timestamptz
          ORDER BY claimed_at, key LIMIT ${limit}::int FOR UPDATE SKIP LOCKED
        )
        UPDATE event_claim AS claim
        SET lease_until = ${leaseUntil}::timestamptz, owner = ${owner}, attempts = attempts + 1
        FROM expired WHERE claim.key = expired.key
        RETURNING claim.key, kind, body, claimed_at AS "claimedAt", lease_until AS "leaseUntil", done_at AS "doneAt",
          owner, attempts`;
      return inOrder(taken.map(toClaim), (claim) => `${claim.claimedAt} ${claim.key}`);
    },
  };
}

function toClaim(row: EventClaimModel): ClaimRow {
  return {
    ...row,
    kind: row.kind as ClaimRow['kind'],
    claimedAt: row.claimedAt.toISOString(),
    leaseUntil: row.leaseUntil.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
  };
}
