import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { isSource, ownScript } from '../../lib/package-folder.js';
import type { ChunkRow, DocumentRow } from '../../store/types.js';
import type { FailureReason } from '../../texts/corpus.js';
import type { Source } from './described-row.js';
import { UnreadableFile } from './failures.js';

/** What is asked of the thread. */
export interface Request {
  readonly source: Source;
  readonly id: string;
}

/** What was read of a file. */
export interface ReadDocument {
  readonly document: DocumentRow;
  readonly chunks: readonly ChunkRow[];
}

/** What the thread answers. */
export type Reply = { readonly read: ReadDocument } | { readonly reason: FailureReason; readonly cause: string };

/** What one document may take. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Reads documents away from the program itself; close it when the last one is read. */
export interface DocumentReader {
  /** @throws UnreadableFile with the reason, also where the document hangs or takes too much memory. */
  read(request: Request): Promise<ReadDocument>;
  close(): Promise<void>;
}

const LIMITS: ReadingLimits = { seconds: 60, megabytes: 512 };
const SCRIPT = ownScript('knowledge/ingest/reading-worker');

/**
 * Reads in a thread, which a document that goes over a limit takes down with it; the next one gets a new thread.
 * `script` answers a `Request` with a `Reply`.
 */
export function createDocumentReader(limits: ReadingLimits = LIMITS, script = SCRIPT): DocumentReader {
  let worker: Worker | null = null;

  async function close(): Promise<void> {
    await worker?.terminate();
    worker = null;
  }

  return {
    async read(request) {
      worker ??= start(script, limits);
      const reply = await ask(worker, request, limits).catch(async (cause: unknown) => {
        await close();
        throw new UnreadableFile(endOf(cause), { cause });
      });
      if ('read' in reply) return reply.read;
      throw new UnreadableFile(reply.reason, { cause: reply.cause });
    },
    close,
  };
}

/** From the sources the thread first needs what compiles them as it runs. */
function start(script: URL, { megabytes }: ReadingLimits): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  if (!isSource(script.pathname)) return new Worker(script, { resourceLimits });
  const compiler = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import(${compiler}).then(({ register }) => (register(), import(${JSON.stringify(script.href)})))`;
  return new Worker(code, { resourceLimits, eval: true, execArgv: [] });
}

async function ask(worker: Worker, request: Request, { seconds }: ReadingLimits): Promise<Reply> {
  const answered = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(seconds * 1000), answered.signal]);
  const ended = once(worker, 'exit', { signal }).then(() => {
    throw new Error('the thread ended before it answered');
  });
  worker.postMessage(request);
  try {
    const [reply] = await Promise.race([once(worker, 'message', { signal }), ended]);
    return reply as Reply;
  } finally {
    answered.abort();
  }
}

function endOf(cause: unknown): FailureReason {
  const { name, code } = cause as NodeJS.ErrnoException;
  if (name === 'AbortError') return 'takes too long';
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'takes too much memory' : 'corrupt';
}
