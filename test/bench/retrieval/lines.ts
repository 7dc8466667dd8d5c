import type { FusionRow } from './fusion.js';
import type { Comparison, RetrievalRow } from './index.js';

/** A row as a person reads it. */
export function rowLine(row: RetrievalRow): string {
  const { set, peer, recall5, hit8, ndcg10, sentence, build, query, megabytes, timesOurs } = row;
  return [
    set.padEnd(21),
    peer.padEnd(29),
    `recall@5 ${figure(recall5)}  hit@8 ${figure(hit8)}  nDCG@10 ${figure(ndcg10)}`,
    sentence === null ? ''.padEnd(21) : `sentence ${figure(sentence.best1)} / ${figure(sentence.best3)}`,
    `build ${String(build).padStart(6)} ms  query ${query.p50} / ${query.p95} ms  ${megabytes} MB`,
    timesOurs === null ? '' : `(× ours: build ${timesOurs.build}, p95 ${timesOurs.p95})`,
  ].join('  ');
}

/** A comparison as a person reads it. */
export function comparisonLine({ set, best, mean, low, high }: Comparison): string {
  return `${set.padEnd(21)}  ours minus ${best}: nDCG@10 ${mean} [${low}, ${high}]${high < 0 ? '  BEHIND' : ''}`;
}

/** A row of the measured shares as a person reads it. */
export function fusionLine({ set, ndcg10, best, againstNone, againstSet }: FusionRow): string {
  const shares = ndcg10.map(({ share, value }) => `${share}: ${figure(value)}`).join('  ');
  const interval = ({ mean, low, high }: FusionRow['againstNone']) => `${mean} [${low}, ${high}]`;
  return `${set.padEnd(21)}  ${shares}  best ${best}: ${interval(againstNone)} against 0, ${interval(againstSet)} against the share that is set`;
}

function figure(percent: number): string {
  return percent.toFixed(1).padStart(5);
}
