import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isSource, ownScript } from '../../lib/package-folder.js';
import { ModelError } from '../types.js';
import type { Reply, Request } from './encoder-process.js';
import type { PackagePlaces } from './packages.js';

/** How long to wait, in milliseconds. */
export interface EncoderPatience {
  readonly loading: number;
  readonly passage: number;
  readonly question: number;
}

/** A model that is loaded. */
export interface RunningEncoder {
  readonly alive: boolean;
  /** @throws ModelError */
  passage(text: string): Promise<Float32Array>;
  /** @throws ModelError */
  question(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

const PATIENCE: EncoderPatience = { loading: 60_000, passage: 60_000, question: 3_000 };
/** What the tokenizer may take; the model itself takes about what its file does. */
const MEGABYTES = 1_024;
const ENDED = 'the process of the model ended; it may have run out of memory';
const SCRIPT = fileURLToPath(ownScript('llm/local-model/encoder-process'));

/**
 * Loads a model in a process of its own, so that neither its work nor its end touches the one that answers. The process gets
 * nothing of the environment, where keys are, and does not outlive this one.
 */
export async function startEncoder(
  folder: string,
  packages: PackagePlaces,
  patience: EncoderPatience = PATIENCE,
): Promise<RunningEncoder> {
  // From the sources the process first needs what compiles them as it runs.
  const compiler = isSource(SCRIPT) ? ['--import', import.meta.resolve('tsx')] : [];
  const child = fork(SCRIPT, [folder, JSON.stringify(packages)], {
    execArgv: [`--max-old-space-size=${MEGABYTES}`, ...compiler],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // What cannot be started or reached has its exit told as well.
  child.on('error', () => {});
  const waiting = createWaiting(child);
  let asked = 0;

  async function ask(kind: Request['kind'], text: string): Promise<Float32Array> {
    asked += 1;
    const request: Request = { id: asked, kind, text };
    const answer = waiting.replyTo((reply) => 'id' in reply && reply.id === request.id, patience[kind]);
    child.send(request, () => {});
    const reply = await answer;
    if ('vector' in reply) return reply.vector;
    throw new ModelError('malformed', 'failed' in reply ? reply.failed : 'an answer without a vector came');
  }

  async function close(): Promise<void> {
    if (!isAlive(child)) return;
    // This process would else end before that is told.
    child.ref();
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  try {
    const first = await waiting.replyTo((reply) => !('id' in reply), patience.loading);
    if ('unusable' in first) throw new ModelError('unavailable', first.unusable);
  } catch (cause) {
    await close();
    throw cause;
  }
  return {
    get alive() {
      return isAlive(child);
    },
    async passage(text) {
      return await ask('passage', text).catch(async (cause: unknown) => {
        // A passage that takes a minute hangs: the next one gets another process.
        if (cause instanceof ModelError && cause.fault === 'time-out') await close();
        throw cause;
      });
    },
    question: async (text) => await ask('question', text),
    close,
  };
}

/** Waits for replies; the process keeps this one from ending only while it is waited for. */
function createWaiting(child: ChildProcess) {
  let count = 0;
  function hold(change: 1 | -1): void {
    count += change;
    if (count > 0) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }
  return {
    async replyTo(fits: (reply: Reply) => boolean, milliseconds: number): Promise<Reply> {
      hold(1);
      return await new Promise<Reply>((resolve, reject) => {
        const hear = (reply: Reply) => {
          if (fits(reply)) settle(() => resolve(reply));
        };
        const end = () => settle(() => reject(new ModelError('unavailable', ENDED)));
        const late = () => settle(() => reject(new ModelError('time-out', 'no reply came in time')));
        const clock = setTimeout(late, milliseconds);
        function settle(outcome: () => void): void {
          clearTimeout(clock);
          child.off('message', hear).off('exit', end);
          outcome();
        }
        child.on('message', hear).once('exit', end);
        if (!isAlive(child)) end();
      }).finally(() => hold(-1));
    },
  };
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.connected;
}
