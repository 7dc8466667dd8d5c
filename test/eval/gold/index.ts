import * as figures from './figures.js';
import type { Gold } from './gold.js';
import * as grasp from './grasp.js';
import * as maps from './maps.js';
import * as projects from './projects.js';
import * as work from './work.js';
import type { World } from './world.js';

type GoldFunction = (world: World, given: never) => Gold;

const {
  projectsOf: _projectsOf,
  reach: _reach,
  reachedBetween: _between,
  plannedDay: _planned,
  redRules: _rules,
  ...projectGold
} = projects;
const {
  tasksOf: _tasksOf,
  problemsOf: _problemsOf,
  lateTasks: _lt,
  lateMilestones: _lm,
  lateProblems: _lp,
  ...workGold
} = work;

/** Every gold function by the name that a question gives. */
export const GOLD_FUNCTIONS: Readonly<Record<string, GoldFunction>> = {
  ...maps,
  ...projectGold,
  ...workGold,
  ...figures,
  ...grasp,
};
