import { WutongError } from '../lib/errors.js';
import type { VerbContext } from './context.js';
import { filedInWords, fileProblem, preparedSheet, prepareProblem } from './problems/index.js';
import { demandSomewhere, runVerb } from './run-verb.js';
import type { Sheet } from './sheet.js';

/** What came of a message that files a problem: what was read of it, with its form, or why its writer cannot file it. */
export type StatedProblem =
  | { readonly kind: 'read'; readonly sheet: Sheet }
  | { readonly kind: 'refused'; readonly error: WutongError };

/** Reads a message that files a problem by its words. Null for every other message. Nothing is written to a ledger. */
export async function takeProblem(context: VerbContext, message: string): Promise<StatedProblem | null> {
  const text = filedInWords(message);
  if (text === null) return null;
  try {
    demandSomewhere(fileProblem, context);
    const prepared = await runVerb(prepareProblem, context, { text });
    return { kind: 'read', sheet: preparedSheet(prepared, context.language) };
  } catch (error) {
    if (!(error instanceof WutongError) || error.code === 'internal' || error.code === 'unavailable') throw error;
    return { kind: 'refused', error };
  }
}
