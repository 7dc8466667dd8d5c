import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar/index.js';
import { standing } from '../../src/domain/indicators/index.js';
import type { Problem, Task } from '../../src/domain/ledgers/ledgers.js';
import {
  evaluateAll,
  evaluateIndicator,
  evaluateMilestone,
  evaluateProblem,
  evaluateTask,
} from '../../src/domain/lights/index.js';
import { evaluateProject, type ProjectRecords } from '../../src/domain/lights/project.js';
import { calendar, lightProfile as profile } from './profiles.js';
import { actuals, indicator, milestone, moves, problem, project, report, targets, task } from './records.js';

const on = (today: string) => ({ today, calendar, profile });
const today = on('2026-11-23');

function records(given: Partial<ProjectRecords>): ProjectRecords {
  return { project: project(), events: [], milestones: [], reports: [], ...given };
}

describe('a project by the lag of its progress', () => {
  it.each([
    [-5, 'GREEN'],
    [9.99, 'GREEN'],
    [10, 'YELLOW'],
    [30, 'YELLOW'],
    [30.01, 'RED'],
  ])('%d points behind is %s', (lag, light) => {
    const verdict = evaluateProject(records({ reports: [report('2026-10', 60, 60 - lag)] }), today);
    expect(verdict).toMatchObject({
      light,
      rule: 'project.progress-lag',
      inputs: { lag, month: '2026-10', plannedProgress: 60 },
    });
  });

  it('looks at the latest report alone', () => {
    const reports = [report('2026-09', 60, 10), report('2026-10', 60, 60)];
    expect(evaluateProject(records({ reports }), today).light).toBe('GREEN');
  });

  it('no longer counts once the project is completed', () => {
    const done = records({ project: project({ stage: 'COMPLETED' }), reports: [report('2026-10', 100, 10)] });
    expect(evaluateProject(done, today)).toMatchObject({ light: 'GREEN', rule: 'project.nothing-due' });
  });
});

describe('a project by its planned start', () => {
  const planned = (plannedOn: string, given = {}) =>
    records({ project: project({ stage: 'LANDED' }), milestones: [milestone({ kind: 'START', plannedOn, ...given })] });

  it.each([
    ['2026-11-05', 'GREEN', 0, '2026-12-01'],
    ['2026-12-20', 'GREEN', 0, '2027-01-01'],
    ['2026-10-31', 'YELLOW', 1, '2027-01-01'],
    ['2026-09-01', 'YELLOW', 2, '2026-12-01'],
    ['2026-08-31', 'RED', 3, null],
    ['2025-11-01', 'RED', 12, null],
  ])('planned for %s: %s', (plannedOn, light, monthsMissed, nextChange) => {
    expect(evaluateProject(planned(plannedOn), today)).toMatchObject({
      light,
      rule: 'project.start-missed',
      inputs: { plannedOn, monthsMissed },
      nextChange,
    });
  });

  it('goes by the revised day', () => {
    expect(evaluateProject(planned('2026-06-01', { revisedOn: '2026-12-01' }), today).light).toBe('GREEN');
  });

  it('is settled by the start', () => {
    expect(evaluateProject(planned('2026-06-01', { actualOn: '2026-06-03' }), today).rule).toBe('project.nothing-due');
  });
});

describe('a project by its entry into the statistics base', () => {
  const started = (startedOn: string, actualOn: string | null = null) =>
    records({
      project: project({ stage: 'PRODUCING' }),
      events: moves(`${startedOn} LANDED>CONSTRUCTING`),
      milestones: [milestone({ kind: 'STATISTICS_ENTRY', actualOn })],
    });

  it.each([
    ['2026-11-01', 'GREEN', '2026-12-02'],
    ['2026-10-23', 'GREEN', '2026-11-24'],
    ['2026-10-22', 'YELLOW', '2026-12-23'],
    ['2026-09-22', 'RED', null],
  ])('started on %s and not entered: %s', (startedOn, light, nextChange) => {
    expect(evaluateProject(started(startedOn), today)).toMatchObject({
      light,
      rule: 'project.statistics-entry',
      nextChange,
    });
  });

  it('is settled by the entry', () => {
    expect(evaluateProject(started('2026-01-01', '2026-02-01'), today).rule).toBe('project.nothing-due');
  });
});

