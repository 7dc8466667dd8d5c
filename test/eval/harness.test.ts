import { describe, expect, it } from 'vitest';
import type { Answer, Fact, Passage, Point } from '../../src/knowledge/types.js';
import { drawAltered } from './altered-points.js';
import { citations, met, precision } from './citations.js';
import { figureFaults } from './figures-in-points.js';
import { addWorkdays, isWorkday, lastMonthDue } from './gold/days.js';
import { overdue } from './gold/work.js';
import { createWorld } from './gold/world.js';
import { percentile, randomFrom, shareOf, shuffled } from './statistics.js';

const investment: Fact = {
  id: 'F-1',
  subject: 'PRJ-0001 泰山药谷产业园项目',
  subjectId: 'PRJ-0001',
  measure: '累计完成投资',
  kind: 'money',
  value: 1_288_000_000,
  unit: null,
  period: '2026-10',
  asOf: '2026-11-23',
  negative: false,
  source: { ledger: 'progressReports', rows: ['PRJ-0001@2026-10'] },
};
const counted: Fact = {
  ...investment,
  id: 'F-2',
  subject: '医药及医疗器械',
  subjectId: 'pharma',
  measure: '未落地',
  kind: 'number',
  value: 2,
  unit: '个项目',
  period: null,
  source: { ledger: 'projects', rows: ['PRJ-0006', 'PRJ-0013'] },
};
const clause: Passage = {
  id: 'rules#3',
  documentId: 'rules',
  title: '办理规则',
  number: '演工推办〔2025〕6号',
  issuer: '办公室',
  clause: '第三条',
  headingPath: [],
  page: 1,
  status: 'IN_FORCE',
  issuedOn: null,
  effectiveOn: null,
  label: 'PUBLIC',
  language: 'zh',
  text: '三个工作日内答复。',
};

const point = (text: string, ...evidence: string[]): Point => ({ text, basis: 'ledger', evidence });

function answer(points: readonly Point[]): Answer {
  return {
    id: 'A-1',
    language: 'zh',
    asOf: '2026-11-23',
    kind: 'answered',
    what: [],
    how: [],
    other: points,
    facts: [investment, counted],
    passages: [clause],
    missing: [],
    choices: [],
    order: null,
    pendingId: null,
    withheld: null,
    demo: true,
    writtenBy: 'rules',
    writing: null,
  };
}

describe('citations', () => {
  const given = answer([point('一', 'F-1'), point('二', 'F-2', 'rules#3')]);

  it('count a gold id as found when a fact has it as row or subject, or a passage is it', () => {
    const cited = citations(given, given.other);
    const demands = [
      { of: ['PRJ-0001'], atLeast: 1 },
      { of: ['PRJ-0006', 'PRJ-0013'], atLeast: 2 },
      { of: ['rules#3*'], atLeast: 1 },
      { of: ['PRJ-0009'], atLeast: 1 },
    ];
    expect(met(demands, cited)).toEqual([true, true, true, false]);
  });

  it('are right by the share of their rows that gold allows', () => {
    const world = createWorld(
      new Map([['progressReports', 'id,projectId\nPRJ-0001@2026-10,PRJ-0001\n']]),
      '2026-11-23',
    );
    const gold = { must: [{ of: ['PRJ-0001', 'PRJ-0006'], atLeast: 1 }], may: [] };
    expect(precision(gold, citations(given, given.other), world)).toEqual({ right: 1.5, cited: 3 });
  });
});

describe('the numbers of a point', () => {
  it('stand in the evidence with subject, unit and period', () => {
    const right = point('PRJ-0001 泰山药谷产业园项目，2026年10月：累计完成投资12.88亿元。', 'F-1');
    expect(figureFaults(right, answer([right]))).toEqual([]);
    const counts = point('医药及医疗器械：2个项目未落地。', 'F-2');
    expect(figureFaults(counts, answer([counts]))).toEqual([]);
  });

  it.each([
    ['another sum', 'PRJ-0001 泰山药谷产业园项目，2026年10月：累计完成投资12.98亿元。', 'F-1'],
    ['another unit', 'PRJ-0001 泰山药谷产业园项目，2026年10月：累计完成投资12.88万元。', 'F-1'],
    ['another month', 'PRJ-0001 泰山药谷产业园项目，2026年9月：累计完成投资12.88亿元。', 'F-1'],
    ['another subject', 'PRJ-0002 静丙扩能项目，2026年10月：累计完成投资12.88亿元。', 'F-1'],
    ['another count', '医药及医疗器械：3个项目未落地。', 'F-2'],
    ['what was not counted', '医药及医疗器械：2家企业未落地。', 'F-2'],
  ])('are found out when they give %s', (_what, text, evidence) => {
    const wrong = point(text, evidence);
    expect(figureFaults(wrong, answer([wrong]))).not.toEqual([]);
  });
});

describe('altered points', () => {
  it('differ from the original, and follow from the seed', () => {
    const given = answer([
      point('PRJ-0001 泰山药谷产业园项目，2026年10月：累计完成投资12.88亿元。', 'F-1'),
      { ...point('演工推办〔2025〕6号第三条：“三个工作日内答复。”', 'rules#3'), quote: '三个工作日内答复。' },
      point('医药及医疗器械：尚未落地2个项目。', 'F-2'),
    ]);
    const draw = (seed: number) => drawAltered([given], [], { count: 12, random: randomFrom(seed) });
    const altered = draw(7);
    expect(altered.length).toBeGreaterThan(5);
    for (const one of altered) expect(one.point.text).not.toBe(one.original.text);
    expect(draw(7).map((one) => one.point.text)).toEqual(altered.map((one) => one.point.text));
  });
});

describe('the days of gold', () => {
  it('know holidays and make-up days', () => {
    expect(isWorkday('2026-10-10')).toBe(true);
    expect(isWorkday('2026-10-05')).toBe(false);
    expect(addWorkdays('2026-09-30', 3)).toBe('2026-10-10');
  });

  it('ask for the report of a month after the fifth working day of the next', () => {
    expect(lastMonthDue('2026-11-06')).toBe('2026-09');
    expect(lastMonthDue('2026-11-09')).toBe('2026-10');
  });
});

describe('gold of what is overdue', () => {
  it('takes open tasks and milestones before the day, in projects that move', () => {
    const world = createWorld(
      new Map([
        [
          'tasks',
          'id,countyId,status,due\nT-1,A,OPEN,2026-11-20\nT-2,A,DONE,2026-11-20\nT-3,A,OPEN,2026-11-23\nT-4,B,OPEN,2026-11-20\n',
        ],
        ['projects', 'id,countyId,runState\nP-1,A,NORMAL\nP-2,A,SUSPENDED\n'],
        [
          'milestones',
          'id,projectId,plannedOn,revisedOn,actualOn\nM-1,P-1,2026-11-01,,\nM-2,P-1,2026-11-01,2026-12-01,\nM-3,P-2,2026-11-01,,\n',
        ],
        ['problems', 'id,countyId,status,resolveDue\n'],
      ]),
      '2026-11-23',
    );
    expect(overdue(world, { county: 'A' }).must.flatMap((demand) => demand.of)).toEqual(['T-1', 'M-1']);
  });
});

describe('statistics', () => {
  it('put an interval around a share', () => {
    const { low, high } = shareOf(90, 100);
    expect(low).toBeGreaterThan(0.82);
    expect(high).toBeLessThan(0.95);
  });

  it('find percentiles and shuffle by seed', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
    expect(shuffled([1, 2, 3, 4, 5], randomFrom(3))).toEqual(shuffled([1, 2, 3, 4, 5], randomFrom(3)));
  });
});
