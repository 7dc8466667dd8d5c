import type { Node } from '../ledgers/ledgers.js';
import type { LocalStatus } from './types.js';

/** The statuses of a node that make it a gap of its chain (缺链, 弱链). */
export const GAPS = ['MISSING', 'WEAK'] as const satisfies readonly LocalStatus[];
export type Gap = (typeof GAPS)[number];

/** Missing before weak, key nodes first, then as on the map: the order in which gaps are told. */
export function byGapWeight(left: Node, right: Node): number {
  const weight = (node: Node) => (node.localStatus === 'MISSING' ? 0 : 2) + (node.keyNode ? 0 : 1);
  return weight(left) - weight(right) || left.position - right.position;
}
