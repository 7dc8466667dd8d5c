import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { embeddingFor } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { DATABASES, measureLargeCorpus } from './large-corpus.js';
import { machine } from './machine.js';
import { manyFiles } from './many-files.js';
import { measureProgram } from './program.js';
import { measureFusion } from './retrieval/fusion.js';
import { growthLine, measureGrowth, SIZES } from './retrieval/growth.js';
import { measureRetrieval, type RetrievalRow } from './retrieval/index.js';
import { comparisonLine, fusionLine, rowLine } from './retrieval/lines.js';
import { searchPicture } from './retrieval/picture.js';

/** Whatever is measured: the compiled program, the same over a large corpus, the bot while files are read in, search beside its peers, the share of vectors in it. */
const PARTS = ['program', 'corpus', 'files', 'retrieval', 'fusion'] as const;

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
    picture: { type: 'string' },
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
if (wanted('fusion')) figures.fusion = await fusion();
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);

async function retrieval() {
  const folder = publicSets('retrieval');
  if (folder === null) return null;
  const { peers } = values;
  const result = await measureRetrieval({
    folder,
    ...fewer(),
    ...(peers !== undefined && { peers: peers.split(';') }),
    tell: (row: RetrievalRow) => line(rowLine(row)),
  });
  for (const comparison of result.comparisons) line(comparisonLine(comparison));
  if (values.picture !== undefined) await writeFile(values.picture, await searchPicture(result.rows, footOfPicture()));
  const growth = await measureGrowth(folder, sizes() ?? SIZES, (measured) => line(growthLine(measured)));
  return { ...result, growth };
}

function footOfPicture(): string {
  const { cpu, cores, node } = machine();
  return `npm run bench -- retrieval, ${new Date().toISOString().slice(0, 10)}, ${cores} cores (${cpu}), Node ${node}; BM25 and vectors over the analysis of Wutong, the others as they come`;
}

/** The sizes that were asked for; nothing when none were. */
function sizes(): number[] | undefined {
  return values.chunks
    ?.split(',')
    .map(Number)
    .filter((size) => size > 0);
}

async function fusion() {
  const folder = publicSets('fusion');
  if (folder === null) return null;
  const loaded = loadConfig();
  const embedding = await embeddingFor(loaded);
  if (embedding === null) {
    process.stderr.write(
      'fusion is not measured: neither WUTONG_EMBEDDING_FOLDER nor OPENAI_EMBEDDING_MODEL names a model.\n',
    );
    return null;
  }
  return await measureFusion({ folder, embedding, ...fewer(), tell: (row) => line(fusionLine(row)) });
}

function publicSets(part: string): string | null {
  const folder = process.env.WUTONG_BENCH_DATA ?? null;
  if (folder === null)
    process.stderr.write(`${part} is not measured: WUTONG_BENCH_DATA names no folder with public question sets.\n`);
  return folder;
}

/** Which sets, and how many questions of each, where less than everything is wanted. */
function fewer(): { sets?: readonly string[]; questions?: number } {
  const { sets, questions } = values;
  return {
    ...(sets !== undefined && { sets: sets.split(',') }),
    ...(questions !== undefined && { questions: Number(questions) }),
  };
}

function say(name: string, value: unknown): void {
  line(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}

/** With --json the figures come at the end, and nothing else does. */
function line(text: string): void {
  if (!values.json) process.stdout.write(`${text}\n`);
}
