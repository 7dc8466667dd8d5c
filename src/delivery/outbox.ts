import type { NewOutboxRow, OutboxRow, Transaction } from '../store/types.js';

/** What goes first when several messages wait for one channel; the higher number does. */
export const PRIORITIES = { escalation: 20, answer: 10, digest: 0 } as const;
export type Priority = keyof typeof PRIORITIES;

/** Where a message goes: into a channel or a thread of it, to one person in it, or where a command or click asked for it. */
export interface Audience {
  readonly channel?: string;
  /** With a channel: to this person alone. Without one: as a direct message. */
  readonly user?: string;
  readonly threadTs?: string;
  readonly responseUrl?: string;
  /** Whether that address came with a command, where a second reply takes the place of the first. */
  readonly fromCommand?: boolean;
}

/** A message to be sent. It is rendered when it is sent, from the template and its data, in the receiver's language. */
export interface OutboxEntry {
  /** Whoever puts up the same message twice puts up one: the key of the delivery that it answers, or of the step that is due. */
  readonly key: string;
  readonly audience: Audience;
  readonly template: string;
  readonly data: unknown;
  readonly priority: Priority;
  /** An instant; left out: at once. */
  readonly notBefore?: string;
}

/** A message as it is handed to who sends it; `attempts` counts this attempt too. */
export type OutboxMessage = Omit<OutboxRow, 'audience'> & { readonly audience: Audience };

/** Puts a message up in the transaction that gives rise to it; false when it stands there already. */
export async function addToOutbox(tx: Transaction, entry: OutboxEntry, now: string): Promise<boolean> {
  return await tx.addOutbox(rowOf(entry, now));
}

/** The same for many at once; tells how many are new. */
export async function addAllToOutbox(tx: Transaction, entries: readonly OutboxEntry[], now: string): Promise<number> {
  return await tx.addAllToOutbox(entries.map((entry) => rowOf(entry, now)));
}

function rowOf({ priority, notBefore, ...rest }: OutboxEntry, now: string): NewOutboxRow {
  return { ...rest, priority: PRIORITIES[priority], notBefore: notBefore ?? now, createdAt: now };
}
