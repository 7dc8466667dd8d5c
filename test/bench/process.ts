import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The compiled bot as a process of its own, whose memory can be looked at. */
export interface BotProcess {
  /** What it wrote to standard output until it was ready. */
  readonly ready: string;
  /** How long it took until then, in milliseconds. */
  readonly startMilliseconds: number;
  /** Resident memory after a garbage collection, in megabytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts `dist/main.js` with an environment of its own, and waits for the line that tells that it is at work. */
export async function startBotProcess(environment: NodeJS.ProcessEnv): Promise<BotProcess> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', MAIN], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const ready = await firstLine(child, errors);
  const startMilliseconds = performance.now() - started;
  const address = /Debugger listening on (ws:\S+)/.exec(errors.join(''))?.[1] ?? '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  return {
    ready,
    startMilliseconds,
    async memory() {
      for (let times = 0; times < 3; times += 1) await collectGarbage(address);
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kilobytes) / 1024;
    },
    async stop() {
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

/** Through the inspector, so that the product needs no door for it. */
async function collectGarbage(address: string): Promise<void> {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  const answered = new Promise((done) => socket.once('message', done));
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  await answered;
  socket.close();
}
