import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readGolden } from '../eval/questions.js';
import { percentile } from '../eval/statistics.js';
import { CLI } from '../support/compiled.js';
import { round } from './round.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DAY = '2026-11-23';
const STARTS = 7;
/** As people ask: of today, whose lights the first of them has judged. */
const FIRST = ['ask', '本月医药产业链专班重点抓什么、怎么抓?', '--json'];

/** Writes the peak memory of a process, in kilobytes, as the last line of its standard error. */
const MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'));",
)}`;

/** One process of the compiled product: when each line of its output came, in milliseconds, and what it took. */
export interface Ran {
  readonly lines: readonly { readonly text: string; readonly at: number }[];
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** The compiled terminal over one data folder. */
export class Compiled {
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;

  /** `environment` goes before that of this process. */
  constructor(folder: string, environment: NodeJS.ProcessEnv = {}) {
    this.#folder = folder;
    this.#environment = { ...process.env, WUTONG_DATA_DIR: folder, NO_COLOR: '1', ...environment };
  }

  /** Runs one command to its end; throws when it fails. */
  async run(words: readonly string[]): Promise<Ran> {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', MEMORY, CLI, ...words], {
      cwd: ROOT,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: { text: string; at: number }[] = [];
    createInterface({ input: child.stdout }).on('line', (text) =>
      lines.push({ text, at: performance.now() - started }),
    );
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
    if (code !== 0) throw new Error(`wutong ${words.join(' ')} ended with ${code}: ${errors.join('').slice(-2000)}`);
    const peak = Number(/peak (\d+)\s*$/.exec(errors.join(''))?.[1] ?? 0);
    return { lines, milliseconds: performance.now() - started, peakMegabytes: peak / 1024 };
  }

  /** Lays the demo data and reads in the documents that come with the product. */
  async lay(): Promise<{ readonly seed: Ran; readonly ingest: Ran }> {
    return { seed: await this.run(['seed', '--as-of', DAY]), ingest: await this.run(['ingest']) };
  }

  /** Starts several times for one question each, then once for all golden questions. */
  async ask() {
    await this.run(FIRST);
    const starts: Ran[] = [];
    for (let count = 0; count < STARTS; count += 1) starts.push(await this.run(FIRST));
    const questions = readGolden();
    const file = join(this.#folder, 'questions.jsonl');
    await writeFile(
      file,
      questions.map(({ id, question, as }) => `${JSON.stringify({ id, question, as })}\n`).join(''),
    );
    const batch = await this.run(['ask', '--batch', file, '--json', '--as-of', DAY]);
    // The first answer holds the loading of the index; each later one came after the one before it.
    const each = batch.lines.slice(1).map((line, at) => line.at - (batch.lines[at]?.at ?? 0));
    const answered = starts.map((start) => start.lines[0]?.at ?? start.milliseconds);
    return {
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
      peakMegabytes: {
        oneQuestion: round(Math.max(...starts.map((start) => start.peakMegabytes))),
        batch: round(batch.peakMegabytes),
      },
    };
  }
}
