import type { Topic } from '../question.js';
import type { TopicAnswerer } from '../topic.js';
import { answerComparison } from './comparison.js';
import { answerDefinition } from './definition.js';
import { answerEnterprise } from './enterprise.js';
import { answerGap } from './gap.js';
import { answerGrasp } from './grasp.js';
import { answerHelp } from './help.js';
import { answerIndicator } from './indicator.js';
import { answerLight } from './light.js';
import { answerMap } from './map.js';
import { answerOverdue } from './overdue.js';
import { answerPark } from './park.js';
import { answerPolicy } from './policy.js';
import { answerProblem } from './problem.js';
import { answerProject } from './project.js';
import { answerTask } from './task.js';
import { answerWho } from './who.js';
import { answerWrite } from './write.js';

/** Every topic and what answers it. */
export const TOPICS: Readonly<Record<Topic, TopicAnswerer>> = {
  grasp: answerGrasp,
  map: answerMap,
  gap: answerGap,
  project: answerProject,
  task: answerTask,
  overdue: answerOverdue,
  light: answerLight,
  problem: answerProblem,
  indicator: answerIndicator,
  comparison: answerComparison,
  policy: answerPolicy,
  who: answerWho,
  definition: answerDefinition,
  enterprise: answerEnterprise,
  park: answerPark,
  write: answerWrite,
  help: answerHelp,
};
