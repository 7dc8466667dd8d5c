import { diagnose } from '../../../features/corpus/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { createStyle } from '../style.js';
import type { Register } from './command.js';

type Diagnosis = Awaited<ReturnType<typeof diagnose.run>>;
type Finding = readonly [state: 'good' | 'warning' | 'bad', what: string, detail: string];

/** `wutong doctor`: looks at the installation; opening the database has applied the migrations and taken the lock. */
export const registerDoctor: Register = (program, run) => {
  program
    .command('doctor')
    .description('check database, lock, corpus, index, addon and calendar')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      await run({}, async (application, { out, color }) => {
        const diagnosis = await runVerb(diagnose, await application.context('system'), {});
        if (json) out(`${JSON.stringify(diagnosis)}\n`);
        else out(render(findings(diagnosis), color));
        return diagnosis.index.upToDate ? EXIT.done : EXIT.failed;
      });
    });
};

function findings({ database, installation, corpus, index, calendar }: Diagnosis): Finding[] {
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
    ...corpus.withoutText.map((id): Finding => ['warning', 'corpus', `${id} has no text`]),
    ...corpus.notes.map((note): Finding => ['warning', 'corpus', note]),
    index.upToDate ? ['good', 'index', 'up to date'] : ['bad', 'index', 'cannot be built; the log tells more'],
    index.addon
      ? ['good', 'addon', 'hnswlib-node loads']
      : ['warning', 'addon', 'hnswlib-node does not load: searching exactly, slower above 20,000 passages'],
    calendar.assumed
      ? ['warning', 'calendar', `published for ${calendar.published.join(', ')}; this year is assumed from weekdays`]
      : ['good', 'calendar', `published for ${calendar.published.join(', ')}`],
  ];
}

function render(list: readonly Finding[], color: boolean): string {
  const style = createStyle(color);
  const sign = { good: 'ok  ', warning: 'look', bad: 'FAIL' };
  return list.map(([state, what, detail]) => `${style[state](sign[state])}  ${what.padEnd(9)} ${detail}\n`).join('');
}
