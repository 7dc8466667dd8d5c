import type { Answer, Point } from '../../../knowledge/index.js';

/** The numbers that stand for evidence in an answer, in the order in which the points cite it. */
export interface Markers {
  /** `[1][3]` after a point. */
  after(point: Point): string;
  numberOf(id: string): number | undefined;
  /** The ids in the order of their numbers. */
  readonly ids: readonly string[];
}

/** Numbers the evidence of an answer. */
export function numberEvidence(answer: Pick<Answer, 'what' | 'how' | 'other'>): Markers {
  const ids = [...new Set([...answer.what, ...answer.how, ...answer.other].flatMap((point) => point.evidence))];
  const numbers = new Map(ids.map((id, index) => [id, index + 1]));
  return {
    after: (point) => point.evidence.map((id) => `[${numbers.get(id)}]`).join(''),
    numberOf: (id) => numbers.get(id),
    ids,
  };
}
