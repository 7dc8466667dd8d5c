import { type Word, word } from './word.js';
import { workWords } from './work.js';

/** Why a yellow or red light is on, where the name of the rule does not tell which way it went. */
const REASONS: Readonly<Record<string, Word>> = {
  'project.progress-lag': word('形象进度落后计划', 'progress is behind its plan'),
  'project.start-missed': word('超过计划开工月份', 'the planned month of the start has passed'),
  'project.statistics-entry': word('开工后应入库纳统', 'entry into the statistics base is due'),
  'project.report-missing': word('月度进度漏报', 'monthly progress reports are missing'),
  'milestone.time-left YELLOW': word('临近节点期限', 'the milestone is near'),
  'milestone.time-left RED': word('超过节点期限', 'past the milestone'),
  'task.time-left YELLOW': word('临近任务期限', 'the due date of the task is near'),
  'task.time-left RED': word('超过任务期限', 'past the due date of the task'),
  'problem.time-left YELLOW': word('临近办结期限', 'the day to solve the problem is near'),
  'problem.time-left RED': word('超过办结期限', 'past the day to solve the problem'),
  'indicator.against-schedule': word('落后于序时进度', 'behind schedule'),
};

/** Why a record has its light, in both languages without each other: the reason of a yellow or red one, else the rule. */
export function lightReason(rule: string, light: string): Word {
  const named = (workWords.lightRule as Readonly<Record<string, Word>>)[rule] ?? { en: rule, zh: rule };
  if (light !== 'YELLOW' && light !== 'RED') return named;
  return REASONS[`${rule} ${light}`] ?? REASONS[rule] ?? named;
}
