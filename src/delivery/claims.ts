import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';
import type { ClaimKind, ClaimRow, Store, Transaction } from '../store/types.js';
import { after } from './after.js';
import { createRecentKeys } from './recent-keys.js';

/** What claims stand on. */
export interface ClaimsParts {
  readonly store: Pick<Store, 'transaction'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** Names this process among all. */
  readonly owner: string;
  /** How long a delivery stays with a process that says nothing. */
  readonly leaseSeconds: number;
}

/** Makes sure that each delivery of Slack is worked on once, by one process, and again only when that one died over it. */
export interface Claims {
  /**
   * Takes a delivery, whose body is kept until it is done. Without a database this process alone is asked: `mine` the
   * first time, `taken` after.
   */
  claim(key: string, kind: ClaimKind, body: unknown): Promise<'mine' | 'taken'>;
  /** Says that a delivery has had its outcome, whatever that was: to be called for every one that was `mine` or retaken. */
  finish(key: string): Promise<void>;
  /**
   * Keeps what this process still works on, and hands out what others have left undone. To be called at the start, and
   * then more than once in a lease.
   */
  retake(): Promise<ClaimRow[]>;
}

/** Slack repeats a delivery within minutes; so many keys are hours of a busy day. */
const REMEMBERED = 10_000;

/** So many at a time, so that a restart does not answer a whole backlog at once. */
const RETAKEN = 20;

/** Claims deliveries in the database, and in the memory of this process. */
export function createClaims({ store, clock, log, owner, leaseSeconds }: ClaimsParts): Claims {
  const recent = createRecentKeys(REMEMBERED);
  const inHand = new Set<string>();
  /** Claimed while the database was away. */
  const unwritten = new Map<string, ClaimKind>();
  /** Done while the database was away. */
  const unfinished = new Set<string>();
  const lease = () => ({ now: clock.now().toISOString(), leaseUntil: after(clock, leaseSeconds), owner });

  async function writeFinish(tx: Transaction, key: string): Promise<void> {
    const kind = unwritten.get(key);
    if (kind !== undefined) await tx.claim({ key, kind, body: null, ...lease() });
    await tx.finishClaim(key, clock.now().toISOString());
  }

  async function writeLeftFinishes(): Promise<void> {
    for (const key of [...unfinished]) {
      await store.transaction((tx) => writeFinish(tx, key));
      unfinished.delete(key);
      unwritten.delete(key);
    }
  }

  return {
    async claim(key, kind, body) {
      if (!recent.add(key)) return 'taken';
      try {
        if (!(await store.transaction((tx) => tx.claim({ key, kind, body, ...lease() })))) return 'taken';
      } catch (err) {
        log.error({ err, key }, 'a delivery could not be claimed in the database; this process takes it alone');
        unwritten.set(key, kind);
      }
      inHand.add(key);
      return 'mine';
    },
    async finish(key) {
      inHand.delete(key);
      unfinished.add(key);
      await writeLeftFinishes().catch((err: unknown) =>
        log.warn({ err, key }, 'a delivery is done, but not in the database'),
      );
    },
    async retake() {
      await writeLeftFinishes();
      const { leaseUntil } = lease();
      const taken = await store.transaction(async (tx) => {
        for (const key of inHand) await tx.renewClaim(key, owner, leaseUntil);
        return await tx.takeExpiredClaims({ ...lease(), limit: RETAKEN });
      });
      const left = taken.filter(({ key }) => !inHand.has(key));
      for (const { key } of left) {
        recent.add(key);
        inHand.add(key);
      }
      return left;
    },
  };
}
