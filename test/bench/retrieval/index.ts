import { round } from '../round.js';
import { runChild } from './child.js';
import type { Measured } from './children/measure-peer.js';
import { OURS, PEERS } from './peers/index.js';
import { difference, mean } from './quality.js';
import { setNames } from './sets.js';

/** What to measure: the folder of the public sets, and less than everything while something is being tried. */
export interface RetrievalOptions {
  readonly folder: string;
  readonly sets?: readonly string[];
  readonly peers?: readonly string[];
  /** How many questions of each set are asked; all when not given. */
  readonly questions?: number;
  /** Called with each row as soon as it is measured. */
  readonly tell?: (row: RetrievalRow) => void;
}

/** One peer on one set: quality in percent, times in milliseconds and as multiples of ours in the same run. */
export interface RetrievalRow {
  readonly set: string;
  readonly peer: string;
  readonly recall5: number;
  readonly hit8: number;
  readonly ndcg10: number;
  readonly sentence: { readonly best1: number; readonly best3: number } | null;
  readonly build: number;
  readonly query: { readonly p50: number; readonly p95: number };
  readonly megabytes: number;
  readonly timesOurs: { readonly build: number; readonly p95: number } | null;
}

/** Ours minus the best of the others on one set, in points of nDCG@10 with the 95 % interval. */
export interface Comparison {
  readonly set: string;
  readonly best: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Measures every peer on every set, each pair in a process of its own, one after the other. */
export async function measureRetrieval(options: RetrievalOptions) {
  const names = setNames(options.folder).filter((name) => options.sets?.includes(name) ?? true);
  const peers = Object.keys(PEERS).filter((name) => name === OURS || (options.peers?.includes(name) ?? true));
  const rows: RetrievalRow[] = [];
  const comparisons: Comparison[] = [];
  for (const set of names) {
    const measured = new Map<string, Measured>();
    for (const peer of peers) {
      const words = [options.folder, set, peer, String(options.questions ?? '')];
      const result = await runChild<Measured>('measure-peer', words);
      measured.set(peer, result);
      const row = rowOf(set, peer, result, measured.get(OURS));
      rows.push(row);
      options.tell?.(row);
    }
    if (peers.length > 1) comparisons.push(compare(set, measured));
  }
  return { rows, comparisons };
}

function rowOf(set: string, peer: string, measured: Measured, ours: Measured | undefined): RetrievalRow {
  const percent = (values: readonly number[]) => round(100 * mean(values));
  const { quality, sentences, buildMilliseconds, queryMilliseconds, megabytes } = measured;
  return {
    set,
    peer,
    recall5: percent(quality.map(({ recall5 }) => recall5)),
    hit8: percent(quality.map(({ hit8 }) => hit8)),
    ndcg10: percent(quality.map(({ ndcg10 }) => ndcg10)),
    sentence:
      sentences.length === 0
        ? null
        : { best1: percent(sentences.map(({ best1 }) => best1)), best3: percent(sentences.map(({ best3 }) => best3)) },
    build: round(buildMilliseconds, 0),
    query: { p50: round(queryMilliseconds.p50, 2), p95: round(queryMilliseconds.p95, 2) },
    megabytes: round(megabytes, 0),
    timesOurs:
      ours === undefined || peer === OURS
        ? null
        : {
            build: round(buildMilliseconds / ours.buildMilliseconds, 2),
            p95: round(queryMilliseconds.p95 / ours.queryMilliseconds.p95, 2),
          },
  };
}

function compare(set: string, measured: ReadonlyMap<string, Measured>): Comparison {
  const ndcg = (result: Measured | undefined) => (result?.quality ?? []).map(({ ndcg10 }) => ndcg10);
  const others = [...measured].filter(([name]) => name !== OURS);
  const [best = '', theirs] = others.sort(([, left], [, right]) => mean(ndcg(right)) - mean(ndcg(left)))[0] ?? [];
  const { mean: middle, low, high } = difference(ndcg(measured.get(OURS)), ndcg(theirs));
  return { set, best, mean: round(100 * middle, 2), low: round(100 * low, 2), high: round(100 * high, 2) };
}
