import { beforeAll, describe, expect, it } from 'vitest';
import { type Evaluation, evaluate } from './evaluate.js';
import { type Floor, floorsOf } from './floors.js';
import { GOLD_FUNCTIONS } from './gold/index.js';
import { readGolden, readUnanswerable } from './questions.js';
import { reportText } from './report.js';
import { drawSeed } from './statistics.js';

const DAY = '2026-11-23';

describe('the questions of the evaluation', () => {
  const golden = readGolden();
  const unanswerable = readUnanswerable();

  it('are enough, and half of them Chinese', () => {
    expect(golden.length).toBeGreaterThanOrEqual(70);
    expect(unanswerable.length).toBeGreaterThanOrEqual(80);
    for (const questions of [golden, unanswerable]) {
      const chinese = questions.filter((question) => question.lang === 'zh').length;
      expect(chinese / questions.length).toBeGreaterThan(0.4);
      expect(chinese / questions.length).toBeLessThan(0.6);
    }
  });

  it.each(['city', 'year', 'document', 'record', 'entity'])('swap the %s at least twelve times', (swap) => {
    expect(unanswerable.filter((question) => question.swap === swap).length).toBeGreaterThanOrEqual(12);
  });

  it('ask at least twenty times what no ledger holds', () => {
    expect(unanswerable.filter((question) => question.swap === 'unheld').length).toBeGreaterThanOrEqual(20);
  });

  it('have their own ids and name gold functions that exist', () => {
    const all = [...golden, ...unanswerable].map((question) => question.id);
    expect(new Set(all).size).toBe(all.length);
    const named = golden.flatMap((question) => question.gold.function ?? []);
    expect(named.filter((name) => !(name in GOLD_FUNCTIONS))).toEqual([]);
  });
});

describe('the evaluation', () => {
  const seed = drawSeed();
  let evaluation: Evaluation;
  let floors: Floor[];

  beforeAll(async () => {
    console.log(`Evaluation with seed ${seed}; npm run eval -- --seed ${seed} repeats it.`);
    evaluation = await evaluate({ day: DAY, seed });
    floors = floorsOf(evaluation);
  }, 180_000);

  it('keeps every floor', () => {
    const missed = floors.filter((floor) => !floor.kept).map((floor) => floor.name);
    expect(missed, `seed ${seed}\n${reportText(evaluation, floors)}`).toEqual([]);
  });

  it('drew twenty rows and two hundred points to alter', () => {
    expect(evaluation.alterations).toHaveLength(20);
    expect(evaluation.check.altered).toHaveLength(200);
    expect(new Set(evaluation.check.altered.map((one) => one.altered)).size).toBe(6);
  });
});
