import { EVERYTHING } from '../../domain/people/scope.js';
import type { VerbContext } from '../context.js';
import { runVerb } from '../run-verb.js';
import { unreadDocuments } from './described-documents.js';
import { ingestDocuments } from './ingest.js';
import { whatIsHeld } from './lay.js';
import { recordIngest } from './record-ingest.js';
import { seedCorpus } from './seed.js';

/** What the first use of an installation is busy with. */
type Preparation = 'seeding' | 'ingesting';

/**
 * Makes an empty installation ready with the demo corpus: ledgers first, then documents. One that holds anything of its
 * own is left as it is; a first reading that was cut off is taken up again.
 */
export async function prepareDemo(context: VerbContext, tell: (step: Preparation) => void): Promise<void> {
  const { store } = context;
  const installation = await store.installation();
  if (installation === null) {
    if ((await whatIsHeld(store, [])) !== null) return;
    tell('seeding');
    await runVerb(seedCorpus, context, {});
  } else if (!installation.demo) return;
  if (await hasBeenRead(context)) return;
  tell('ingesting');
  await runVerb(ingestDocuments, context, {});
}

/** A reading that came to its end leaves an audit row, even where some documents could not be read. */
async function hasBeenRead({ store, settings }: VerbContext): Promise<boolean> {
  const documents = await store.documents(EVERYTHING);
  if (documents.length === 0) return false;
  if ((await unreadDocuments(settings.corpusFolder, documents)).length === 0) return true;
  return (await store.audit({ subject: 'corpus' })).some(({ verb }) => verb === recordIngest.name);
}
