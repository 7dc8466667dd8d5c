import { z } from 'zod';
import { TASK_STATUSES, type TaskStatus } from '../../domain/tasks/types.js';
import { oneOfWords, versionInput } from '../work-input.js';

/** A task's number, also as t-12. */
export const taskNumber = z
  .string('write a task number such as T-0012')
  .trim()
  .regex(/^t-?\d{1,6}$/i, 'write a task number such as T-0012')
  .transform((written) => `T-${written.replace(/\D/g, '').replace(/^0+/, '').padStart(4, '0')}`);

/** Which task is written to, and which version of it was looked at. */
export const writtenTask = { task: taskNumber, version: versionInput };

const STATUS_WORDS: Readonly<Record<string, TaskStatus | 'ALL'>> = {
  在办: 'OPEN',
  推进中: 'OPEN',
  未完成: 'OPEN',
  已完成: 'DONE',
  完成: 'DONE',
  办结: 'DONE',
  暂停: 'SUSPENDED',
  取消: 'CANCELLED',
  已取消: 'CANCELLED',
  全部: 'ALL',
};

/** The state of a task, or all of them. */
export const statusInput = oneOfWords([...TASK_STATUSES, 'ALL'], STATUS_WORDS);

export const WITHOUT = ['OWNER', 'GOAL', 'DUE'] as const;

/** Other words for what a task lacks. */
export const WITHOUT_WORDS = {
  责任人: 'OWNER',
  负责人: 'OWNER',
  目标: 'GOAL',
  时限: 'DUE',
  期限: 'DUE',
  date: 'DUE',
} as const;

/** Other words for what a list is sorted by. */
export const SORT_WORDS = {
  时限: 'DUE',
  期限: 'DUE',
  灯: 'LIGHT',
  亮灯: 'LIGHT',
  进度: 'PROGRESS',
  最新: 'NEWEST',
  最近: 'NEWEST',
  latest: 'NEWEST',
  编号: 'NUMBER',
} as const;

/** Other words for whom a task is laid on. */
export const SUBJECT_WORDS = {
  全市: 'CITY',
  市: 'CITY',
  县: 'COUNTY',
  县区: 'COUNTY',
  企业: 'ENTERPRISE',
  项目: 'PROJECT',
} as const;

const WITHIN_FORM = 'write working days as a whole number from 0 to 250';

/** How many working days from today. */
export const withinInput = z
  .union([z.number(), z.string()], WITHIN_FORM)
  .transform((written) => Number(String(written).replace(/\s*(?:个?工作日|天|days?|d)$/iu, '')))
  .pipe(z.int(WITHIN_FORM).min(0, WITHIN_FORM).max(250, WITHIN_FORM));
