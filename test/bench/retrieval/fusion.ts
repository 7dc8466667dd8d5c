import type { Embedding, Meaning } from '../../../src/knowledge/search/embeddings/types.js';
import { createSearchIndex } from '../../../src/knowledge/search/search-index.js';
import { openVectors } from '../../knowledge/search/corpus-reader.js';
import { round } from '../round.js';
import { words } from './peers/words.js';
import { DEPTH, difference, mean, qualityOf } from './quality.js';
import { readSet, setNames } from './sets.js';

/** What to measure the share of a model's vectors on. */
export interface FusionOptions {
  readonly folder: string;
  readonly embedding: Embedding;
  readonly sets?: readonly string[];
  /** How many questions of each set are asked; all when not given. */
  readonly questions?: number;
  /** Called with each row as soon as it is measured. */
  readonly tell?: (row: FusionRow) => void;
}

/** One set: nDCG@10 in percent by share, and the best share minus none and minus the one that is set, with the 95 % interval. */
export interface FusionRow {
  readonly set: string;
  readonly ndcg10: readonly { readonly share: number; readonly value: number }[];
  readonly best: number;
  readonly againstNone: Interval;
  readonly againstSet: Interval;
}

type Interval = ReturnType<typeof difference>;

const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

/** Measures search by words and by meaning together, for one share of the vectors after the other. */
export async function measureFusion({ folder, embedding, tell, ...fewer }: FusionOptions): Promise<FusionRow[]> {
  const model = await embedding.open();
  const { analyser, translate } = await words();
  const shares = [...new Set([...SHARES, embedding.share])].sort((left, right) => left - right);
  const rows: FusionRow[] = [];
  for (const name of setNames(folder).filter((each) => fewer.sets?.includes(each) ?? true)) {
    const { passages, questions: all } = readSet(folder, name);
    const index = createSearchIndex(passages, { openVectors, analyser, translate });
    const vectors = await vectorsOf(passages, embedding, model);
    const measured = new Map(shares.map((share) => [share, [] as number[]]));
    for (const question of all.slice(0, fewer.questions ?? all.length)) {
      const { text, language } = question;
      const vector = await model.question(text);
      for (const share of shares) {
        const meaning: Meaning = { vector, vectors, share, knows: () => true };
        const found = index.find({ text, language, limit: DEPTH, meaning }).map(({ id }) => id);
        measured.get(share)?.push(qualityOf(found, question).ndcg10);
      }
    }
    const row = rowOf(name, measured, embedding.share);
    rows.push(row);
    tell?.(row);
  }
  return rows;
}

async function vectorsOf(
  passages: readonly { readonly id: string; readonly heading: string; readonly text: string }[],
  { batch }: Embedding,
  model: Awaited<ReturnType<Embedding['open']>>,
): Promise<Meaning['vectors']> {
  let vectors: Meaning['vectors'] | null = null;
  for (let at = 0; at < passages.length; at += batch) {
    const lot = passages.slice(at, at + batch);
    const made = await model.passages(lot.map(({ heading, text }) => `${heading}\n${text}`));
    for (const [place, { id }] of lot.entries()) {
      const vector = made[place] as Float32Array;
      vectors ??= openVectors({ dimension: vector.length, expected: 0 });
      vectors.put(id, vector);
    }
  }
  if (vectors === null) throw new Error('The set has no passages.');
  return vectors;
}

function rowOf(set: string, measured: ReadonlyMap<number, readonly number[]>, present: number): FusionRow {
  const of = (share: number) => measured.get(share) ?? [];
  const [best = 0] = [...measured.keys()].sort((left, right) => mean(of(right)) - mean(of(left)));
  const against = (share: number): Interval => {
    const { mean: middle, low, high } = difference(of(best), of(share));
    return { mean: round(100 * middle, 2), low: round(100 * low, 2), high: round(100 * high, 2) };
  };
  return {
    set,
    ndcg10: [...measured].map(([share, values]) => ({ share, value: round(100 * mean(values)) })),
    best,
    againstNone: against(0),
    againstSet: against(present),
  };
}
