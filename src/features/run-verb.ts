import type { z } from 'zod';
import { WutongError } from '../lib/errors.js';
import { can, type Grant, type Resource, whoMay } from '../rights/index.js';
import type { Transaction } from '../store/types.js';
import type { VerbContext, WriteContext } from './context.js';
import { parseInput } from './parse-input.js';
import type { Verb, WriteVerb } from './verb.js';

/**
 * The only way in to a verb: input, right, then the run; for a writing verb inside one transaction with its audit row.
 * @throws WutongError alone; what was not foreseen is logged under the correlation id and becomes `internal`.
 */
export async function runVerb<Input extends z.ZodType, Output>(
  verb: Verb<Input, Output>,
  context: VerbContext,
  written: unknown,
): Promise<Output> {
  try {
    const input = parseInput(verb, written);
    if (verb.writes) return await context.store.transaction((tx) => write(verb, writeContext(context, tx), input));
    demandRight(verb, context, verb.resource);
    return await verb.run(context, input);
  } catch (error) {
    throw spoken(error, verb.name, context);
  }
}

async function write<Input extends z.ZodType, Output>(
  verb: WriteVerb<Input, Output>,
  context: WriteContext,
  input: z.infer<Input>,
): Promise<Output> {
  demandRight(verb, context, await verb.resource(context, input));
  const { result, subject, before, after } = await verb.run(context, input);
  const { actor, clock, correlationId } = context;
  const at = clock.now().toISOString();
  await context.tx.appendAudit({ at, actorId: actor.id, verb: verb.name, subject, before, after, correlationId });
  return result;
}

/** Written out field by field: nothing that could wait for something else gets into a transaction. */
function writeContext(context: VerbContext, tx: Transaction): WriteContext {
  const { actor, scope, audience, language, clock, rules, correlationId, log } = context;
  return { actor, scope, audience, language, clock, rules, correlationId, log, tx };
}

function demandRight(
  verb: Pick<Verb, 'action' | 'name'>,
  { actor }: Pick<VerbContext, 'actor'>,
  resource: Resource,
): void {
  if (can(actor, verb.action, resource)) return;
  const open = whoMay(verb.action, resource).map((grant) => grantWords(grant, resource));
  const hint = open.length > 0 ? `It is open to ${open.join(', ')}.` : 'It is done by the system alone.';
  throw new WutongError('not-allowed', `${actor.id} holds no role that allows ${verb.name} here. ${hint}`);
}

function grantWords(
  { grantee, requirement }: Grant,
  { chainId, countyId, enterpriseId, ownerPersonId }: Resource,
): string {
  if (grantee === 'OWNER') return `its owner ${ownerPersonId}`;
  const held = { any: null, 'own-chain': chainId, 'own-county': countyId, 'own-enterprise': enterpriseId }[requirement];
  return held ? `${grantee} of ${held}` : grantee;
}

function spoken(error: unknown, verb: string, { log, correlationId }: VerbContext): WutongError {
  if (error instanceof WutongError) return error;
  log.error({ err: error, verb, correlationId }, 'a verb failed');
  const message = `Something went wrong on our side. Try again; if it stays so, report the reference ${correlationId}.`;
  return new WutongError('internal', message, { cause: error });
}
