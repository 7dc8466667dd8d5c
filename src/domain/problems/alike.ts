import type { Problem } from '../ledgers/ledgers.js';
import type { Factor } from './types.js';

/** What of a problem tells whether another one is the same or has the same cause. */
export interface Compared {
  readonly projectId: string | null;
  readonly enterpriseId: string | null;
  readonly countyId: string | null;
  readonly factor: Factor | null;
  readonly text: string;
}

/** SAME: probably the same matter; CAUSE: probably of the same cause. */
export type Likeness = 'SAME' | 'CAUSE';

/** How much of two texts must agree, by their pairs of characters, for the same matter and for the same cause. */
const SAME_TEXT = 0.5;
const SAME_CAUSE = 0.3;

/** The problems that are like another one, the most alike first: of the same project or enterprise, or of nearly the same words. */
export function alike<P extends Problem>(
  wanted: Compared,
  problems: readonly P[],
): { readonly problem: P; readonly likeness: Likeness }[] {
  return problems
    .flatMap((problem) => {
      const text = Math.max(
        agreement(wanted.text, `${problem.titleZh}${problem.detailZh}`),
        agreement(wanted.text, `${problem.titleEn} ${problem.detailEn}`),
      );
      const likeness = likenessOf(wanted, problem, text);
      return likeness === null ? [] : [{ problem, likeness, text }];
    })
    .toSorted(
      (one, other) =>
        Number(other.likeness === 'SAME') - Number(one.likeness === 'SAME') ||
        other.text - one.text ||
        one.problem.id.localeCompare(other.problem.id),
    )
    .map(({ problem, likeness }) => ({ problem, likeness }));
}

function likenessOf(wanted: Compared, problem: Problem, text: number): Likeness | null {
  const same = <K extends 'projectId' | 'enterpriseId' | 'countyId' | 'factor'>(key: K) =>
    wanted[key] !== null && wanted[key] === problem[key];
  const about = same('projectId') || same('enterpriseId');
  if (text >= SAME_TEXT || (about && same('factor'))) return 'SAME';
  return same('factor') && (about || same('countyId')) && text >= SAME_CAUSE ? 'CAUSE' : null;
}

/** How much two texts agree, from 0 to 1: what they share of their pairs of characters (Dice). */
export function agreement(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
