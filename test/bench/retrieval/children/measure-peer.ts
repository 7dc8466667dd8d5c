import { percentile } from '../../../eval/statistics.js';
import { PEERS } from '../peers/index.js';
import { answeredBy, DEPTH, type Quality, qualityOf } from '../quality.js';
import { readSet } from '../sets.js';

/** What one peer came to on one set; each list has one value a question. */
export interface Measured {
  readonly buildMilliseconds: number;
  readonly queryMilliseconds: { readonly p50: number; readonly p95: number };
  readonly megabytes: number;
  readonly quality: readonly Quality[];
  readonly sentences: readonly { readonly best1: number; readonly best3: number }[];
}

/** How many questions are asked before the clock counts. */
const WARM = 20;

const [folder = '', set = '', name = '', limit = ''] = process.argv.slice(2);
const { passages, questions: all } = readSet(folder, set);
const questions = all.slice(0, Number(limit) || all.length);
const peer = await PEERS[name]?.();
if (peer === undefined) throw new Error(`There is no peer ${name}.`);

const before = resident();
const started = performance.now();
await peer.build(passages);
const buildMilliseconds = performance.now() - started;
const megabytes = (resident() - before) / 2 ** 20;

for (const question of questions.slice(0, WARM)) await peer.search(question, DEPTH);
const times: number[] = [];
const quality: Quality[] = [];
for (const question of questions) {
  const asked = performance.now();
  const found = await peer.search(question, DEPTH);
  times.push(performance.now() - asked);
  quality.push(qualityOf(found, question));
}
const sentences: { best1: number; best3: number }[] = [];
if (peer.sentences !== undefined)
  for (const question of questions.filter(({ answers }) => answers.length > 0))
    sentences.push(answeredBy(await peer.sentences(question, 3), question));

const measured: Measured = {
  buildMilliseconds,
  queryMilliseconds: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  megabytes,
  quality,
  sentences,
};
process.stdout.write(JSON.stringify(measured));

/** Memory of the whole process, with what lies outside JavaScript's heap. */
function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}
