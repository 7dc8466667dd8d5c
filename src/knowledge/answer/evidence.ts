import { isDeepStrictEqual } from 'node:util';
import type { Fact, Passage } from '../types.js';
import type { EvidenceBook, FactEntry } from './topic.js';

/** An empty book of evidence for one answer. The same fact written twice stands in it once. */
export function createEvidenceBook(): EvidenceBook {
  const facts = new Map<string, Fact>();
  const passages = new Map<string, Passage>();
  return {
    fact(entry) {
      const wanted = factOf(entry);
      for (let copy = 1; ; copy += 1) {
        const fact = copy === 1 ? wanted : { ...wanted, id: `${wanted.id}~${copy}` };
        const known = facts.get(fact.id);
        if (known && !isDeepStrictEqual(known, fact)) continue;
        facts.set(fact.id, fact);
        return known ?? fact;
      }
    },
    passage(passage) {
      const known = passages.get(passage.id);
      if (known) return known;
      passages.set(passage.id, passage);
      return passage;
    },
    get facts() {
      return [...facts.values()];
    },
    get passages() {
      return [...passages.values()];
    },
  };
}

function factOf(entry: FactEntry): Fact {
  const period = entry.period ?? null;
  return {
    id: `${entry.subjectId}#${entry.key}${period ? `@${period}` : ''}`,
    subject: entry.subject,
    subjectId: entry.subjectId,
    measure: entry.measure,
    kind: entry.kind,
    value: typeof entry.value === 'bigint' ? Number(entry.value) : entry.value,
    unit: entry.unit ?? null,
    period,
    asOf: entry.asOf,
    negative: entry.negative ?? false,
    source: { ledger: entry.ledger, rows: entry.rows ?? [entry.subjectId] },
  };
}
