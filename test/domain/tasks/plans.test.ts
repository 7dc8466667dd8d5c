import { describe, expect, it } from 'vitest';
import type { Plan, PlanItem } from '../../../src/domain/ledgers/ledgers.js';
import {
  formerVersion,
  incomplete,
  lacks,
  nextPlanId,
  nextSteps,
  planDifference,
  plannedOf,
  publication,
} from '../../../src/domain/tasks/index.js';
import { record } from '../../support/records.js';
import { task } from '../records.js';

const plan = (values: Partial<Plan>): Plan =>
  record('plans', { chainId: 'pharma', kind: 'INDUSTRY_DEVELOPMENT', ...values });
const item = (values: Partial<PlanItem>): PlanItem =>
  record('planItems', { goalZh: '签约1家', due: '2026-12-31', ownerPersonId: 'p', ...values });

describe('versions of a plan', () => {
  const plans = [
    plan({ id: 'PLAN-pharma-1', version: 1 }),
    plan({ id: 'PLAN-pharma-2', version: 2 }),
    plan({ id: 'PLAN-lithium-1', chainId: 'lithium', version: 1 }),
  ];

  it('follow one another by chain, kind, enterprise and park', () => {
    expect(formerVersion(plans[1] as Plan, plans)?.id).toBe('PLAN-pharma-1');
    expect(formerVersion(plans[2] as Plan, plans)).toBeNull();
  });

  it('are numbered on, and a new line gets a number of its own', () => {
    const line = { chainId: 'pharma', kind: 'INDUSTRY_DEVELOPMENT', enterpriseId: null, parkId: null } as const;
    expect(nextPlanId(line, plans)).toEqual({ id: 'PLAN-pharma-3', version: 3 });
    expect(nextPlanId({ ...line, kind: 'INDUSTRY_MAP' }, plans)).toEqual({
      id: 'PLAN-pharma-industry-map-1',
      version: 1,
    });
    expect(nextPlanId({ ...line, kind: 'LEADING_ENTERPRISE', enterpriseId: 'ENT-003' }, plans)).toEqual({
      id: 'PLAN-ENT-003-1',
      version: 1,
    });
  });
});

describe('the difference between two versions', () => {
  it('tells what was added, dropped and changed, column by column', () => {
    const before = [
      item({ id: 'a1', taskId: 'T-0001', due: '2026-11-30', coUnitIds: ['x', 'y'] }),
      item({ id: 'a2', taskId: 'T-0002' }),
      item({ id: 'a3', taskId: 'T-0003' }),
    ];
    const after = [
      item({ id: 'b1', taskId: 'T-0001', due: '2026-12-15', goalEn: 'two', coUnitIds: ['y', 'x'] }),
      item({ id: 'b2', taskId: 'T-0002' }),
      item({ id: 'b4', taskId: null }),
    ];
    const found = planDifference(before, after);
    expect(found.added.map(({ id }) => id)).toEqual(['b4']);
    expect(found.dropped.map(({ id }) => id)).toEqual(['a3']);
    expect(found.changed.map(({ after: { id }, columns }) => [id, columns])).toEqual([['b1', ['goalEn', 'due']]]);
    expect(found.same.map(({ id }) => id)).toEqual(['b2']);
  });
});

describe('what goes in force', () => {
  it('needs goal, date and owner, except for what is done', () => {
    expect(lacks(item({ goalZh: null, due: null, ownerPersonId: null }))).toEqual(['goal', 'due', 'owner']);
    expect(lacks(item({ goalZh: null, goalEn: 'one signed' }))).toEqual([]);
    const items = [
      item({ id: 'b1', taskId: 'T-0001', due: null }),
      item({ id: 'b2', taskId: 'T-0002', ownerPersonId: null }),
    ];
    const tasks = [task({ id: 'T-0001', status: 'OPEN' }), task({ id: 'T-0002', status: 'DONE' })];
    expect(incomplete(items, tasks).map(({ item: { id }, lacks: needs }) => [id, needs])).toEqual([['b1', ['due']]]);
  });

  it('creates, updates and cancels tasks; what is done stays', () => {
    const kept = task({ id: 'T-0001', planId: 'PLAN-2' });
    const tasks = [
      kept,
      task({ id: 'T-0002', planId: 'PLAN-1', status: 'SUSPENDED' }),
      task({ id: 'T-0003', planId: 'PLAN-1', status: 'DONE' }),
      task({ id: 'T-0004', planId: 'PLAN-2', due: '2026-11-30' }),
    ];
    const items = [
      item({ id: 'b1', ...plannedOf(kept), taskId: 'T-0001' }),
      item({ id: 'b2', taskId: null }),
      item({ id: 'b3', ...plannedOf(kept), taskId: 'T-0004', due: '2026-12-01' }),
    ];
    const found = publication('PLAN-2', items, tasks);
    expect(found.created.map(({ id }) => id)).toEqual(['b2']);
    expect(found.updated.map(({ task: { id } }) => id)).toEqual(['T-0004']);
    expect(found.cancelled.map(({ id }) => id)).toEqual(['T-0002']);
  });
});

describe('what to do next about a task', () => {
  it.each([
    [{ status: 'DONE' }, []],
    [{ ownerPersonId: null, due: '2026-11-20' }, ['NAME_OWNER', 'CATCH_UP']],
    [{ status: 'SUSPENDED', restartOn: '2026-11-20' }, ['RESTART']],
    [{ status: 'SUSPENDED', restartOn: null }, ['WAIT_RESTART']],
    [{ progress: 100, due: '2026-11-20' }, ['PROVE']],
    [{ startOn: '2026-12-01' }, ['BEGIN']],
    [{ latestOn: '2026-10-01' }, ['REPORT']],
    [{ latestOn: '2026-11-20' }, ['GO_ON']],
  ] as const)('%j', (given, expected) => {
    expect(nextSteps(task({ ownerPersonId: 'p', due: '2026-12-31', ...given }), '2026-11-23')).toEqual(expected);
  });
});
