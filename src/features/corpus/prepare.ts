import { EVERYTHING } from '../../domain/people/scope.js';
import type { VerbContext } from '../context.js';
import { runVerb } from '../run-verb.js';
import { ingestDocuments } from './ingest.js';
import { whatIsHeld } from './lay.js';
import { seedCorpus } from './seed.js';

/** What the first use of an installation is busy with. */
type Preparation = 'seeding' | 'ingesting';

/**
 * Makes an empty installation ready with the demo corpus: ledgers first, then documents. One that holds anything of its
 * own is left as it is.
 */
export async function prepareDemo(context: VerbContext, tell: (step: Preparation) => void): Promise<void> {
  const { store } = context;
  const installation = await store.installation();
  if (installation === null) {
    if ((await whatIsHeld(store, [])) !== null) return;
    tell('seeding');
    await runVerb(seedCorpus, context, {});
  } else if (!installation.demo) return;
  if ((await store.documents(EVERYTHING)).length > 0) return;
  tell('ingesting');
  await runVerb(ingestDocuments, context, {});
}
