import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readGolden } from '../eval/questions.js';
import { percentile } from '../eval/statistics.js';
import { listOfManyProjects } from './many-projects.js';
import { round } from './round.js';
import { measureSlack } from './slack.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist', 'cli.js');
const DAY = '2026-11-23';
const STARTS = 7;

/** Writes the peak memory of a process, in kilobytes, as the last line of its standard error. */
const MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'));",
)}`;

/** One process of the compiled product: when each line of its output came, and what it took. */
interface Ran {
  readonly lines: readonly { readonly text: string; readonly at: number }[];
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

async function run(folder: string, words: readonly string[], program = CLI): Promise<Ran> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', MEMORY, program, ...words], {
    cwd: ROOT,
    env: { ...process.env, WUTONG_DATA_DIR: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: { text: string; at: number }[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => lines.push({ text, at: performance.now() - started }));
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`wutong ${words.join(' ')} ended with ${code}: ${errors.join('').slice(-2000)}`);
  const peak = Number(/peak (\d+)\s*$/.exec(errors.join(''))?.[1] ?? 0);
  return { lines, milliseconds: performance.now() - started, peakMegabytes: peak / 1024 };
}

async function measure(folder: string) {
  const seed = await run(folder, ['seed', '--as-of', DAY]);
  const ingest = await run(folder, ['ingest']);
  const first = ['ask', '本月医药产业链专班重点抓什么、怎么抓?', '--json', '--as-of', DAY];
  await run(folder, first);
  const starts: Ran[] = [];
  for (let count = 0; count < STARTS; count += 1) starts.push(await run(folder, first));
  const questions = readGolden();
  const file = join(folder, 'questions.jsonl');
  await writeFile(file, questions.map(({ id, question, as }) => `${JSON.stringify({ id, question, as })}\n`).join(''));
  const batch = await run(folder, ['ask', '--batch', file, '--json', '--as-of', DAY]);
  // The first answer holds the loading of the index; each later one came after the one before it.
  const each = batch.lines.slice(1).map((line, at) => line.at - (batch.lines[at]?.at ?? 0));
  const answered = starts.map((start) => start.lines[0]?.at ?? start.milliseconds);
  return {
    seedMilliseconds: round(seed.milliseconds),
    ingestMilliseconds: round(ingest.milliseconds),
    startToFirstAnswerMilliseconds: {
      median: round(percentile(answered, 0.5)),
      slowest: round(Math.max(...answered)),
      of: STARTS,
    },
    askMilliseconds: {
      p50: round(percentile(each, 0.5)),
      p95: round(percentile(each, 0.95)),
      slowest: round(Math.max(...each)),
      questions: each.length,
    },
    listOfManyProjects: await listOfManyProjects(),
    slack: await measureSlack(),
    peakMegabytes: {
      oneQuestion: round(Math.max(...starts.map((start) => start.peakMegabytes))),
      batch: round(batch.peakMegabytes),
    },
  };
}

/** Starts, questions and memory of the compiled program, which is built where it is missing. */
export async function measureProgram() {
  if (!existsSync(CLI)) {
    const build = spawn(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { cwd: ROOT, stdio: ['ignore', 2, 2] });
    await new Promise((done) => build.once('close', done));
  }
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-'));
  try {
    return await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
