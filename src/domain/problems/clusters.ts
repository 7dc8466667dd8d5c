import type { Problem } from '../ledgers/ledgers.js';
import type { Routing } from './routing.js';

/** Why problems may have one cause. */
export type CommonGround =
  | { readonly kind: 'PROJECT' | 'ENTERPRISE'; readonly id: string }
  /** The same county is short of the same, and the titles name the same word for it. */
  | { readonly kind: 'CAUSE'; readonly countyId: string; readonly word: string };

/** Problems of one factor that may have one cause, the one that was filed first in front. */
export interface Cluster {
  readonly ground: CommonGround;
  readonly problems: readonly Problem[];
}

/** Groups problems of one factor by project, by enterprise, and by county and word of cause; the largest groups first. */
export function clustersOf(problems: readonly Problem[], { factors }: Pick<Routing, 'factors'>): Cluster[] {
  const groups = new Map<string, { ground: CommonGround; problems: Problem[] }>();
  for (const problem of problems.toSorted(filedFirst))
    for (const ground of groundsOf(problem, factors[problem.factor])) {
      const key = JSON.stringify([problem.factor, ground]);
      const group = groups.get(key);
      if (group) group.problems.push(problem);
      else groups.set(key, { ground, problems: [problem] });
    }
  const found = [...groups.values()].filter((group) => group.problems.length > 1);
  // Stable: of groups of one size, those of the same project stand before those of the same words.
  return withoutHeld(found.toSorted((one, other) => other.problems.length - one.problems.length));
}

/** The order in which problems were filed: what is merged goes on as the first one (规则 35). */
export function filedFirst(one: Problem, other: Problem): number {
  return one.receivedOn.localeCompare(other.receivedOn) || one.id.localeCompare(other.id, 'en', { numeric: true });
}

function groundsOf(problem: Problem, causes: readonly string[]): CommonGround[] {
  const { projectId, enterpriseId, countyId, titleZh, titleEn } = problem;
  const text = [titleZh, titleEn].join('\n').toLowerCase();
  return [
    ...(projectId === null ? [] : [{ kind: 'PROJECT', id: projectId } as const]),
    ...(enterpriseId === null ? [] : [{ kind: 'ENTERPRISE', id: enterpriseId } as const]),
    ...causes
      .filter((word) => isNamed(word.toLowerCase(), text))
      .map((word) => ({ kind: 'CAUSE', countyId, word }) as const),
  ];
}

/** A Latin word must stand by itself: "mu" is no part of "must". */
function isNamed(word: string, text: string): boolean {
  return /^[a-z ]+$/.test(word) ? new RegExp(`\\b${word}s?\\b`).test(text) : text.includes(word);
}

/** A group whose problems all stand in a larger one says nothing more. */
function withoutHeld(clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of clusters) {
    const held = kept.some(({ problems }) => cluster.problems.every((problem) => problems.includes(problem)));
    if (!held) kept.push(cluster);
  }
  return kept;
}