describe('a project by its monthly reports', () => {
  const reported = (...months: string[]) =>
    records({ events: moves('2026-07-15 LANDED>CONSTRUCTING'), reports: months.map((month) => report(month)) });

  it.each([
    [['2026-09', '2026-10'], 'GREEN', 'project.progress-lag', '2026-12-08'],
    [['2026-08', '2026-09'], 'YELLOW', 'project.report-missing', '2026-12-08'],
    [['2026-07', '2026-08'], 'RED', 'project.report-missing', null],
  ])('with %j it is %s', (months, light, rule, nextChange) => {
    expect(evaluateProject(reported(...months), today)).toMatchObject({ light, rule, nextChange });
  });

  it('changes on the very day that it announced', () => {
    const before = evaluateProject(reported('2026-09', '2026-10'), today);
    const change = before.nextChange as string;
    expect(evaluateProject(reported('2026-09', '2026-10'), on(addDays(change, -1))).light).toBe('GREEN');
    expect(evaluateProject(reported('2026-09', '2026-10'), on(change)).light).toBe('YELLOW');
  });
});

describe('a project that stands still', () => {
  it.each([
    ['ENDED', null, 'GREY', 'project.ended', null],
    ['SUSPENDED', '2026-12-31', 'GREY', 'project.suspended', '2027-01-01'],
    ['SUSPENDED', '2026-11-23', 'GREY', 'project.suspended', '2026-11-24'],
    ['SUSPENDED', '2026-11-22', 'RED', 'project.restart-missed', null],
    ['SUSPENDED', null, 'GREY', 'project.suspended', null],
  ] as const)('%s until %s: %s', (runState, restartOn, light, rule, nextChange) => {
    const still = records({ project: project({ runState, restartOn }), reports: [report('2026-10', 90, 10)] });
    expect(evaluateProject(still, today)).toMatchObject({ light, rule, nextChange });
  });

  it('is judged again once it has resumed', () => {
    const resumed = records({ project: project({ runState: 'RESUMED' }), reports: [report('2026-10', 90, 10)] });
    expect(evaluateProject(resumed, today).light).toBe('RED');
  });
});

it('a project takes the worst of its lights, with the inputs of that rule', () => {
  const verdict = evaluateProject(
    records({
      events: moves('2026-07-15 LANDED>CONSTRUCTING'),
      reports: [report('2026-09', 60, 45)],
      milestones: [milestone({ kind: 'STATISTICS_ENTRY' })],
    }),
    today,
  );
  expect(verdict).toEqual({
    light: 'RED',
    rule: 'project.statistics-entry',
    inputs: { milestone: 'MS-0001', startedOn: '2026-07-15', entered: false },
    nextChange: '2026-12-08',
  });
});

describe('milestones and tasks by the working days left', () => {
  const cases = [
    ['2026-11-20', 'RED', -1, null],
    ['2026-11-22', 'RED', -1, null],
    ['2026-11-23', 'YELLOW', 0, '2026-11-24'],
    ['2026-11-26', 'YELLOW', 3, '2026-11-27'],
    ['2026-11-27', 'GREEN', 4, '2026-11-24'],
    ['2026-11-29', 'GREEN', 4, '2026-11-24'],
    ['2026-12-31', 'GREEN', 28, '2026-12-28'],
  ] as const;

  it.each(cases)('due %s: %s', (due, light, workdaysLeft, nextChange) => {
    expect(evaluateTask(task({ due }), today)).toEqual({
      light,
      rule: 'task.time-left',
      inputs: { due, workdaysLeft },
      nextChange,
    });
    expect(evaluateMilestone(milestone({ plannedOn: due }), project(), today)).toEqual({
      light,
      rule: 'milestone.time-left',
      inputs: { due, workdaysLeft },
      nextChange,
    });
  });

  it('announce the first day on which they change, over half a year of due days', () => {
    for (let due = '2026-09-01'; due < '2027-03-01'; due = addDays(due, 1)) {
      const { light, nextChange } = evaluateTask(task({ due }), on('2026-08-03'));
      expect(light).toBe('GREEN');
      expect(evaluateTask(task({ due }), on(addDays(nextChange as string, -1))).light).toBe('GREEN');
      expect(evaluateTask(task({ due }), on(nextChange as string)).light).toBe('YELLOW');
    }
  });

  it.each([
    [{ status: 'DONE', doneOn: '2026-11-01', due: '2026-10-01' }, 'GREEN', 'task.done'],
    [{ status: 'SUSPENDED', due: '2026-10-01' }, 'GREY', 'task.standing-still'],
    [{ status: 'CANCELLED', due: '2026-10-01' }, 'GREY', 'task.standing-still'],
  ] as [Partial<Task>, string, string][])('task %j', (given, light, rule) => {
    expect(evaluateTask(task(given), today)).toMatchObject({ light, rule, nextChange: null });
  });

  it('milestones are green once reached, grey while the project stands still, and go by the revised day', () => {
    const late = milestone({ plannedOn: '2026-10-01' });
    expect(evaluateMilestone({ ...late, actualOn: '2026-11-02' }, project(), today)).toMatchObject({
      light: 'GREEN',
      rule: 'milestone.done',
    });
    expect(evaluateMilestone(late, project({ runState: 'SUSPENDED' }), today).light).toBe('GREY');
    expect(evaluateMilestone({ ...late, revisedOn: '2026-12-31' }, project(), today).light).toBe('GREEN');
  });
});

