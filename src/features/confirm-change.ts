import { WutongError } from '../lib/errors.js';
import type { PendingChangeRow } from '../store/types.js';
import type { VerbContext, WriteContext } from './context.js';
import { parseInput } from './parse-input.js';
import { VERBS } from './registry.js';
import { once, type Receipt } from './run-change.js';
import { spoken, writeContext } from './run-verb.js';
import type { Verb, WriteVerb } from './verb.js';

/**
 * Carries out a change that waits, with the right of who confirms it: once, whoever clicks however often.
 * @throws WutongError as the verb itself does; `conflict` when the record was changed meanwhile, or nothing waits any more.
 */
export async function confirmChange(context: VerbContext, id: string): Promise<Receipt> {
  return await spoken({ name: 'change.confirm' }, context, () =>
    context.store.transaction(async (tx) => {
      const inside = writeContext(context, tx);
      await tx.hold(`pending/${id}`);
      const pending = await tx.pendingChange(id);
      const done = pending?.receiptKey ? await tx.receipt(pending.receiptKey) : null;
      if (done !== null) return done;
      const { verb, input } = demandOpen(inside, pending);
      const receiptKey = `pending:${id}`;
      const receipt = await once(verb, inside, { input: parseInput(verb, input), key: receiptKey });
      const closed = await tx.closePendingChange(id, { state: 'CONFIRMED', closedBy: context.actor.id, receiptKey });
      if (!closed) throw waitsNoLonger();
      return receipt;
    }),
  );
}

function demandOpen(
  { clock }: WriteContext,
  pending: PendingChangeRow | null,
): { readonly verb: WriteVerb<Verb['input'], unknown>; readonly input: unknown } {
  if (pending === null || pending.state !== 'OPEN' || new Date(pending.expiresAt) <= clock.now()) {
    throw waitsNoLonger();
  }
  const verb = writeVerbOf(pending.verb);
  if (verb === null) throw new Error(`no writing verb is called ${pending.verb}`);
  return { verb, input: pending.input };
}

function waitsNoLonger(): WutongError {
  return new WutongError('conflict', 'This change does not wait any more. Write it again if it is still wanted.', {
    zh: '这项变更已不在待确认状态；如仍需要，请重新填写。',
  });
}

/** The writing verb with a name; null when there is none. */
export function writeVerbOf(name: string): WriteVerb<Verb['input'], unknown> | null {
  const verb = (VERBS as readonly Verb[]).find((each) => each.name === name);
  return verb?.writes ? verb : null;
}
