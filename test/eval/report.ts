import type { Evaluation } from './evaluate.js';
import type { Floor } from './floors.js';
import { shareOf } from './statistics.js';

export const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** The floors as a table, and whatever went wrong below it. */
export function reportText(evaluation: Evaluation, floors: readonly Floor[]): string {
  const rows = floors.map(({ name, share, bound, side, kept }) => [
    kept ? 'ok  ' : 'MISS',
    name.padEnd(48),
    `${round(share.hits)}/${share.of}`.padStart(11),
    percent(share.share).padStart(7),
    `[${percent(share.low)}, ${percent(share.high)}]`.padEnd(17),
    `${side === 'least' ? '≥' : '≤'} ${percent(bound)}`,
  ]);
  return [...rows.map((row) => row.join('  ')), '', ...bySwap(evaluation), ...faults(evaluation), ''].join('\n');
}

const round = (value: number) => Math.round(value * 10) / 10;

function bySwap({ unanswerable }: Evaluation): string[] {
  const swaps = [...new Set(unanswerable.map((one) => one.question.swap))];
  return swaps.map((swap) => {
    const results = unanswerable.filter((one) => one.question.swap === swap);
    const refused = results.filter((one) => one.refused).length;
    return `refused, ${swap}: ${refused}/${results.length} ${percent(shareOf(refused, results.length).share)}`;
  });
}

function faults({ golden, unanswerable, retrieval, alterations, check }: Evaluation): string[] {
  return [
    ...golden
      .filter((one) => !one.complete)
      .map(
        (one) =>
          `${one.id} (${one.kind}) ${one.question}\n    lacks ${one.lacking.slice(0, 6).join('; ') || 'its form'}; cites ${one.citedIds.slice(0, 10).join(' ') || 'nothing'}`,
      ),
    ...golden
      .filter((one) => one.cited > 0 && one.right / one.cited < 0.5)
      .map((one) => `${one.id} precision ${round(one.right)}/${one.cited}: ${one.citedIds.slice(0, 14).join(' ')}`),
    ...golden.flatMap((one) => one.invalid.map((id) => `${one.id} invalid: ${id}`)),
    ...golden.flatMap((one) => one.figureFaults.map((fault) => `${one.id} number: ${fault}`)),
    ...retrieval
      .filter((one) => one.found < one.wanted)
      .map((one) => `${one.id} search: ${one.found}/${one.wanted}, found ${one.hits.join(' ')}`),
    ...unanswerable
      .filter((one) => !one.refused)
      .map(
        (one) => `${one.question.id} (${one.kind}) ${one.question.question}\n    ${one.points.slice(0, 2).join(' / ')}`,
      ),
    ...alterations
      .filter((one) => !one.followed)
      .map(
        ({ alteration, why }) =>
          `${alteration.question} ${alteration.kind} ${alteration.id}${alteration.kind === 'change' ? `.${alteration.column} ${alteration.from} → ${alteration.to}` : ''}: ${why}`,
      ),
    ...check.altered
      .filter((one) => !one.rejected)
      .map((one) => `let through (${one.altered}): ${one.point.text}\n    was ${one.original.text}`),
    ...check.wronglyRejected.map((one) => `rejected unaltered: ${one.text}: ${one.reason}`),
  ];
}

/** The run as one JSON value. */
export function reportJson(evaluation: Evaluation, floors: readonly Floor[]): string {
  const { options, golden, unanswerable, retrieval, alterations, check, batchMilliseconds } = evaluation;
  const summary = Object.fromEntries(floors.map(({ name, share }) => [name, share.share]));
  return JSON.stringify(
    {
      passed: floors.every((floor) => floor.kept),
      summary: { ...options, batchMilliseconds, ...summary },
      floors,
      questions: golden.map(({ answer: _, ...rest }) => rest),
      unanswerable: unanswerable.map(({ question, answer: _, ...rest }) => ({ ...question, ...rest })),
      retrieval,
      alterations,
      check: {
        altered: check.altered.map(({ altered, point, original, rejected }) => ({
          altered,
          rejected,
          from: original.text,
          to: point.text,
        })),
        wronglyRejected: check.wronglyRejected,
      },
    },
    null,
    2,
  );
}