describe('a problem', () => {
  it.each([
    [{ resolveDue: '2026-11-27' }, 'GREEN', 'problem.time-left', '2026-11-24'],
    [{ resolveDue: '2026-11-26' }, 'YELLOW', 'problem.time-left', '2026-11-27'],
    [{ resolveDue: '2026-11-20' }, 'RED', 'problem.time-left', null],
    [{ resolveDue: '2026-12-31', returnedCount: 1 }, 'GREEN', 'problem.time-left', '2026-12-28'],
    [{ resolveDue: '2026-12-31', returnedCount: 2 }, 'RED', 'problem.returned', null],
    [{ resolveDue: '2026-10-01', status: 'CLOSED', closedOn: '2026-09-30' }, 'GREEN', 'problem.closed', null],
    [{ resolveDue: '2026-10-01', status: 'CLOSED', returnedCount: 3 }, 'GREEN', 'problem.closed', null],
    [{ resolveDue: '2026-10-01', status: 'REJECTED' }, 'GREY', 'problem.rejected', null],
    [
      { resolveDue: '2026-10-01', status: 'LONG_TERM', reviewOn: '2026-12-01' },
      'GREY',
      'problem.set-aside',
      '2026-12-02',
    ],
    [{ resolveDue: '2026-10-01', status: 'LONG_TERM', reviewOn: '2026-11-20' }, 'RED', 'problem.review-missed', null],
  ] as [Partial<Problem>, string, string, string | null][])('%j is %s by %s', (given, light, rule, nextChange) => {
    expect(evaluateProblem(problem(given), today)).toMatchObject({ light, rule, nextChange });
  });
});

describe('an indicator against its schedule', () => {
  it.each([
    [100, 'GREEN'],
    [99.99, 'YELLOW'],
    [80, 'YELLOW'],
    [79.99, 'RED'],
  ])('at %d percent is %s', (percent, light) => {
    const found = standing(
      { indicator: indicator(), targets: targets({ '2026': 12_000 }), actuals: actuals({ '2026-01': percent * 10 }) },
      '2026-11',
    );
    expect(evaluateIndicator(found, today)).toMatchObject({
      light,
      inputs: { month: '2026-01', schedule: 1000, againstSchedulePercent: percent },
    });
  });

  it('has no light without a figure or a target', () => {
    expect(evaluateIndicator(null, today)).toBeNull();
    const aimless = standing({ indicator: indicator(), targets: [], actuals: actuals({ '2026-01': 5 }) }, '2026-11');
    expect(evaluateIndicator(aimless, today)).toBeNull();
  });
});

it('all lights of a day come out as rows, those without figures left out', () => {
  const rows = evaluateAll(
    {
      projects: [project(), project({ id: 'PRJ-0002', runState: 'ENDED' })],
      events: [],
      milestones: [milestone({ projectId: 'PRJ-0002', plannedOn: '2026-01-01' })],
      reports: [report('2026-10', 80, 40)],
      tasks: [task({ due: '2026-11-24' })],
      problems: [problem({ resolveDue: '2026-12-31' })],
      indicators: [indicator(), indicator({ id: 'IND-02' })],
      targets: targets({ '2026': 1200 }),
      actuals: actuals({ '2026-01': 90 }),
    },
    '2026-11-23',
    calendar,
    profile,
  );
  expect(rows.map(({ subject, kind, light }) => [subject, kind, light])).toEqual([
    ['PRJ-0001', 'PROJECT', 'RED'],
    ['PRJ-0002', 'PROJECT', 'GREY'],
    ['MS-0001', 'MILESTONE', 'GREY'],
    ['T-0001', 'TASK', 'YELLOW'],
    ['P-0001', 'PROBLEM', 'GREEN'],
    ['IND-01', 'INDICATOR', 'YELLOW'],
  ]);
  expect(new Set(rows.map((row) => row.evaluatedOn))).toEqual(new Set(['2026-11-23']));
});
