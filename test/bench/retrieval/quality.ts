import { normalise } from '../../../src/knowledge/search/analyse.js';
import { percentile, randomFrom } from '../../eval/statistics.js';
import type { Question } from './sets.js';

/** How many passages are asked for. */
export const DEPTH = 10;
const HIT_AT = 8;
const RECALL_AT = 5;
const SENTENCES = [1, 3] as const;
const SAMPLES = 2_000;

/** What one question was worth, each measure from 0 to 1. */
export interface Quality {
  /** Share of the passages that answer which stand among the first five. */
  readonly recall5: number;
  /** Whether any of them stands among the first eight. */
  readonly hit8: number;
  readonly ndcg10: number;
}

/** The measures of one question by the passages that were found, best first. */
export function qualityOf(found: readonly string[], { relevant }: Question): Quality {
  const gains = found.slice(0, DEPTH).map((id) => relevant.get(id) ?? 0);
  const ideal = [...relevant.values()].sort((left, right) => right - left).slice(0, DEPTH);
  return {
    recall5: gains.slice(0, RECALL_AT).filter((gain) => gain > 0).length / relevant.size,
    hit8: gains.slice(0, HIT_AT).some((gain) => gain > 0) ? 1 : 0,
    ndcg10: discounted(gains) / discounted(ideal),
  };
}

/** Whether an answer stands in the best sentence, and in the best three. */
export function answeredBy(sentences: readonly string[], { answers }: Question): { best1: number; best3: number } {
  const wanted = answers.map((answer) => bare(answer));
  const [best1, best3] = SENTENCES.map((count) =>
    sentences.slice(0, count).some((sentence) => wanted.some((answer) => bare(sentence).includes(answer))),
  );
  return { best1: best1 ? 1 : 0, best3: best3 ? 1 : 0 };
}

/** The mean difference of two runs over the same questions, with its 95 % interval by paired bootstrap. */
export function difference(
  ours: readonly number[],
  theirs: readonly number[],
): { mean: number; low: number; high: number } {
  const differences = ours.map((value, at) => value - (theirs[at] ?? 0));
  const random = randomFrom(1);
  const means = Array.from({ length: SAMPLES }, () => {
    let sum = 0;
    for (let count = 0; count < differences.length; count += 1)
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    return sum / differences.length;
  });
  return { mean: mean(differences), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

/** The arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

function bare(text: string): string {
  return normalise(text).replace(/\s+/g, ' ').trim();
}
