import { round } from '../round.js';
import { runChild } from './child.js';
import type { Growth } from './children/measure-growth.js';

/** How many chunks search is measured on; the largest takes most of the time of the whole run. */
export const SIZES: readonly number[] = [1_000, 10_000, 100_000];

/** What search comes to as the corpus grows, each size in a process of its own. */
export async function measureGrowth(folder: string, sizes: readonly number[], tell: (growth: Growth) => void) {
  const measured: Growth[] = [];
  for (const size of sizes) {
    const growth = await runChild<Growth>('measure-growth', [folder, String(size)]);
    measured.push(growth);
    tell(growth);
  }
  return measured;
}

/** One size as a person reads it. */
export function growthLine({
  chunks,
  buildMilliseconds,
  queryMilliseconds,
  megabytes,
  change,
  exact,
  hnsw,
}: Growth): string {
  const times = ({ p50, p95 }: { p50: number; p95: number }) => `${round(p50, 2)} / ${round(p95, 2)} ms`;
  return [
    `${chunks} chunks: build ${round(buildMilliseconds, 0)} ms, query ${times(queryMilliseconds)}, ${round(megabytes, 0)} MB`,
    `one document of ${change.chunksOfDocument} chunks changed in one: ${change.chunksAnalysed} analysed again, ${round(change.milliseconds)} ms`,
    `vectors: exact ${times(exact.queryMilliseconds)}, HNSW ${times(hnsw.queryMilliseconds)} with recall@10 ${round(hnsw.recall10, 3)}`,
    `(build ${round(exact.buildMilliseconds, 0)} and ${round(hnsw.buildMilliseconds, 0)} ms)`,
  ].join('; ');
}
