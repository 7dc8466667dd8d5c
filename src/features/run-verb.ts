import type { z } from 'zod';
import { WutongError } from '../lib/errors.js';
import { can, mayAnywhere, type Resource, UNOWNED, whoMay } from '../rights/index.js';
import type { Transaction } from '../store/types.js';
import { ClosedError } from './closed-error.js';
import type { VerbContext, WriteContext } from './context.js';
import { NameError } from './find-named.js';
import { parseInput } from './parse-input.js';
import type { Change, Verb, WriteVerb, Written } from './verb.js';

/**
 * The only way in to a verb: input, right, then the run; for a writing verb inside one transaction with its audit row.
 * @throws WutongError alone; what was not foreseen is logged under the correlation id and becomes `internal`.
 */
export async function runVerb<Input extends z.ZodType, Output>(
  verb: Verb<Input, Output>,
  context: VerbContext,
  written: unknown,
): Promise<Output> {
  return await spoken(verb, context, async () => {
    const input = parseInput(verb, written);
    if (verb.writes) {
      return await context.store.transaction(
        async (tx) => (await write(verb, writeContext(context, tx), input)).result,
      );
    }
    demandRight(verb, context, UNOWNED);
    const output = await verb.run(context, input);
    if (verb.looksAt) await keepLook(verb, context, verb.looksAt(input));
    return output;
  });
}

/** Keeps in the audit that somebody looked at something, as what is asked: no change follows from it, and what was seen stands nowhere. */
async function keepLook({ name }: Pick<Verb, 'name'>, context: VerbContext, subject: string): Promise<void> {
  const { actor, clock, correlationId, store } = context;
  const line = { at: clock.now().toISOString(), actorId: actor.id, verb: `ask.${name}`, correlationId };
  await store.transaction((tx) => tx.appendAudits([{ ...line, subject, before: null, after: null }]));
}

/** Runs a writing verb inside a transaction: right, run, and an audit row for each record that changed. */
export async function write<Input extends z.ZodType, Output>(
  verb: WriteVerb<Input, Output>,
  context: WriteContext,
  input: z.infer<Input>,
): Promise<Judged<Output>> {
  const resource = await resourceOf(verb, context, input);
  demandRight(verb, context, resource);
  const written = await verb.run(context, input);
  const { actor, clock, correlationId } = context;
  const line = { at: clock.now().toISOString(), actorId: actor.id, verb: verb.name, correlationId };
  const lines = changesOf(written).map(({ subject, before, after }) => ({ ...line, subject, before, after }));
  await context.tx.appendAudits(lines);
  return { ...written, resource };
}

/** What a verb wrote, with the marks by which the right to it was judged. */
export type Judged<Output> = Written<Output> & { readonly resource: Resource };

/** All records that a verb changed, what it is about first. */
export function changesOf({ subject, ledger, before, after, alsoChanged = [] }: Written<unknown>): Change[] {
  return [{ subject, ...(ledger && { ledger }), before, after }, ...alsoChanged];
}

/** Who may not see a record learns who may act on such records, and not whether it is there. */
async function resourceOf<Input extends z.ZodType, Output>(
  verb: WriteVerb<Input, Output>,
  context: WriteContext,
  input: z.infer<Input>,
): Promise<Resource> {
  try {
    return await verb.resource(context, input);
  } catch (error) {
    const hidden = error instanceof WutongError && error.code === 'not-found' && !context.scope.all;
    if (!hidden) throw error;
    demandSomewhere(verb, context);
    // A name is looked up among what the actor may see: the nearest one betrays nothing.
    if (error instanceof NameError) throw error;
    throw new ClosedError('not-found', error.message, verb.name, whoMay(context.rules.rights, verb.action, null));
  }
}

/** Written out field by field: nothing that could wait for something else gets into a transaction. */
export function writeContext(context: VerbContext, tx: Transaction): WriteContext {
  const { actor, scope, language, clock, rules, correlationId, log } = context;
  return { actor, scope, language, clock, rules, correlationId, log, tx };
}

/** Lets pass who may. @throws ClosedError `not-allowed` with who may. */
export function demandRight(verb: Asked, context: Judging, resource: Resource): void {
  if (!can(context.rules.rights, context.actor, verb.action, resource)) throw notAllowed(verb, context, resource);
}

/** Lets pass who may do it to some record. @throws ClosedError `not-allowed` with who may. */
export function demandSomewhere(verb: Asked, context: Judging): void {
  if (!mayAnywhere(context.rules.rights, context.actor, verb.action)) throw notAllowed(verb, context, null);
}

type Asked = Pick<Verb, 'action' | 'name'>;
type Judging = Pick<VerbContext, 'actor' | 'rules'>;

function notAllowed({ action, name }: Asked, { actor, rules }: Judging, resource: Resource | null): ClosedError {
  const where = resource === null ? '' : ' here';
  const message = `${actor.id} holds no role that allows ${name}${where}.`;
  return new ClosedError('not-allowed', message, name, whoMay(rules.rights, action, resource));
}

/** Runs what may fail for any reason: what comes out is a WutongError alone, and what was not foreseen is logged. */
export async function spoken<T>({ name }: Pick<Verb, 'name'>, context: VerbContext, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw inWords(error, name, context);
  }
}

function inWords(error: unknown, verb: string, { log, correlationId }: VerbContext): WutongError {
  if (error instanceof WutongError && error.code !== 'internal') {
    if (error.cause !== undefined) log.warn({ err: error.cause, verb, correlationId }, error.message);
    return error;
  }
  log.error({ err: error, verb, correlationId }, 'a verb failed');
  const message = `Something went wrong on our side. Try again; if it stays so, report the reference ${correlationId}.`;
  return new WutongError('internal', message, { cause: error });
}
