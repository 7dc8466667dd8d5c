// Reports a project's month without end, and acknowledges each report once it is taken.
import { once } from 'node:events';
import { createApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config/index.js';
import { reportProgress } from '../../../src/features/projects/index.js';
import { runVerb } from '../../../src/features/run-verb.js';

/** Comes back once the message has left this process. */
const tell = (message: unknown) => new Promise((sent) => process.send?.(message, undefined, undefined, sent));

const [folder] = (await once(process, 'message')) as [string];
const app = createApp(loadConfig({ WUTONG_DATA_DIR: folder }));
const { store, scope } = await app.context('system');
const reports = await store.read('progressReports', scope);
const audit = await store.audit();
await tell({
  reports: reports.map(({ id, version, investmentCumulative }) => [id, version, Number(investmentCumulative)]),
  audit: audit.map(({ subject, after }) => {
    const { version, investmentCumulative } = after as { version: number; investmentCumulative: number };
    return [subject, version, investmentCumulative];
  }),
});

const context = await app.context({ personId: 'head-pharma' });
for (let yuan = reports[0]?.version ?? 0; ; yuan++) {
  const written = { project: 'PRJ-0001', month: '2026-09', investmentMonth: `${yuan}元`, progress: 20 };
  const { report } = await runVerb(reportProgress, context, written);
  await tell(report.version);
}
