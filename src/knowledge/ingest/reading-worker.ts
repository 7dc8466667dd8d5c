import { parentPort } from 'node:worker_threads';
import type { Reply, Request } from './document-reader.js';
import { reasonOf } from './failures.js';
import { readDocument } from './read-document.js';

/** The thread of `document-reader.ts`: reads one document after the other. */
parentPort?.on('message', async ({ source, id }: Request) => {
  const reply: Reply = await readDocument(source, id).then(
    (read) => ({ read }),
    (cause: unknown) => ({ reason: reasonOf(cause), cause: String(cause) }),
  );
  parentPort?.postMessage(reply);
});
