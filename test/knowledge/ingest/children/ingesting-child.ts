// Reads a folder into a database and is killed, without a chance to clean up, once so many files are read.
import { once } from 'node:events';
import { createIngest } from '../../../../src/knowledge/ingest/index.js';
import { openStore } from '../../../../src/store/postgres/index.js';

const [{ documents, data, after }] = (await once(process, 'message')) as [
  Record<'documents' | 'data', string> & { after: number },
];
const store = await openStore({ kind: 'embedded', folder: data });
await createIngest({ store, log: { warn: () => undefined } })(documents, {
  onProgress: ({ done }) => void (done === after && process.kill(process.pid, 'SIGKILL')),
});
