import type { Evaluation } from './evaluate.js';
import type { GoldenResult } from './golden-run.js';
import { citesIds, readGolden } from './questions.js';
import { type Share, shareOf } from './statistics.js';

/** A figure with the bound that it must keep. */
export interface Floor {
  readonly name: string;
  readonly share: Share;
  readonly bound: number;
  /** `least`: the share may not be below the bound; `most`: not above it. */
  readonly side: 'least' | 'most';
  readonly kept: boolean;
}

/** The floors of an evaluation, each with its figure. */
export function floorsOf(evaluation: Evaluation): Floor[] {
  const { golden, unanswerable, retrieval, alterations, check } = evaluation;
  const withIds = new Set(
    readGolden()
      .filter(citesIds)
      .map((question) => question.id),
  );
  const asked = golden.filter((result) => withIds.has(result.id));
  const forms = golden.filter((result) => !withIds.has(result.id));
  const points = sum(golden, (result) => result.points);
  const rejected = check.altered.filter((one) => one.rejected).length;
  return [
    least(
      'all gold ids among the first eight points',
      shareOf(
        count(asked, (one) => one.complete),
        asked.length,
      ),
      0.9,
    ),
    least('precision of the cited, mean of the questions', meanPrecision(asked), 0.7),
    least(
      'precision of the cited, all together',
      shareOf(
        sum(asked, (one) => one.right),
        sum(asked, (one) => one.cited),
      ),
      0.7,
    ),
    least(
      'recall@5 of the search',
      shareOf(
        sum(retrieval, (one) => one.found),
        sum(retrieval, (one) => one.wanted),
      ),
      0.95,
    ),
    least(
      'answers whose ids are all valid',
      shareOf(
        count(golden, (one) => one.invalid.length === 0),
        golden.length,
      ),
      1,
    ),
    least(
      'points whose numbers stand in the evidence',
      shareOf(
        points - sum(golden, (one) => new Set(one.figureFaults.map((fault) => fault.slice(fault.indexOf('“')))).size),
        points,
      ),
      1,
    ),
    least(
      'unanswerable refused',
      shareOf(
        count(unanswerable, (one) => one.refused),
        unanswerable.length,
      ),
      0.95,
    ),
    most(
      'answerable refused',
      shareOf(
        count(asked, (one) => one.kind === 'refused' || one.kind === 'error'),
        asked.length,
      ),
      0.03,
    ),
    least(
      'writing and ambiguous questions take their form',
      shareOf(
        count(forms, (one) => one.complete),
        forms.length,
      ),
      1,
    ),
    least(
      'answers follow an altered ledger',
      shareOf(
        count(alterations, (one) => one.followed),
        20,
      ),
      1,
    ),
    least('altered points rejected', shareOf(rejected, 200), 0.99),
    least('unaltered points kept', shareOf(check.unaltered - check.wronglyRejected.length, check.unaltered), 1),
  ];
}

/** Each question that cites something counts alike, however much it cites. */
function meanPrecision(results: readonly GoldenResult[]): Share {
  const citing = results.filter((one) => one.cited > 0);
  return shareOf(
    sum(citing, (one) => one.right / one.cited),
    citing.length,
  );
}

function least(name: string, share: Share, bound: number): Floor {
  return { name, share, bound, side: 'least', kept: share.share >= bound };
}

function most(name: string, share: Share, bound: number): Floor {
  return { name, share, bound, side: 'most', kept: share.share <= bound };
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
