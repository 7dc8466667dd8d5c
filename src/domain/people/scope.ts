import { createHash } from 'node:crypto';
import type { Factor } from '../problems/types.js';
import type { Label, Scope } from './types.js';

/** The scope of who sees all, such as the city promotion office. */
export const EVERYTHING: Scope = {
  all: true,
  maps: true,
  label: 'INTERNAL',
  chainIds: [],
  countyIds: [],
  factors: [],
  unitIds: [],
  enterpriseIds: [],
};

/** The scope of who sees public documents alone. */
export const PUBLIC_DOCUMENTS: Scope = { ...EVERYTHING, all: false, maps: false, label: 'PUBLIC' };

/** The marks of a record by which it can be someone's own; what is not told makes it nobody's. */
export interface Marks {
  readonly chainId?: string | null;
  /** For what belongs to several chains, such as an enterprise. */
  readonly chainIds?: readonly string[];
  readonly countyId?: string | null;
  readonly enterpriseId?: string | null;
  /** The unit that is responsible for it. */
  readonly unitId?: string | null;
}

/** Whether a scope opens a record with these marks: each of its parts must name one of them. */
export function sees(scope: Scope, { chainId, chainIds = [], countyId, enterpriseId, unitId }: Marks): boolean {
  return partsOf(scope).every(
    (part) =>
      part.all ||
      names(part.chainIds, chainId) ||
      chainIds.some((id) => names(part.chainIds, id)) ||
      names(part.countyIds, countyId) ||
      names(part.enterpriseIds, enterpriseId) ||
      names(part.unitIds, unitId),
  );
}

/** The marks of a project, task or problem; what it lacks is left out. */
export interface WorkMarks extends Pick<Marks, 'chainId' | 'countyId' | 'enterpriseId'> {
  readonly ownerUnitId: string | null;
  readonly coUnitIds?: readonly string[];
  readonly factor?: Factor;
}

/** Whether a scope opens a project, task or problem: also by a unit that helps with it, and by its factor. */
export function seesWork(scope: Scope, { ownerUnitId, coUnitIds = [], factor, ...marks }: WorkMarks): boolean {
  return partsOf(scope).every(
    (part) =>
      sees(part, { ...marks, unitId: ownerUnitId }) ||
      coUnitIds.some((id) => part.unitIds.includes(id)) ||
      (factor !== undefined && part.factors.includes(factor)),
  );
}

/** The labels of the documents that a scope may read. */
export function readableLabels({ label }: Pick<Scope, 'label'>): Label[] {
  return label === 'INTERNAL' ? ['PUBLIC', 'INTERNAL'] : ['PUBLIC'];
}

function names(ids: readonly string[], id: string | null | undefined): boolean {
  return typeof id === 'string' && ids.includes(id);
}

/** The scopes that must all open a record for this one to open it: without a ceiling, it alone. */
export function partsOf(scope: Scope): readonly Scope[] {
  const { ceiling, ...own } = scope;
  return ceiling === undefined ? [own] : [own, ...partsOf(ceiling)];
}

/**
 * What both open, where others read the reply too: of a person's scope what a channel may see. Where one lies within the
 * other it is that one, so that who sees pharma reads the same in the channel of pharma.
 */
export function underCeiling(scope: Scope, ceiling: Scope): Scope {
  const label = scope.label === 'INTERNAL' ? ceiling.label : scope.label;
  const shared = { label, shared: true } as const;
  if (covers(scope, ceiling)) return { ...ceiling, ...shared };
  if (covers(ceiling, scope)) return { ...scope, ...shared };
  return { ...together([...partsOf(scope), ...partsOf(ceiling)]), ...shared };
}

/** Each part the ceiling of the one before; one that opens no maps stands first, since the outermost `maps` counts for all. */
function together(parts: readonly Scope[]): Scope {
  const [first = PUBLIC_DOCUMENTS, ...others] = parts.toSorted((one, other) => Number(one.maps) - Number(other.maps));
  return others.length === 0 ? first : { ...first, ceiling: together(others) };
}

/** Whether the outer scope surely opens every row that the inner one opens. */
function covers(outer: Scope, inner: Scope): boolean {
  return partsOf(outer).every((whole) => partsOf(inner).some((part) => coversPart(whole, part)));
}

function coversPart(outer: Scope, inner: Scope): boolean {
  if (outer.all) return true;
  return (
    !inner.all &&
    (outer.maps || !inner.maps) &&
    within(inner.chainIds, outer.chainIds) &&
    within(inner.countyIds, outer.countyIds) &&
    within(inner.factors, outer.factors) &&
    within(inner.unitIds, outer.unitIds) &&
    within(inner.enterpriseIds, outer.enterpriseIds)
  );
}

function within(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.every((id) => outer.includes(id));
}

/** A short fingerprint of what a scope opens: the same for scopes that open the same by the same marks, in whatever order. */
export function scopeKey(scope: Scope): string {
  const parts = [...new Set(partsOf(scope).map(marksOf))].sort();
  const hash = createHash('sha256').update(JSON.stringify([scope.label, ...parts]));
  return hash.digest('base64url').slice(0, 16);
}

function marksOf(part: Scope): string {
  if (part.all) return 'all';
  const { maps, chainIds, countyIds, factors, unitIds, enterpriseIds } = part;
  const lists = [chainIds, countyIds, factors, unitIds, enterpriseIds];
  return JSON.stringify([maps, ...lists.map((ids) => [...new Set(ids)].sort())]);
}
