import { diagnose, diagnoseWithoutDatabase } from '../../../features/corpus/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { WutongError } from '../../../lib/errors.js';
import { noteText } from '../../../texts/corpus.js';
import { planText } from '../embedding-text.js';
import { EXIT } from '../exit-codes.js';
import { createStyle } from '../style.js';
import type { Register } from './command.js';

type Diagnosis = Awaited<ReturnType<typeof diagnose.run>>;
type Rest = Awaited<ReturnType<typeof diagnoseWithoutDatabase>>;
/** So many ids are named in one line. */
const NAMED = 5;

const BROKEN_INDEX =
  'cannot be built from the documents: delete the folder index/ in the data folder and run `wutong doctor` again; wutong.log tells the cause';

type Finding = readonly [state: 'good' | 'warning' | 'bad', what: string, detail: string];

/**
 * `wutong doctor`: looks at the installation; opening the database has applied the migrations and taken the lock. Where it
 * cannot be opened, the reason and what stands without it.
 */
export const registerDoctor: Register = (program, run) => {
  program
    .command('doctor')
    .description('check database, lock, corpus, index, addon and calendar')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      await run({}, async (application, { out, color }) => {
        const context = await application.context('system').catch(onlyUnopened);
        if (context instanceof WutongError) {
          const rest = await diagnoseWithoutDatabase(await application.bare());
          const problem = { code: context.code, message: context.message };
          out(
            json
              ? `${JSON.stringify({ database: problem, ...rest })}\n`
              : render(withoutDatabase(problem, rest), color),
          );
          return EXIT.failed;
        }
        const diagnosis = await runVerb(diagnose, context, {});
        out(json ? `${JSON.stringify(diagnosis)}\n` : render(findings(diagnosis), color));
        return diagnosis.index.upToDate ? EXIT.done : EXIT.failed;
      });
    });
};

/** Lets through what keeps the database closed: another process, a server out of reach, a migration, a wrong folder. */
function onlyUnopened(error: unknown): WutongError {
  if (error instanceof WutongError && ['locked', 'unavailable', 'migration', 'configuration'].includes(error.code))
    return error;
  throw error;
}

function withoutDatabase({ message }: Pick<WutongError, 'message'>, { corpus, index, calendar }: Rest): Finding[] {
  return [
    ['bad', 'database', message],
    ['warning', 'data', 'not looked at, nor what was read from documents: that needs the database'],
    corpus.described === 0
      ? ['warning', 'corpus', `${corpus.folder} describes no documents`]
      : ['good', 'corpus', `${corpus.described} documents described in ${corpus.folder}`],
    addonFinding(index),
    calendarFinding(calendar),
  ];
}

function findings({ database, installation, corpus, index, embedding, calendar }: Diagnosis): Finding[] {
  const { kind, location, version } = database;
  const held = kind === 'embedded' ? 'locked by this process' : 'shared with other processes';
  return [
    ['good', 'database', `${kind} PostgreSQL ${version} at ${location}; migrations applied; ${held}`],
    installation === null
      ? ['warning', 'data', 'none yet: `wutong seed` lays demo data']
      : ['good', 'data', installation.demo ? `DEMO data laid for ${installation.seededOn}` : 'own data'],
    corpus.documents === 0
      ? ['warning', 'corpus', 'no documents yet: `wutong ingest` reads them']
      : ['good', 'corpus', `${corpus.documents} documents, ${corpus.chunks} passages`],
    ...unreadFindings(corpus),
    ...corpus.withoutText.map((id): Finding => ['warning', 'corpus', `${id} has no text`]),
    ...corpus.notes.map(({ id, note }): Finding => ['warning', 'corpus', `${id}: ${noteText(note, 'en')}`]),
    index.upToDate ? ['good', 'index', 'up to date'] : ['bad', 'index', BROKEN_INDEX],
    ...(embedding === null ? [] : embeddingFindings(embedding)),
    addonFinding(index),
    calendarFinding(calendar),
  ];
}

function unreadFindings({ unread }: Diagnosis['corpus']): Finding[] {
  if (unread.length === 0) return [];
  const names = unread.slice(0, NAMED).join(', ') + (unread.length > NAMED ? ', …' : '');
  return [['warning', 'corpus', `${unread.length} described but not read (${names}): \`wutong ingest\` reads them`]];
}

function embeddingFindings(embedding: NonNullable<Diagnosis['embedding']>): Finding[] {
  const { model, local, kept, passages, whole, away } = embedding;
  const state: Finding = whole
    ? ['good', 'embedding', `${model} has the vectors of ${kept} passages${local ? '; it runs on this machine' : ''}`]
    : [
        'warning',
        'embedding',
        `${passages} of ${kept + passages} passages lack their vector of ${model}; until they have it, search goes by words alone. \`wutong ingest\` makes them: ${planText(embedding)}`,
      ];
  if (away === null) return [state];
  return [
    state,
    [
      'warning',
      'embedding',
      `${model} does not answer (${away.fault}): questions are answered from search by words; ${local ? away.message : 'look at its address, its key and wutong.log'}`,
    ],
  ];
}

function addonFinding({ addon }: Rest['index']): Finding {
  if (addon) return ['good', 'addon', 'hnswlib-node loads'];
  return ['warning', 'addon', 'hnswlib-node does not load: searching exactly, slower above 500,000 passages'];
}

function calendarFinding({ published, assumed }: Rest['calendar']): Finding {
  const years = `published for ${published.join(', ')}`;
  return assumed
    ? ['warning', 'calendar', `${years}; this year is assumed from weekdays`]
    : ['good', 'calendar', years];
}

function render(list: readonly Finding[], color: boolean): string {
  const style = createStyle(color);
  const sign = { good: 'ok  ', warning: 'look', bad: 'FAIL' };
  return list.map(([state, what, detail]) => `${style[state](sign[state])}  ${what.padEnd(9)} ${detail}\n`).join('');
}
