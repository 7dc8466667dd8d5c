import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSearchIndex, type SearchIndex } from '../../../src/knowledge/search/search-index.js';
import type { Language } from '../../../src/lib/language.js';
import { openVectors } from './corpus-reader.js';

/** nDCG@10 in percent of BM25 alone; half a point below it is allowed. */
const SETS: readonly { name: string; language: Language; floor: number }[] = [
  { name: 'xquad-en', language: 'en', floor: 97.3 },
  { name: 'xquad-zh', language: 'zh', floor: 96.5 },
  { name: 'squad2-dev-half', language: 'en', floor: 89.4 },
  { name: 'cmrc2018-dev', language: 'zh', floor: 98.7 },
  { name: 'gitlab-handbook', language: 'en', floor: 72.2 },
];

interface Row {
  readonly _id: string;
  readonly title: string;
  readonly text: string;
  readonly answerable?: boolean;
  readonly qid: string;
  readonly did: string;
  readonly score: number;
}

const folder = process.env.WUTONG_BENCH_DATA;

describe.skipIf(!folder)('public question sets (skipped when WUTONG_BENCH_DATA names no folder)', () => {
  for (const { name, language, floor } of SETS) {
    const set = join(folder ?? '', name);
    it.skipIf(!existsSync(set))(`${name}: nDCG@10 within 0.5 of ${floor}`, { timeout: 120_000 }, () => {
      const chunks = rows(set, 'corpus').map((row) => ({ id: row._id, language, heading: row.title, text: row.text }));
      const questions = rows(set, 'queries').filter((question) => question.answerable);
      const index = createSearchIndex(chunks, { openVectors });
      const ndcg = 100 * meanNdcg(index, questions, relevance(rows(set, 'qrels')), language);
      console.log(`${name}: nDCG@10 ${ndcg.toFixed(1)} over ${questions.length} questions (BM25 alone ${floor})`);
      expect(ndcg).toBeGreaterThanOrEqual(floor - 0.5);
    });
  }
});

function rows(set: string, file: string): Row[] {
  const lines = readFileSync(join(set, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

function relevance(judgements: readonly Row[]): Map<string, Map<string, number>> {
  const byQuestion = new Map<string, Map<string, number>>();
  for (const { qid, did, score } of judgements) byQuestion.set(qid, (byQuestion.get(qid) ?? new Map()).set(did, score));
  return byQuestion;
}

function meanNdcg(
  index: SearchIndex,
  questions: readonly Row[],
  judged: Map<string, Map<string, number>>,
  language: Language,
) {
  let sum = 0;
  for (const question of questions) {
    const gains = judged.get(question._id) ?? new Map<string, number>();
    const found = index.find({ text: question.text, language, limit: 10 }).map(({ id }) => gains.get(id) ?? 0);
    const ideal = [...gains.values()].sort((left, right) => right - left).slice(0, 10);
    sum += discounted(found) / discounted(ideal);
  }
  return sum / questions.length;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
