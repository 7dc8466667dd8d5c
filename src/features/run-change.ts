import type { z } from 'zod';
import { addAllToOutbox, type OutboxEntry } from '../delivery/index.js';
import type { Resource } from '../rights/index.js';
import type { ChangedRecord, ReceiptRow, ToldPerson, Transaction } from '../store/types.js';
import type { VerbContext, WriteContext } from './context.js';
import { parseInput } from './parse-input.js';
import { changesOf, type Judged, spoken, write, writeContext } from './run-verb.js';
import type { WriteVerb, Written } from './verb.js';

/** What one command, form or confirmation wrote. */
export type Receipt = ReceiptRow;

/** The template of a message to a person who is told of a change; its data are `Told`. */
export const TOLD = 'told';

/** Of which change a person is told, and why. */
export interface Told extends ToldPerson {
  readonly receipt: string;
}

/**
 * Runs a writing verb once under a key: whoever comes with the same key again, or at the same time, gets the receipt of the
 * first and writes nothing. Who has to learn of the change is told by the outbox, in the same transaction.
 * @throws WutongError as `runVerb` does; a run that failed leaves no receipt, and may be tried again.
 */
export async function runChange<Input extends z.ZodType>(
  verb: WriteVerb<Input, unknown>,
  context: VerbContext,
  written: unknown,
  key: string,
): Promise<Receipt> {
  return await spoken(verb, context, async () => {
    const input = parseInput(verb, written);
    return await context.store.transaction((tx) => once(verb, writeContext(context, tx), { input, key }));
  });
}

interface Asked<Input> {
  readonly input: Input;
  readonly key: string;
}

/** The same inside a transaction. */
export async function once<Input extends z.ZodType>(
  verb: WriteVerb<Input, unknown>,
  context: WriteContext,
  { input, key }: Asked<z.infer<Input>>,
): Promise<Receipt> {
  const { tx, actor, clock } = context;
  await tx.hold(`receipt/${key}`);
  const known = await tx.receipt(key);
  if (known) return known;
  const written = await write(verb, context, input);
  const told = (written.tell ?? []).filter(({ personId }) => personId !== actor.id);
  const at = clock.now().toISOString();
  const receipt = {
    key,
    verb: verb.name,
    action: verb.action,
    actorId: actor.id,
    at,
    subject: written.subject,
    resource: written.resource,
    changes: recordsOf(written),
    told,
    undoes: written.undoes ?? null,
  };
  await tx.putReceipt(receipt);
  await tell(tx, receipt);
  return { ...receipt, undoneBy: null };
}

/**
 * What a writing verb would change, without changing it: it runs, and its transaction is rolled back.
 * @throws WutongError as `runVerb` does, so that a change that cannot be is refused before anybody confirms it.
 */
export async function previewChange<Input extends z.ZodType>(
  verb: WriteVerb<Input, unknown>,
  context: VerbContext,
  written: unknown,
): Promise<{ readonly subject: string; readonly resource: Resource; readonly changes: readonly ChangedRecord[] }> {
  return await spoken(verb, context, async () => {
    const input = parseInput(verb, written);
    let seen: Judged<unknown> | null = null;
    const run = context.store.transaction(async (tx) => {
      seen = await write(verb, writeContext(context, tx), input);
      throw ROLLED_BACK;
    });
    await run.catch((error: unknown) => {
      if (error !== ROLLED_BACK) throw error;
    });
    const done = seen as unknown as Judged<unknown>;
    return { subject: done.subject, resource: done.resource, changes: recordsOf(done) };
  });
}

/** Ends the transaction of a preview. */
const ROLLED_BACK = new Error('rolled back');

function recordsOf(written: Written<unknown>): ChangedRecord[] {
  return changesOf(written).map(({ subject, ledger = null, before, after }) => ({ subject, ledger, before, after }));
}

/** Each person once, by each of his accounts; who has none learns it in the digest. */
async function tell(tx: Transaction, { key, told, at }: Pick<Receipt, 'key' | 'told' | 'at'>): Promise<void> {
  if (told.length === 0) return;
  const accounts = await tx.accounts();
  const first = told.filter(({ personId }, index) => told.findIndex((each) => each.personId === personId) === index);
  const entries = first.flatMap((person) =>
    accounts
      .filter(({ personId }) => personId === person.personId)
      .map(({ userId }): OutboxEntry => {
        const data: Told = { ...person, receipt: key };
        return { key: `told:${key}:${userId}`, audience: { user: userId }, template: TOLD, data, priority: 'answer' };
      }),
  );
  if (entries.length > 0) await addAllToOutbox(tx, entries, at);
}
