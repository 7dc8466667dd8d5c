// Brings a file in, telling each word of its progress; what stood before is told first.
import { once } from 'node:events';
import { createApp } from '../../../../src/app.js';
import { loadConfig } from '../../../../src/config/index.js';
import { importLedger, previewImport } from '../../../../src/features/ledgers/index.js';
import { runVerb } from '../../../../src/features/run-verb.js';

/** Comes back once the message has left this process. */
const tell = (message: unknown) => new Promise((sent) => process.send?.(message, undefined, undefined, sent));

const [{ folder, file }] = (await once(process, 'message')) as [{ folder: string; file: string }];
const app = createApp(loadConfig({ WUTONG_DATA_DIR: folder }));
const context = await app.context('system');
const { store, scope } = context;
await tell({
  projects: (await store.read('projects', scope)).length,
  events: (await store.read('stageEvents', scope)).length,
  lights: (await store.lights(scope)).length,
  audit: (await store.audit()).length,
  runs: (await store.importRuns()).length,
});

const onProgress = (progress: { readonly step: string; readonly rows: number }) => void tell(progress);
const bytes = Buffer.from(file, 'base64');
const preview = await runVerb(previewImport, context, { name: 'file.csv', bytes, ledger: 'projects', onProgress });
await runVerb(importLedger, context, { table: preview.table, onProgress });
await tell({ step: 'done', rows: 0 });
