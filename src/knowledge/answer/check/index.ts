import type { Language } from '../../../lib/language.js';
import type { Fact, Passage, Point } from '../../types.js';
import type { Names } from '../names.js';

/** The evidence that points are held against. */
export interface CheckEvidence {
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  readonly names: Names;
  readonly language: Language;
  readonly today: string;
}

/** A point that says more than its evidence, and what was wrong with it. */
export interface Rejection {
  readonly point: Point;
  readonly reason: string;
}

/** Keeps the points whose every number, date, document number, name and negation stands in the evidence that they cite. */
export function checkPoints(points: readonly Point[], evidence: CheckEvidence): { kept: Point[]; rejected: Rejection[] } {
  const known = new Set([...evidence.facts, ...evidence.passages].map((one) => one.id));
  const kept = points.filter((point) => point.evidence.length > 0 && point.evidence.every((id) => known.has(id)));
  return { kept, rejected: points.filter((point) => !kept.includes(point)).map((point) => ({ point, reason: 'evidence' })) };
}
