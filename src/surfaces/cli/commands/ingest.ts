import { type EmbeddingListener, ingestDocuments } from '../../../features/corpus/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { failureText, noteText } from '../../../texts/corpus.js';
import { embeddedText, planText } from '../embedding-text.js';
import { EXIT } from '../exit-codes.js';
import type { Register } from './command.js';

type Report = Awaited<ReturnType<typeof ingestDocuments.run>>;

interface IngestFlags {
  readonly json?: boolean;
  readonly remove?: boolean;
}

/** `wutong ingest`: reads documents into the corpus. */
export const registerIngest: Register = (program, run) => {
  program
    .command('ingest')
    .description(
      'read the documents of a folder, or one file, into the corpus; without a path those that come with Wutong',
    )
    .argument('[path]', 'folder or file; documents.yaml in it or above it describes its documents')
    .option('--remove', 'remove documents whose files have gone, even if they are most of the folder')
    .option('--json', 'the report as JSON')
    .action(async (path: string | undefined, { json = false, remove = false }: IngestFlags) => {
      await run({}, async (application, { out, err }) => {
        const onProgress = ({ done, total, path: file }: { done: number; total: number; path: string }) =>
          err(`${String(done).padStart(String(total).length)}/${total} ${file}\n`);
        const embedding: EmbeddingListener = {
          onPlan: (plan) => err(`embedding ${plan.passages} passages with ${plan.model}: ${planText(plan)}\n`),
          onEmbedded: (embedded, { passages }) => err(`embedded ${embedded} of ${passages}\n`),
        };
        const report = await runVerb(ingestDocuments, await application.context('system'), {
          path,
          onProgress,
          remove,
          embedding,
        });
        out(json ? `${JSON.stringify(report)}\n` : summary(report));
        return nothingRead(report) || report.embedded?.failed ? EXIT.failed : EXIT.done;
      });
    });
};

function summary({ added, changed, unchanged, removed, failed, skipped, notes, embedded }: Report): string {
  return [
    `added ${added.length}, changed ${changed.length}, unchanged ${unchanged.length}, removed ${removed.length}, failed ${failed.length}, links skipped ${skipped.length}`,
    ...failed.map(({ path, reason }) => `  failed  ${path}: ${failureText(reason, 'en')}`),
    ...skipped.map((path) => `  skipped ${path}: a link; put the file itself there to have it read`),
    ...notes.map(({ id, note }) => `  note    ${id}: ${noteText(note, 'en')}`),
    ...(embedded === null ? [] : [embeddedText(embedded) ?? []].flat()),
    '',
  ].join('\n');
}

/** A bad file among good ones is told and stops nothing; the command fails only when it could read none at all. */
function nothingRead({ added, changed, unchanged, failed }: Report): boolean {
  return failed.length > 0 && added.length + changed.length + unchanged.length === 0;
}
