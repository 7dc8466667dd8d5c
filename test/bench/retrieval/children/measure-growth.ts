import { createAnalyser } from '../../../../src/knowledge/search/analyse.js';
import { createCorpusIndex } from '../../../../src/knowledge/search/corpus-index.js';
import { HASHED_DIMENSION, hashedVector } from '../../../../src/knowledge/search/hashed-vector.js';
import type { VectorIndex } from '../../../../src/store/types.js';
import { createExactIndex } from '../../../../src/store/vectors/exact.js';
import { createHnswIndex, loadHnswlib } from '../../../../src/store/vectors/hnsw.js';
import { vectorIndexes } from '../../../../src/store/vectors/index.js';
import { percentile } from '../../../eval/statistics.js';
import { chunkRow, corpusReader, documentRow } from '../../../knowledge/search/corpus-reader.js';
import { manyPassages } from '../many-passages.js';
import { DEPTH, mean } from '../quality.js';
import { readSet, setNames } from '../sets.js';

/** What search comes to on a number of chunks. */
export interface Growth {
  readonly chunks: number;
  readonly buildMilliseconds: number;
  readonly queryMilliseconds: { readonly p50: number; readonly p95: number };
  readonly megabytes: number;
  /** One document changed in one chunk: how many chunks were analysed again, and how long it took to be found. */
  readonly change: {
    readonly chunksOfDocument: number;
    readonly chunksAnalysed: number;
    readonly milliseconds: number;
  };
  readonly exact: VectorFigures;
  readonly hnsw: VectorFigures & { readonly recall10: number };
}

/** How vectors of the same chunks are searched. */
export interface VectorFigures {
  readonly buildMilliseconds: number;
  readonly queryMilliseconds: { readonly p50: number; readonly p95: number };
}

const QUESTIONS = 200;
const CHUNKS_OF_DOCUMENT = 50;

const [folder = '', size = ''] = process.argv.slice(2);
const sets = setNames(folder)
  .filter((name) => !name.includes(' '))
  .map((name) => readSet(folder, name));
const passages = manyPassages(
  sets.flatMap((set) => set.passages),
  Number(size),
);
const questions = sets.flatMap((set) => set.questions.slice(0, Math.ceil(QUESTIONS / sets.length)));
process.stdout.write(
  JSON.stringify({ chunks: passages.length, ...(await asWhole()), ...asVectors() } satisfies Growth),
);

/** The index as the product keeps it, from a corpus whose documents change. */
async function asWhole() {
  const plain = createAnalyser();
  let analysed = 0;
  const analyser = {
    ...plain,
    terms(text: string) {
      analysed += 1;
      return plain.terms(text);
    },
  };
  const reader = corpusReader();
  const documents = Math.ceil(passages.length / CHUNKS_OF_DOCUMENT);
  for (let at = 0; at < documents; at += 1) put(reader, at, '');
  const corpus = createCorpusIndex({
    reader,
    openVectors: vectorIndexes({ warn: (message) => process.stderr.write(`${message}\n`) }),
    analyser,
    translate: () => [],
    abbreviations: new Map(),
    log: { info: () => {}, warn: ({ cause }: { cause?: unknown }) => process.stderr.write(`${cause}\n`) },
    folder: null,
  });
  const before = resident();
  const build = await timed(() => corpus.current());
  const megabytes = (resident() - before) / 2 ** 20;
  const { index } = build.result;
  const times: number[] = [];
  for (const { text, language } of questions)
    times.push((await timed(async () => index.find({ text, language, limit: DEPTH }))).milliseconds);
  put(reader, Math.floor(documents / 2), ' zanzibar');
  analysed = 0;
  const change = await timed(() => corpus.current());
  const chunksAnalysed = analysed;
  const [found] = change.result.index.find({ text: 'zanzibar', language: 'en', limit: 1 });
  if (found === undefined) throw new Error('The changed chunk is not found.');
  return {
    buildMilliseconds: build.milliseconds,
    queryMilliseconds: percentiles(times),
    megabytes,
    change: { chunksOfDocument: CHUNKS_OF_DOCUMENT, chunksAnalysed, milliseconds: change.milliseconds },
  };
}

/** Writes a document anew; `added` changes its first chunk. */
function put(reader: ReturnType<typeof corpusReader>, at: number, added: string): void {
  const id = `document-${at}`;
  const own = passages.slice(at * CHUNKS_OF_DOCUMENT, (at + 1) * CHUNKS_OF_DOCUMENT);
  reader.put(
    documentRow(id, { hash: `${id}${added}` }),
    own.map(({ text, language, heading }, place) =>
      chunkRow(`${id}#${place}`, place === 0 ? text + added : text, added !== '' && place === 0 ? 'en' : language, [
        heading,
      ]),
    ),
  );
}

/** The same vectors, compared with every one and through the graph. */
function asVectors() {
  const analyser = createAnalyser();
  const vectors = passages.map(({ heading, text }) => hashedVector(analyser.terms(`${heading}\n${text}`)));
  const asked = questions.map(({ text }) => hashedVector(analyser.terms(text)));
  const exact = searched(createExactIndex({ dimension: HASHED_DIMENSION }), vectors, asked);
  const options = { library: loadHnswlib(), dimension: HASHED_DIMENSION, expected: vectors.length };
  const hnsw = searched(createHnswIndex(options), vectors, asked);
  const recalls = exact.found.map((ids, at) => ids.filter((id) => hnsw.found[at]?.includes(id)).length / ids.length);
  return { exact: exact.figures, hnsw: { ...hnsw.figures, recall10: mean(recalls) } };
}

function searched(index: VectorIndex, vectors: readonly Float32Array[], asked: readonly Float32Array[]) {
  const started = performance.now();
  for (const [at, vector] of vectors.entries()) index.put(String(at), vector);
  const buildMilliseconds = performance.now() - started;
  const times: number[] = [];
  const found = asked.map((vector) => {
    const from = performance.now();
    const ids = index.search(vector, DEPTH).map(({ id }) => id);
    times.push(performance.now() - from);
    return ids;
  });
  return { found, figures: { buildMilliseconds, queryMilliseconds: percentiles(times) } };
}

function percentiles(times: readonly number[]) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - started };
}

/** Memory of the whole process, with what lies outside JavaScript's heap. */
function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}
