import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of its own that answers messages, for tests of what several processes do to each other. */
export interface Child {
  readonly pid: number;
  /** Sends a message and waits for the answer. */
  ask<T>(message: unknown): Promise<T>;
  /** Calls back for each message that comes unasked. */
  listen(hear: (message: unknown) => void): void;
  /** SIGKILL: no chance to clean up. */
  kill(): Promise<void>;
}

/** Starts a TypeScript file as a child process. */
export function startChild(file: URL, ...words: string[]): Child {
  const child = fork(fileURLToPath(file), words, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    pid: child.pid ?? 0,
    ask: (message) => ask(child, message),
    listen: (hear) => void child.on('message', hear),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function ask<T>(child: ChildProcess, message: unknown): Promise<T> {
  return await new Promise((answer, fail) => {
    const died = () => fail(new Error('the child process ended before it answered'));
    child.once('exit', died);
    child.once('message', (reply) => {
      child.off('exit', died);
      answer(reply as T);
    });
    child.send(message as object);
  });
}
