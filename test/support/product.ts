import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BOOTSTRAP = fileURLToPath(new URL('../../scripts/bootstrap.mjs', import.meta.url));
/** What a start takes at most on a busy machine, in milliseconds; the sources may have to be compiled first. */
const PATIENCE = 150_000;

/** A process of `npm start` that people can open. */
export interface Product {
  readonly address: string;
  readonly pid: number;
  readonly out: () => string;
  readonly err: () => string;
  /** Sends a signal, as Ctrl-C does, and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What a process said until it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `npm start` runs, with nothing of this process's environment but what a shell has. */
function spawnStart(variables: NodeJS.ProcessEnv): ChildProcess {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const child = spawn(process.execPath, [BOOTSTRAP, 'start'], {
    env: { PATH, HOME, TMPDIR, SystemRoot, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const follow = () => child.kill('SIGKILL');
  process.once('exit', follow);
  child.once('exit', () => process.off('exit', follow));
  return child;
}

/** Starts the product and waits for the address that it prints. */
export async function startProduct(variables: NodeJS.ProcessEnv): Promise<Product> {
  const child = spawnStart(variables);
  const said = listenTo(child);
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address was printed\n${said.err()}`)), PATIENCE);
    const look = () => {
      const found = /http:\/\/\S+/.exec(said.out())?.[0];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout?.on('data', look);
    void ended.then(() => reject(new Error(`it ended before it printed an address\n${said.err()}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    ...said,
    async end(signal = 'SIGINT') {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Starts the product, and waits until it ends by itself. */
export async function failStart(variables: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawnStart(variables);
  const said = listenTo(child);
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await once(child, 'close');
  clearTimeout(late);
  return { code: child.exitCode, out: said.out(), err: said.err() };
}

function listenTo(child: ChildProcess): { readonly out: () => string; readonly err: () => string } {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part) => {
    out += part;
  });
  child.stderr?.on('data', (part) => {
    err += part;
  });
  return { out: () => out, err: () => err };
}
