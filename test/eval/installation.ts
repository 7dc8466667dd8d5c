import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import { evaluateLights } from '../../src/features/lights/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { type Named, readNames } from '../../src/knowledge/answer/names.js';
import type { Answer, Hit, SearchRequest } from '../../src/knowledge/index.js';
import { fixedClock } from '../../src/lib/clock.js';
import type { CliParts } from '../../src/surfaces/cli/application.js';
import { runCli } from '../../src/surfaces/cli/index.js';
import { CLI, compile } from '../support/compiled.js';
import { createWorld, WORLD_LEDGERS, type World } from './gold/world.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A question as a batch file has it. */
export interface BatchLine {
  readonly id: string;
  readonly question: string;
  readonly as?: string;
}

/** An answered batch, and how long the process took for it. */
export interface Answered {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly milliseconds: number;
}

/** What is open over the data folder in this process; no other process may use the folder meanwhile. */
export interface Opened {
  readonly world: World;
  readonly known: readonly Named[];
  readonly chunkIds: ReadonlySet<string>;
  find(request: SearchRequest): Promise<readonly Hit[]>;
}

/** An installation in a temporary folder, laid on a fixed day and asked through the command line. */
export interface Installation {
  readonly folder: string;
  readonly day: string;
  ask(lines: readonly BatchLine[]): Promise<Answered>;
  open<T>(work: (opened: Opened) => Promise<T>): Promise<T>;
  /** Has the lights judged anew, after rows were changed behind the product's back. */
  judgeLights(): Promise<void>;
  remove(): Promise<void>;
}

/** Lays the demo ledgers and documents in a new folder by the commands that people use. */
export async function install(day: string): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'wutong-eval-'));
  await compile();
  await command(folder, ['seed', '--as-of', day]);
  await command(folder, ['ingest']);
  const opening = <T>(work: (application: ReturnType<typeof createApp>) => Promise<T>) => withApp(folder, day, work);
  return {
    folder,
    day,
    async ask(lines) {
      const file = join(folder, 'batch.jsonl');
      await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      const started = performance.now();
      const output = await command(folder, ['ask', '--batch', file, '--json', '--as-of', day]);
      return { answers: readAnswers(output, lines), milliseconds: performance.now() - started };
    },
    open: (work) => opening(async (app) => work(await openedOver(app, day))),
    judgeLights: () => opening(async (app) => void (await runVerb(evaluateLights, await app.context('system'), {}))),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function readAnswers(output: string, lines: readonly BatchLine[]): Map<string, Answer> {
  const answers = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
  const misplaced = lines.find((line, at) => answers[at]?.id !== line.id);
  if (misplaced || answers.length !== lines.length)
    throw new Error(
      `The batch gave ${answers.length} answers for ${lines.length} questions, wrong from ${misplaced?.id}.`,
    );
  return new Map(answers.map((answer) => [answer.id, answer]));
}

async function withApp<T>(
  folder: string,
  day: string,
  work: (app: ReturnType<typeof createApp>) => Promise<T>,
): Promise<T> {
  const loaded = loadConfig(environment(folder));
  const app = createApp(loaded, { clock: fixedClock(day, loaded.config.timeZone) });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

async function openedOver(app: ReturnType<typeof createApp>, day: string): Promise<Opened> {
  const { store, knowledge } = await app.context('system');
  const files = new Map<string, string>();
  for (const ledger of WORLD_LEDGERS) files.set(ledger, await exportCsv(app, ledger));
  return {
    world: createWorld(files, day),
    known: (await readNames(store)).all,
    chunkIds: new Set((await store.chunks(EVERYTHING)).map((chunk) => chunk.id)),
    find: (request) => knowledge.find(request),
  };
}

/** `wutong export LEDGER --csv`, in this process, so that the database is opened once for all ledgers. */
async function exportCsv(app: ReturnType<typeof createApp>, ledger: string): Promise<string> {
  const out: string[] = [];
  const err: string[] = [];
  const parts: CliParts = {
    terminal: {
      input: process.stdin,
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      interactive: false,
      piped: false,
      width: 120,
      color: false,
    },
    openApplication: () => ({ ...app, close: async () => {} }),
  };
  const code = await runCli(['export', ledger, '--csv'], parts);
  if (code !== 0) throw new Error(`wutong export ${ledger} ended with ${code}: ${err.join('')}`);
  return out.join('');
}

function environment(folder: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _server, WUTONG_CORPUS_DIR: _corpus, ...rest } = process.env;
  return { ...rest, WUTONG_DATA_DIR: folder, NO_COLOR: '1' };
}

/** Runs one command line of the product in its own process. */
async function command(folder: string, words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: ROOT,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`wutong ${words.join(' ')} ended with ${code}: ${errors().slice(-2000)}`);
  return output();
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
