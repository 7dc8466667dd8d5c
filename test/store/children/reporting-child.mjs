// Reports a project's month without end through the compiled product, and acknowledges each report once it is taken.
import { once } from 'node:events';

/** @param {string} path */
const compiled = (path) => import(new URL(`../../../dist/${path}`, import.meta.url).href);

/** @param {unknown} message comes back once it has left this process */
const tell = (message) => new Promise((sent) => process.send?.(message, undefined, undefined, sent));

const told = once(process, 'message');
const [{ createApp }, { loadConfig }, { runVerb }, { reportProgress }] = await Promise.all(
  ['app.js', 'config/index.js', 'features/run-verb.js', 'features/projects/index.js'].map(compiled),
);
const [folder] = await told;
const app = createApp(loadConfig({ WUTONG_DATA_DIR: folder }));
const { store, scope } = await app.context('system');
/** @type {import('../../../src/domain/ledgers/ledgers.js').ProgressReport[]} */
const reports = await store.read('progressReports', scope);
/** @type {{ subject: string, after: any }[]} */
const audit = await store.audit();
await tell({
  reports: reports.map(({ id, version, investmentCumulative }) => [id, version, Number(investmentCumulative)]),
  audit: audit.map(({ subject, after }) => [subject, after.version, after.investmentCumulative]),
});

const context = await app.context({ personId: 'head-pharma' });
for (let yuan = reports[0]?.version ?? 0; ; yuan++) {
  const written = { project: 'PRJ-0001', month: '2026-09', investmentMonth: `${yuan}元`, progress: 20 };
  const { report } = await runVerb(reportProgress, context, written);
  await tell(report.version);
}
