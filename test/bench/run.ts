import { parseArgs } from 'node:util';
import { DATABASES, measureLargeCorpus } from './large-corpus.js';
import { machine } from './machine.js';
import { manyFiles } from './many-files.js';
import { measureProgram } from './program.js';
import { growthLine, measureGrowth, SIZES } from './retrieval/growth.js';
import { measureRetrieval, type RetrievalRow } from './retrieval/index.js';
import { comparisonLine, rowLine } from './retrieval/lines.js';

/** Whatever is measured: the compiled program, the same over a large corpus, the bot while files are read in, search beside its peers. */
const PARTS = ['program', 'corpus', 'files', 'retrieval'] as const;

/** How many chunks the compiled program is measured over; more with `--chunks`. */
const LARGE = [10_000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    sets: { type: 'string' },
    peers: { type: 'string' },
    questions: { type: 'string' },
    chunks: { type: 'string' },
  },
});
const unknown = positionals.filter((part) => !PARTS.some((known) => known === part));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; give one of ${PARTS.join(', ')}.`);
const wanted = (part: (typeof PARTS)[number]) => positionals.length === 0 || positionals.includes(part);

const figures: Record<string, unknown> = { machine: machine() };
say('machine', figures.machine);
if (wanted('program'))
  for (const [name, value] of Object.entries(await measureProgram())) {
    figures[name] = value;
    say(name, value);
  }
if (wanted('corpus')) {
  const measured: object[] = [];
  for (const size of sizes() ?? LARGE)
    for (const database of DATABASES) {
      const large = await measureLargeCorpus(size, database);
      measured.push(large);
      say('corpus', large);
    }
  figures.corpus = measured;
}
if (wanted('files')) {
  figures.files = await manyFiles();
  say('files', figures.files);
}
if (wanted('retrieval')) figures.retrieval = await retrieval();
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);

async function retrieval() {
  const folder = process.env.WUTONG_BENCH_DATA;
  if (folder === undefined) {
    process.stderr.write('retrieval is not measured: WUTONG_BENCH_DATA names no folder with public question sets.\n');
    return null;
  }
  const { sets, peers, questions } = values;
  const result = await measureRetrieval({
    folder,
    ...(sets !== undefined && { sets: sets.split(',') }),
    ...(peers !== undefined && { peers: peers.split(';') }),
    ...(questions !== undefined && { questions: Number(questions) }),
    tell: (row: RetrievalRow) => line(rowLine(row)),
  });
  for (const comparison of result.comparisons) line(comparisonLine(comparison));
  const growth = await measureGrowth(folder, sizes() ?? SIZES, (measured) => line(growthLine(measured)));
  return { ...result, growth };
}

/** The sizes that were asked for; nothing when none were. */
function sizes(): number[] | undefined {
  return values.chunks
    ?.split(',')
    .map(Number)
    .filter((size) => size > 0);
}

function say(name: string, value: unknown): void {
  line(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}

/** With --json the figures come at the end, and nothing else does. */
function line(text: string): void {
  if (!values.json) process.stdout.write(`${text}\n`);
}
