import { chainListSheet, chainSheet, listChains, showChain } from './chains/index.js';
import type { VerbContext } from './context.js';
import type { CommandVerb } from './grammar.js';
import { indicatorListSheet, indicatorSheet, listIndicators, showIndicator } from './indicators/index.js';
import { runVerb } from './run-verb.js';
import type { Sheet } from './sheet.js';

type Run = (context: VerbContext, input: unknown) => Promise<Sheet>;

const RUNS: Readonly<Record<string, Run>> = {
  [listChains.name]: async (context, input) =>
    chainListSheet(await runVerb(listChains, context, input), context.language),
  [showChain.name]: async (context, input) => chainSheet(await runVerb(showChain, context, input), context.language),
  [listIndicators.name]: async (context, input) =>
    indicatorListSheet(await runVerb(listIndicators, context, input), context.language),
  [showIndicator.name]: async (context, input) =>
    indicatorSheet(await runVerb(showIndicator, context, input), context.language),
};

/**
 * Runs the verb that a command calls, and lays out what it gives in the language of the context.
 * @throws WutongError as the verb does.
 */
export async function runCommand(verb: CommandVerb, context: VerbContext, input: unknown): Promise<Sheet> {
  const run = RUNS[verb.name];
  if (run === undefined) throw new Error(`nothing lays out what ${verb.name} gives`);
  return await run(context, input);
}
