import type { Answer } from '../../src/knowledge/types.js';
import { citations, met, pointsOf, precision } from './citations.js';
import { figureFaults } from './figures-in-points.js';
import type { World } from './gold/world.js';
import { citesIds, type GoldenQuestion, goldFor } from './questions.js';
import { invalidIds } from './valid-ids.js';

/** How many points people read before they stop. */
export const READ_POINTS = 8;

/** How one golden question was answered. */
export interface GoldenResult {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  readonly topic: string;
  readonly question: string;
  readonly kind: Answer['kind'];
  /** Whether all that gold demands stands among the first points; for a plain or a choosing question, whether it took its form. */
  readonly complete: boolean;
  /** What it was to cite, or to offer. */
  readonly expected: readonly string[];
  readonly demands: number;
  readonly metDemands: number;
  /** The demands that were not met, each by its ids. */
  readonly lacking: readonly string[];
  readonly right: number;
  readonly cited: number;
  readonly citedIds: readonly string[];
  readonly invalid: readonly string[];
  readonly points: number;
  readonly figureFaults: readonly string[];
  readonly answer: Answer;
}

/** Holds an answer against what gold demands in this world. */
export function judge(
  question: GoldenQuestion,
  answer: Answer,
  world: World,
  chunkIds: ReadonlySet<string>,
): GoldenResult {
  const gold = goldFor(question, world);
  const points = pointsOf(answer);
  const cited = citations(answer, points.slice(0, READ_POINTS));
  const hits = met(gold.must, cited);
  const { right, cited: count } = precision(gold, cited, world);
  const withIds = citesIds(question);
  const told = new Set(cited.map((one) => one.subjectId));
  const forbidden = (question.gold.never ?? []).filter((id) => told.has(id));
  return {
    id: question.id,
    lang: question.lang,
    topic: question.topic,
    question: question.question,
    kind: answer.kind,
    complete: withIds
      ? hits.every(Boolean) && gold.must.length > 0 && forbidden.length === 0
      : tookItsForm(question, answer, world),
    expected: [...gold.must.map(({ of, atLeast }) => demandText(of, atLeast)), ...(question.gold.choose ?? [])],
    demands: gold.must.length,
    metDemands: hits.filter(Boolean).length,
    lacking: [
      ...gold.must.filter((_, at) => !hits[at]).map(({ of, atLeast }) => demandText(of, atLeast)),
      ...forbidden.map((id) => `silence about ${id}`),
    ],
    right: withIds ? right : 0,
    cited: withIds ? count : 0,
    citedIds: [...new Set(cited.flatMap((one) => one.ids))],
    invalid: invalidIds(answer, world, chunkIds),
    points: points.length,
    figureFaults: points.flatMap((point) => figureFaults(point, answer).map((fault) => `${fault} in “${point.text}”`)),
    answer,
  };
}

function demandText(of: readonly string[], atLeast: number): string {
  const shown = of.length > 4 ? `${of.slice(0, 4).join('|')}|… (${of.length})` : of.join('|');
  return atLeast === 1 ? shown : `${atLeast} of ${shown}`;
}

/** A question that asks to write gets words and no points; an ambiguous one gets at least two choices, the expected among them. */
function tookItsForm({ gold }: GoldenQuestion, answer: Answer, world: World): boolean {
  if (gold.choose === undefined) {
    return pointsOf(answer).length === 0 && answer.missing.length > 0 && !['error', 'choose'].includes(answer.kind);
  }
  const labels = answer.choices.map(({ label, question }) => `${label} ${question}`);
  const offered = (id: string) => {
    const row = world.find(id);
    return labels.some((label) => [id, row?.nameZh, row?.nameEn].some((name) => name && label.includes(name)));
  };
  return answer.kind === 'choose' && labels.length > 1 && gold.choose.every(offered);
}
