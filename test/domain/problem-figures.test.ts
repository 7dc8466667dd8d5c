import { describe, expect, it } from 'vitest';
import { clustersOf, percentOf, ratesOf, resultsOf } from '../../src/domain/problems/index.js';
import { problem } from './records.js';

const factors = { LAND: ['用地', 'land', 'mu'], MARKET: ['订单'] } as unknown as Parameters<
  typeof clustersOf
>[1]['factors'];

describe('results', () => {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const problems = [
    problem({
      id: 'P-1',
      status: 'CLOSED',
      resolveDue: '2026-11-20',
      solvedOn: '2026-11-18',
      lasting: true,
      repliedOn: '2026-11-02',
    }),
    problem({ id: 'P-2', status: 'CLOSED', resolveDue: '2026-11-20', solvedOn: '2026-11-21', lasting: false }),
    problem({ id: 'P-3', status: 'IN_PROGRESS', resolveDue: '2026-11-20', repliedOn: '2026-11-02' }),
    problem({ id: 'P-4', status: 'IN_PROGRESS', resolveDue: '2026-11-23', reopenedCount: 1 }),
    // Solved by its day and waiting for its filer.
    problem({ id: 'P-5', status: 'SOLVED_PENDING_CONFIRM', resolveDue: '2026-11-20', solvedOn: '2026-11-20' }),
    problem({ id: 'P-6', status: 'IN_PROGRESS', resolveDue: '2026-11-20', heldOn: '2026-11-10' }),
    problem({ id: 'P-7', status: 'MERGED', resolveDue: '2026-11-01' }),
  ];
  const promised = new Map([
    ['P-1', '2026-11-18'],
    ['P-2', '2026-11-20'],
    ['P-3', '2026-11-22'],
    ['P-4', '2026-11-23'],
  ]);
  const results = resultsOf(problems, { today: '2026-11-23', promised });

  it('hold each promise against the day that it named, once that day is over', () => {
    expect(ids(results.kept.whole)).toEqual(['P-1', 'P-2', 'P-3']);
    expect(ids(results.kept.part)).toEqual(['P-1']);
    expect(ids(results.answered)).toEqual(['P-1', 'P-3']);
  });

  it('find late what is past its day or was solved after it, but neither what is on hold nor what waits for its filer', () => {
    expect(ids(results.late)).toEqual(['P-2', 'P-3']);
    expect(ids(results.reopened)).toEqual(['P-4']);
    expect(ids(results.laid)).not.toContain('P-7');
  });

  it('ask those alone whose filer said whether it lasts', () => {
    expect([ids(results.lasting.part), ids(results.lasting.whole)]).toEqual([['P-1'], ['P-1', 'P-2']]);
  });
});

describe('rates', () => {
  const closed = { status: 'CLOSED', resolveDue: '2026-11-20' } as const;
  const problems = [
    problem({ ...closed, id: 'P-0001', solvedOn: '2026-11-18', closedOn: '2026-11-19', satisfied: true }),
    // Solved by its day; the confirmation took longer.
    problem({ ...closed, id: 'P-0002', solvedOn: '2026-11-20', closedOn: '2026-11-24', satisfied: false }),
    // Late, and nobody said whether the filer is content.
    problem({ ...closed, id: 'P-0003', solvedOn: '2026-11-23', closedOn: '2026-11-24', satisfied: null }),
    // Answered and waiting is not solved.
    problem({ id: 'P-0004', status: 'REPLIED' }),
    problem({ id: 'P-0005', status: 'SOLVED_PENDING_CONFIRM', solvedOn: '2026-11-18' }),
    problem({ id: 'P-0006', status: 'LONG_TERM' }),
    problem({ id: 'P-0007', status: 'REJECTED', closedOn: '2026-11-18' }),
    problem({ id: 'P-0008', status: 'MERGED', mergedIntoId: 'P-0001' }),
  ];
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

  it('count what was received and neither rejected nor merged', () => {
    const { solved } = ratesOf(problems);
    expect(ids(solved.part)).toEqual(['P-0001', 'P-0002', 'P-0003']);
    expect(ids(solved.whole)).toEqual(['P-0001', 'P-0002', 'P-0003', 'P-0004', 'P-0005', 'P-0006']);
    expect(percentOf(solved)).toBe(50);
  });

  it('take the day of the solution, not that of the close-out', () => {
    const { onTime } = ratesOf(problems);
    expect(ids(onTime.part)).toEqual(['P-0001', 'P-0002']);
    expect(percentOf(onTime)).toBe(66.7);
  });

  it('ask those alone whose filer said something', () => {
    const { content } = ratesOf(problems);
    expect([ids(content.part), ids(content.whole)]).toEqual([['P-0001'], ['P-0001', 'P-0002']]);
  });

  it('have no percentage of nothing', () => {
    expect(percentOf(ratesOf([]).solved)).toBeNull();
    expect(percentOf(ratesOf([problem({ status: 'REPLIED' })]).onTime)).toBeNull();
  });
});

describe('problems that may have one cause', () => {
  const groups = (...problems: Parameters<typeof problem>[0][]) =>
    clustersOf(
      problems.map((each, index) => problem({ id: `P-000${index + 1}`, titleEn: '', ...each })),
      { factors },
    ).map(({ ground, problems: held }) => [ground.kind, ...held.map(({ id }) => id)]);

  it('lack the same in one county and name one word, the one that was filed first in front', () => {
    expect(
      groups({ titleZh: '用地缺口', receivedOn: '2026-11-05' }, { titleZh: '二期用地', receivedOn: '2026-11-02' }),
    ).toEqual([['CAUSE', 'P-0002', 'P-0001']]);
  });

  it('are no group across counties, across factors, or by another word', () => {
    expect(groups({ titleZh: '用地缺口' }, { titleZh: '用地缺口', countyId: '370911' })).toEqual([]);
    expect(groups({ titleZh: '用地缺口' }, { titleZh: '用地订单', factor: 'MARKET' })).toEqual([]);
    expect(groups({ titleZh: '规划未批' }, { titleZh: '用地缺口' })).toEqual([]);
    expect(
      groups({ titleZh: '', titleEn: '68 mu of land' }, { titleZh: '', titleEn: 'It must wait in Greenland' }),
    ).toEqual([]);
  });

  it('belong to one project or enterprise, and are told once', () => {
    const about = { projectId: 'PRJ-0001', enterpriseId: 'ENT-001' };
    expect(groups({ ...about, titleZh: '用地缺口' }, { ...about, titleZh: '用地规划' })).toEqual([
      ['PROJECT', 'P-0001', 'P-0002'],
    ]);
    expect(groups({ ...about, titleZh: '一' }, { titleZh: '二', enterpriseId: 'ENT-001' })).toEqual([
      ['ENTERPRISE', 'P-0001', 'P-0002'],
    ]);
  });
});
