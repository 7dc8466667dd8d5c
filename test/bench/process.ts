import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compile, MAIN } from '../support/compiled.js';
import { type Inspector, openInspector } from './inspector.js';

/** The compiled bot as a process of its own, which can be looked into. */
export interface BotProcess {
  /** What it wrote to standard output until it was ready. */
  readonly ready: string;
  /** How long it took until then, in milliseconds. */
  readonly startMilliseconds: number;
  readonly inspector: Inspector;
  /** Resident memory after a garbage collection, in megabytes. */
  memory(): Promise<number>;
  /** Time that processors have worked for it since its start, in milliseconds: nearly the same on an idle machine and on a busy one. */
  processorMilliseconds(): number;
  stop(): Promise<void>;
}

/** Starts `dist/main.js` with an environment of its own, and waits for the line that tells that it is at work. */
export async function startBotProcess(environment: NodeJS.ProcessEnv): Promise<BotProcess> {
  await compile();
  const started = performance.now();
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', MAIN], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const ready = await firstLine(child, errors);
  const startMilliseconds = performance.now() - started;
  const inspector = await openInspector(/Debugger listening on (ws:\S+)/.exec(errors.join(''))?.[1] ?? '');
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  return {
    ready,
    startMilliseconds,
    inspector,
    async memory() {
      for (let times = 0; times < 3; times += 1) await inspector.call('HeapProfiler.collectGarbage');
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kilobytes) / 1024;
    },
    processorMilliseconds() {
      // After the name of the program, which may hold anything: ticks of a hundredth of a second, in user and in system mode.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    async stop() {
      inspector.close();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function firstLine(child: ChildProcess, errors: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text);
    });
    child.once('close', (code) => reject(new Error(`the bot ended with ${code}: ${errors.join('').slice(-2000)}`)));
  });
}
