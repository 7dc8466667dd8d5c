import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';
import type { OutboxOutcome, OutboxRow, Store } from '../store/types.js';
import { after } from './after.js';
import { addToOutbox, type OutboxEntry, type OutboxMessage } from './outbox.js';

/** What Slack calls the message that was sent; null where it does not say. */
export interface Sent {
  readonly messageTs: string | null;
}

/** Thrown by `send` when no further attempt would change anything, such as for a channel that is gone. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

/**
 * How an attempt ended: `sent`; `waiting`, to be tried again later; `failed` for good; `not-due` when there was nothing
 * to do: it is sent, or its time has not come, or another process sends it.
 */
export type Dispatched = 'sent' | 'waiting' | 'failed' | 'not-due';

/** What a dispatcher stands on. */
export interface DispatcherParts {
  readonly store: Pick<Store, 'transaction' | 'outboxRow' | 'openOutbox'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /**
   * Sends a message. With `attempts` over 1 an earlier attempt may have sent it without our learning of it: look for the
   * key in the channel first.
   */
  readonly send: (message: OutboxMessage) => Promise<Sent>;
  /** Lets a message wait for its turn, such as that of its channel; it is taken only when its turn has come. */
  readonly inTurn?: (message: PutUp, run: () => Promise<Dispatched>) => Promise<Dispatched>;
  /** What is sent in the place of a message that is given up, so that somebody learns of it; null: nothing. */
  readonly instead?: (message: OutboxMessage, error: unknown) => OutboxEntry | null;
  /** How long one attempt has a message to itself. */
  readonly leaseSeconds?: number;
  /** After so many attempts it is given up. */
  readonly mostAttempts?: number;
}

/** Sends what stands in the outbox, each message once, whatever number of processes do. */
export interface Dispatcher {
  /** Sends the message with this key now; whoever has just put it up knows where it goes, and saves a look into the outbox. */
  dispatch(key: string, known?: PutUp): Promise<Dispatched>;
  /** Sends all that is due, the most urgent first; tells how each ended. To be called at the start and every few seconds. */
  dispatchDue(): Promise<readonly Dispatched[]>;
  /** Gives up a message that waits, so that it is not sent later; false when it does not wait. */
  withdraw(key: string): Promise<boolean>;
}

/** What decides in which turn a message is sent. */
export type PutUp = Pick<OutboxMessage, 'key' | 'audience' | 'priority'>;

/** Seconds until the next attempt: 2, 8, 32, 128, then every five minutes. */
function waitAfter(attempt: number): number {
  return Math.min(300, 2 * 4 ** (attempt - 1));
}

/** Sends messages of the outbox, and keeps in the database how that ended. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { store, clock, log, inTurn = (_message, run) => run() } = parts;
  const inHand = new Map<string, Promise<Dispatched>>();

  const sendInTurn = (row: PutUp): Promise<Dispatched> => {
    const running = inHand.get(row.key);
    // Who asks for what is being sent already has sent nothing.
    if (running) return running.then((ended) => (ended === 'sent' ? 'not-due' : ended));
    const turn = sendWithInstead(row).finally(() => inHand.delete(row.key));
    inHand.set(row.key, turn);
    return turn;
  };

  async function sendWithInstead(row: PutUp): Promise<Dispatched> {
    let instead: string | null = null;
    const dispatched = await inTurn(row, async () => {
      const ended = await attempt(parts, row.key);
      instead = ended.instead;
      return ended.dispatched;
    });
    if (instead !== null) await dispatch(instead);
    return dispatched;
  }

  async function dispatch(key: string, known?: PutUp): Promise<Dispatched> {
    const row = known ?? ((await store.outboxRow(key)) as OutboxMessage | null);
    if (row === null) log.warn({ key }, 'a message that is not in the outbox was to be sent');
    return row === null ? 'not-due' : await sendInTurn(row);
  }

  return {
    dispatch,
    async dispatchDue() {
      return await Promise.all(
        (await store.openOutbox(clock.now().toISOString())).map((row) => sendInTurn(row as OutboxMessage)),
      );
    },
    withdraw: (key) =>
      store.transaction(async (tx) => {
        const row = await tx.outboxRow(key);
        if (row?.state !== 'WAITING') return false;
        const taken = await tx.takeOutbox(key, row.notBefore, row.notBefore);
        return taken !== null && (await tx.markOutbox(key, taken.attempts, { state: 'FAILED', error: 'withdrawn' }));
      }),
  };
}

interface Attempt {
  readonly dispatched: Dispatched;
  /** The key of what was put up in the place of the message. */
  readonly instead: string | null;
}

async function attempt(parts: DispatcherParts, key: string): Promise<Attempt> {
  const { store, clock, log, leaseSeconds = 120 } = parts;
  const now = clock.now().toISOString();
  const row = await store.transaction((tx) => tx.takeOutbox(key, now, after(clock, leaseSeconds)));
  if (row === null) return { dispatched: 'not-due', instead: null };
  const { outcome, instead } = await outcomeOf(parts, row);
  try {
    await store.transaction(async (tx) => {
      const marked = await tx.markOutbox(key, row.attempts, outcome);
      if (marked && instead !== null) await addToOutbox(tx, instead, clock.now().toISOString());
    });
  } catch (err) {
    // It stays with this attempt until the lease ends; whoever takes it up then finds in the channel that it was sent.
    log.error({ err, key, outcome }, 'how a message was sent could not be kept');
  }
  return { dispatched: DISPATCHED[outcome.state], instead: instead?.key ?? null };
}

const DISPATCHED = { SENT: 'sent', WAITING: 'waiting', FAILED: 'failed' } as const;

async function outcomeOf(
  { send, clock, log, instead = () => null, mostAttempts = 6 }: DispatcherParts,
  row: OutboxRow,
): Promise<{ outcome: OutboxOutcome; instead: OutboxEntry | null }> {
  const { key, attempts } = row;
  try {
    const { messageTs } = await send(row as OutboxMessage);
    return { outcome: { state: 'SENT', sentAt: clock.now().toISOString(), messageTs }, instead: null };
  } catch (err) {
    const error = err instanceof Error ? err.message : String(err);
    if (err instanceof Undeliverable || attempts >= mostAttempts) {
      log.error({ err, key, attempts }, 'a message is given up');
      return { outcome: { state: 'FAILED', error }, instead: instead(row as OutboxMessage, err) };
    }
    log.warn({ err, key, attempts }, 'a message could not be sent and waits');
    return { outcome: { state: 'WAITING', notBefore: after(clock, waitAfter(attempts)), error }, instead: null };
  }
}
