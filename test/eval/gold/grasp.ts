import { addMonths } from './days.js';
import { type Gold, some } from './gold.js';
import { projectsOf, redRules } from './projects.js';
import { lateMilestones, lateProblems, lateTasks, problemsOf, tasksOf } from './work.js';
import { cell, ids, type World } from './world.js';

/**
 * What a chain should grasp this month. Each kind of matter must be told by one of its records at least: the goals or
 * where the chain lags, its gaps, the tasks that are past due or due this month, the red projects, the open problems.
 */
export function grasp(world: World, { chain }: { chain: string }): Gold {
  const month = world.day.slice(0, 7);
  const open = tasksOf(world, { chain }).filter((row) => cell(row, 'status') === 'OPEN');
  const dueNow = open.filter((row) => cell(row, 'due') < `${addMonths(month, 1)}-01`);
  const red = projectsOf(world, { chain }).filter((row) => redRules(world, row).length > 0);
  const problems = problemsOf(world, { chain }).filter((row) => !['CLOSED', 'REJECTED'].includes(cell(row, 'status')));
  const gap = world
    .rows('nodes')
    .filter((row) => cell(row, 'chainId') === chain && ['WEAK', 'MISSING'].includes(cell(row, 'localStatus')));
  const indicators = ids(world.rows('indicators').filter((row) => ['', chain].includes(cell(row, 'chainId'))));
  const figures = ['targets', 'actuals']
    .flatMap((ledger) => world.rows(ledger))
    .filter((row) => indicators.includes(cell(row, 'indicatorId')));
  const targets = world.rows('targetEnterprises').filter((row) => cell(row, 'chainId') === chain);
  const late = [...lateTasks(world, { chain }), ...lateMilestones(world, { chain })];
  const goals = [...indicators, ...ids(figures), `${chain}-plan-2026#*`, `${chain}-plan#*`, 'storage-plan#*'];
  return {
    must: [
      ...some(ids(late.length > 0 ? late : dueNow)),
      ...some(ids(red)),
      ...some(ids(lateProblems(world, { chain }).length > 0 ? lateProblems(world, { chain }) : problems)),
      ...some(ids(gap)),
    ],
    may: [
      ...goals,
      chain,
      ...ids(open),
      ...ids(red),
      ...ids(problems),
      ...ids(gap),
      ...ids(targets),
      ...ids(projectsOf(world, { chain })),
    ],
  };
}

/** How to go about what is due: tasks of the chain with their path, method, policy, owner and day. */
export function graspHow(world: World, { chain }: { chain: string }): Gold {
  const gold = grasp(world, { chain });
  const due = tasksOf(world, { chain }).filter(
    (row) => cell(row, 'status') === 'OPEN' && cell(row, 'due') < `${addMonths(world.day.slice(0, 7), 1)}-01`,
  );
  return {
    must: some(ids(due)),
    may: [
      ...gold.may,
      'upgrade-policy#*',
      'land-factor-policy#*',
      'problem-rules#*',
      'stage-rules#*',
      'light-rules#*',
      'attraction-guide#*',
      'listing-policy#*',
    ],
  };
}
