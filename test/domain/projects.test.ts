import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/domain/calendar/index.js';
import { reached, reachedIn } from '../../src/domain/projects/history.js';
import { press } from '../../src/domain/projects/press.js';
import {
  lastMonthDue,
  latestReport,
  monthsWithoutReport,
  progressLag,
  reportDue,
} from '../../src/domain/projects/reports.js';
import { calendar } from './profiles.js';
import { moves, project, report } from './records.js';

describe('what to press next', () => {
  it.each([
    ['PLANNED', null, 'NEW', 'ATTRACT'],
    ['PLANNED', null, 'UPGRADE', 'LAND'],
    ['ATTRACTING', 'NEGOTIATING', 'NEW', 'SIGN'],
    ['ATTRACTING', 'FRAMEWORK', 'NEW', 'SIGN'],
    ['ATTRACTING', 'SIGNED', 'NEW', 'LAND'],
    ['LANDED', null, 'NEW', 'START'],
    ['CONSTRUCTING', null, 'NEW', 'COMPLETE'],
    ['COMPLETED', null, 'UPGRADE', 'PRODUCE'],
    ['PRODUCING', 'TRIAL', 'NEW', 'ABOVE_SCALE'],
    ['PRODUCING', 'ABOVE_SCALE', 'NEW', 'UPGRADE'],
    ['PRODUCING', 'PRODUCING', 'UPGRADE', 'FULL_OUTPUT'],
    ['PRODUCING', 'FULL_OUTPUT', 'UPGRADE', 'LIST'],
  ] as const)('%s %s of a %s project: %s', (stage, substage, kind, key) => {
    expect(press({ stage, substage, kind, runState: 'NORMAL' })?.key).toBe(key);
  });

  it('names the evidence that the step needs', () => {
    const next = press({ stage: 'ATTRACTING', substage: 'SIGNED', kind: 'NEW', runState: 'NORMAL' });
    expect(next?.press.zh).toBe('签约项目抓落地');
    expect(next?.evidence.map(({ zh }) => zh)).toEqual(['企业注册（统一社会信用代码）', '落实土地或厂房', '备案代码']);
  });
});

describe('a project that stands still', () => {
  const built = { stage: 'CONSTRUCTING', substage: null, kind: 'NEW' } as const;

  it('is pressed to restart when it is suspended', () => {
    expect(press({ ...built, runState: 'SUSPENDED' })?.key).toBe('RESTART');
  });

  it('is not pressed when it ended', () => {
    expect(press({ ...built, runState: 'ENDED' })).toBeNull();
  });
});

describe('what a project has reached', () => {
  const line = moves(
    '2025-06-01 >PLANNED',
    '2025-09-01 PLANNED>ATTRACTING/LEAD',
    '2026-01-10 ATTRACTING>ATTRACTING/SIGNED',
    '2026-03-05 ATTRACTING>LANDED',
    '2026-05-20 LANDED>CONSTRUCTING',
  );

  it.each([
    ['SIGNED', '2026-01-10'],
    ['LANDED', '2026-03-05'],
    ['STARTED', '2026-05-20'],
    ['COMPLETED', null],
    ['PRODUCING', null],
  ] as const)('%s on %s', (mark, on) => {
    expect(reached(line, mark)).toBe(on);
  });

  it('counts inside the period alone', () => {
    expect(reached(line, 'STARTED', periodOf('2026-Q2'))).toBe('2026-05-20');
    expect(reached(line, 'STARTED', periodOf('2026-Q3'))).toBeNull();
  });

  it('keeps the first time when the project moves back and returns', () => {
    const back = moves(
      '2026-03-05 ATTRACTING>LANDED',
      '2026-05-20 LANDED>CONSTRUCTING',
      '2026-07-01 CONSTRUCTING>LANDED',
      '2026-09-01 LANDED>CONSTRUCTING',
    );
    expect(reached(back, 'STARTED')).toBe('2026-05-20');
    expect(reached(back, 'LANDED')).toBe('2026-03-05');
    expect(reached(back, 'STARTED', periodOf('2026-09'))).toBeNull();
  });

  it('does not take a move back for an arrival', () => {
    const skipped = moves(
      '2026-01-10 ATTRACTING>ATTRACTING/SIGNED',
      '2026-05-20 ATTRACTING>CONSTRUCTING',
      '2026-07-01 CONSTRUCTING>LANDED',
    );
    expect(reached(skipped, 'LANDED')).toBeNull();
    expect(reached(skipped, 'STARTED')).toBe('2026-05-20');
  });

  it('does not take a project that is suspended in a stage for one that arrives there', () => {
    const stopped = moves(
      '2026-05-20 ATTRACTING>CONSTRUCTING',
      '2026-07-01 CONSTRUCTING>LANDED',
      '2026-08-01 LANDED>LANDED',
    );
    expect(reached(stopped, 'LANDED')).toBeNull();
  });

  it('counts a framework agreement as no signing', () => {
    expect(reached(moves('2026-01-10 ATTRACTING>ATTRACTING/FRAMEWORK'), 'SIGNED')).toBeNull();
  });

  it('does not depend on the order in which events were written', () => {
    expect(reached(line.toReversed(), 'LANDED')).toBe('2026-03-05');
  });

  it('counts ended projects with the others, and only the projects that were asked for', () => {
    const events = [
      ...line,
      ...moves('2026-02-01 ATTRACTING>ATTRACTING/SIGNED').map((event) => ({
        ...event,
        id: 'SE-9',
        projectId: 'PRJ-0002',
      })),
    ];
    const ended = project({ id: 'PRJ-0002', runState: 'ENDED' });
    expect(reachedIn([project(), ended], events, 'SIGNED', periodOf('2026'))).toHaveLength(2);
    expect(reachedIn([ended], events, 'SIGNED')).toEqual([
      { projectId: 'PRJ-0002', on: '2026-02-01', eventId: 'SE-9' },
    ]);
    expect(reachedIn([project(), ended], events, 'SIGNED', periodOf('2025'))).toEqual([]);
  });
});

