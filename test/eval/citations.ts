import type { Answer, Fact, Point } from '../../src/knowledge/types.js';
import type { Demand, Gold } from './gold/gold.js';
import type { World } from './gold/world.js';

/** The points in the order in which they are read. */
export function pointsOf(answer: Answer): readonly Point[] {
  return [...answer.what, ...answer.how, ...answer.other];
}

/** One piece of evidence as its rows or its passage. */
export interface Citation {
  readonly evidence: string;
  /** Rows that a fact says or counts, or the one passage. */
  readonly ids: readonly string[];
  readonly subjectId: string | null;
}

/** What the first points of an answer cite; each piece of evidence once. */
export function citations(answer: Answer, points: readonly Point[]): Citation[] {
  const cited = new Set(points.flatMap((point) => point.evidence));
  const facts = answer.facts
    .filter((fact) => cited.has(fact.id))
    .map((fact) => ({ evidence: fact.id, ids: rowsOf(fact), subjectId: fact.subjectId }));
  const passages = answer.passages
    .filter((passage) => cited.has(passage.id))
    .map((passage) => ({ evidence: passage.id, ids: [passage.id], subjectId: null }));
  return [...facts, ...passages];
}

function rowsOf(fact: Fact): readonly string[] {
  return fact.source.rows.length > 0 ? fact.source.rows : [fact.subjectId];
}

/** Whether an id is the one that gold names; gold with a `*` at its end names all that begin so. */
export function matches(gold: string, id: string): boolean {
  return gold.endsWith('*') ? id.startsWith(gold.slice(0, -1)) : gold === id;
}

/** Which demands the citations meet. */
export function met(demands: readonly Demand[], cited: readonly Citation[]): boolean[] {
  const ids = new Set(cited.flatMap((one) => [...one.ids, ...(one.subjectId === null ? [] : [one.subjectId])]));
  const has = (gold: string) => (gold.endsWith('*') ? [...ids].some((id) => matches(gold, id)) : ids.has(gold));
  return demands.map((demand) => demand.of.filter(has).length >= demand.atLeast);
}

/**
 * How much of what is cited belongs to a right answer: each piece of evidence counts once, by the share of its rows that
 * gold names or that belong to a record which gold names.
 */
export function precision(gold: Gold, cited: readonly Citation[], world: World): { right: number; cited: number } {
  const names = [...gold.must.flatMap((demand) => demand.of), ...gold.may];
  const exact = new Set(names.filter((name) => !name.endsWith('*')));
  const open = names.filter((name) => name.endsWith('*'));
  const named = (id: string) => exact.has(id) || open.some((name) => matches(name, id));
  const belongs = (id: string) => named(id) || named(world.ownerOf(id) ?? id);
  const right = cited.reduce((sum, one) => sum + shareOf(one, belongs), 0);
  return { right, cited: cited.length };
}

function shareOf({ ids, subjectId }: Citation, belongs: (id: string) => boolean): number {
  if (ids.length === 1 && subjectId !== null && belongs(subjectId)) return 1;
  return ids.filter(belongs).length / ids.length;
}
