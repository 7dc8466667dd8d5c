import { matches } from './citations.js';
import type { Opened } from './installation.js';
import { fromDocuments, type GoldenQuestion } from './questions.js';

/** How the search found the clauses of one question. */
export interface RetrievalResult {
  readonly id: string;
  readonly found: number;
  readonly wanted: number;
  readonly hits: readonly string[];
}

const FIRST = 5;
const DOCUMENT_NUMBER = /演\p{Script=Han}+〔\d{4}〕\d+号/u;

/** Asks the search itself for each question that documents answer, and counts the clauses among the first five. */
export async function retrieve(questions: readonly GoldenQuestion[], find: Opened['find']): Promise<RetrievalResult[]> {
  const results: RetrievalResult[] = [];
  for (const question of questions.filter(fromDocuments)) {
    // Who names a document by its number asks for it whatever its state.
    const filters = DOCUMENT_NUMBER.test(question.question)
      ? { statuses: ['IN_FORCE', 'SUPERSEDED'] as const }
      : undefined;
    const hits = await find({
      text: question.question,
      language: question.lang,
      label: 'INTERNAL',
      limit: FIRST,
      ...(filters && { filters }),
    });
    const ids = hits.slice(0, FIRST).map((hit) => hit.passage.id);
    const wanted = (question.gold.clauses ?? [])
      .map((one) => one.filter((id) => id.includes('#')))
      .filter((one) => one.length > 0);
    const found = wanted.filter((one) => one.some((gold) => ids.some((id) => matches(gold, id)))).length;
    results.push({ id: question.id, found, wanted: wanted.length, hits: ids });
  }
  return results;
}
