import { createHash } from 'node:crypto';
import { partsOf } from './scope.js';
import type { Scope } from './types.js';

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
