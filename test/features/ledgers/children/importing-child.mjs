// Brings a file in through the compiled product, telling each word of its progress; what stood before is told first.
import { once } from 'node:events';

/** @param {string} path */
const compiled = (path) => import(new URL(`../../../../dist/${path}`, import.meta.url).href);

/** @param {unknown} message comes back once it has left this process */
const tell = (message) => new Promise((sent) => process.send?.(message, undefined, undefined, sent));

const told = once(process, 'message');
const [{ createApp }, { loadConfig }, { runVerb }, { importLedger, previewImport }] = await Promise.all(
  ['app.js', 'config/index.js', 'features/run-verb.js', 'features/ledgers/index.js'].map(compiled),
);
const [{ folder, file }] = await told;
const app = createApp(loadConfig({ WUTONG_DATA_DIR: folder }));
const context = await app.context('system');
const { store, scope } = context;
const counts = {
  projects: (await store.read('projects', scope)).length,
  events: (await store.read('stageEvents', scope)).length,
  lights: (await store.lights(scope)).length,
  audit: (await store.audit()).length,
  runs: (await store.importRuns()).length,
};
await tell(counts);

/** @param {{ step: string, rows: number }} progress */
const onProgress = (progress) => void tell(progress);
const bytes = Buffer.from(file, 'base64');
const preview = await runVerb(previewImport, context, { name: 'file.csv', bytes, ledger: 'projects', onProgress });
await runVerb(importLedger, context, { table: preview.table, onProgress });
await tell({ step: 'done', rows: 0 });
