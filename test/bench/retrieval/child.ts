import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a program of `children/` in a process of its own, so that memory is its alone, and reads the JSON that it writes. */
export async function runChild<Result>(name: string, words: readonly string[]): Promise<Result> {
  const program = fileURLToPath(new URL(`children/${name}.ts`, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', program, ...words],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (part: string) => output.push(part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => errors.push(part));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`${name} ${words.join(' ')} ended with ${code}: ${errors.join('').slice(-2000)}`);
  return JSON.parse(output.join('')) as Result;
}
