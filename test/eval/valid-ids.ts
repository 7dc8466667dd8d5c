import type { Answer } from '../../src/knowledge/types.js';
import { pointsOf } from './citations.js';
import type { World } from './gold/world.js';

/** Ids that a point cites without their being in the answer, and rows or passages that no ledger and no document holds. */
export function invalidIds(answer: Answer, world: World, chunkIds: ReadonlySet<string>): string[] {
  const known = new Set([...answer.facts, ...answer.passages].map((one) => one.id));
  const points = pointsOf(answer);
  const dangling = points.flatMap((point) => point.evidence.filter((id) => !known.has(id)));
  const empty = points.filter((point) => point.evidence.length === 0).map((point) => `no evidence: ${point.text}`);
  const rows = answer.facts
    .filter((fact) => fact.source.ledger !== 'glossary')
    .flatMap((fact) => fact.source.rows.filter((id) => world.find(id) === undefined));
  const passages = answer.passages.filter((passage) => !chunkIds.has(passage.id)).map((passage) => passage.id);
  return [...dangling, ...empty, ...rows, ...passages];
}