describe('monthly reports', () => {
  const events = moves('2026-07-15 LANDED>CONSTRUCTING');

  it('are due by the fifth working day of the next month', () => {
    expect(reportDue('2026-10', calendar)).toBe('2026-11-06');
    expect(lastMonthDue('2026-11-06', calendar)).toBe('2026-09');
    expect(lastMonthDue('2026-11-07', calendar)).toBe('2026-10');
  });

  it.each([
    [['2026-07', '2026-08', '2026-09', '2026-10'], [], 0],
    [['2026-07', '2026-08', '2026-09'], ['2026-10'], 1],
    [['2026-07', '2026-08'], ['2026-09', '2026-10'], 2],
    [['2026-07', '2026-10'], ['2026-08', '2026-09'], 0],
    [[], ['2026-07', '2026-08', '2026-09', '2026-10'], 4],
  ])('given %j, missing %j, %i in a row', (given, months, running) => {
    const reports = given.map((month) => report(month));
    expect(monthsWithoutReport({ project: project(), events, reports }, '2026-11-23', calendar)).toEqual({
      months,
      running,
    });
  });

  it('are not missing before they are due', () => {
    const reports = ['2026-07', '2026-08', '2026-09'].map((month) => report(month));
    expect(monthsWithoutReport({ project: project(), events, reports }, '2026-11-06', calendar).months).toEqual([]);
  });

  it.each([[{ stage: 'LANDED' }], [{ stage: 'COMPLETED' }]] as const)('are owed with %j', (state) => {
    expect(
      monthsWithoutReport({ project: project(state), events, reports: [] }, '2026-11-23', calendar).running,
    ).toBeGreaterThan(0);
  });

  it.each([
    [{ runState: 'SUSPENDED' }],
    [{ runState: 'ENDED' }],
    [{ stage: 'ATTRACTING' }],
    [{ stage: 'PRODUCING' }],
  ] as const)('are not owed with %j', (state) => {
    expect(monthsWithoutReport({ project: project(state), events, reports: [] }, '2026-11-23', calendar)).toEqual({
      months: [],
      running: 0,
    });
  });

  it('tell the lag in points without the dust of floating point', () => {
    expect(progressLag(report('2026-10', 60.3, 50.3))).toBe(10);
    expect(progressLag(report('2026-10', 40, 55))).toBe(-15);
  });

  it('are read from the latest month, never from one ahead', () => {
    const reports = [report('2026-10'), report('2026-12'), report('2026-09')];
    expect(latestReport(reports, '2026-11-23')?.month).toBe('2026-10');
    expect(latestReport([], '2026-11-23')).toBeNull();
  });
});
