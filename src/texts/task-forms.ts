import type { Language } from '../lib/language.js';
import { word } from './words/word.js';

/** What the forms of tasks and plans are called. */
export const TASK_FORMS = {
  add: word('新增任务', 'Add a task'),
  assign: word('明确责任人', 'Assign'),
  report: word('填报进展', 'Report'),
  finish: word('办结', 'Finish'),
  suspend: word('暂停', 'Suspend'),
  resume: word('恢复', 'Resume'),
  cancel: word('取消任务', 'Cancel the task'),
  draft: word('起草下一版', 'Draft the next version'),
  change: word('修改事项', 'Change the item'),
  publish: word('印发方案', 'Put in force'),
} as const;

const FIELDS = {
  title: word('标题', 'Title'),
  goal: word('目标', 'Goal (目标)'),
  due: word('完成时限', 'Due (时限)'),
  start: word('开始日期', 'Start (开始)'),
  owner: word('责任人', 'Responsible person (责任人)'),
  coUnits: word('配合单位', 'Units that help (配合单位)'),
  chain: word('产业链', 'Chain (产业链)'),
  measure: word('举措类别', 'Kind of measure (举措)'),
  path: word('路径', 'Path (路径)'),
  method: word('方法', 'Method (方法)'),
  policy: word('政策文号', 'Document number (文号)'),
  clause: word('政策条款', 'Clause (条款)'),
  progress: word('进度（%）', 'Progress in % (进度)'),
  latest: word('最新进展', 'What is new (最新进展)'),
  reason: word('原因', 'Reason (原因)'),
  evidence: word('佐证', 'Evidence (佐证)'),
  doneOn: word('完成日期', 'Done on (完成日期)'),
  restart: word('预计恢复日期', 'Expected restart (预计恢复)'),
  effective: word('生效日期', 'In force from (生效日期)'),
} as const;
export type TaskField = keyof typeof FIELDS;

/** What a field of these forms is called. */
export function taskFieldText(field: TaskField, language: Language): string {
  return FIELDS[field][language];
}

const HINTS = {
  back: word('进度回退时填写', 'needed where progress goes back'),
  units: word('多个单位用顿号分隔', 'several units separated by commas'),
  clause: word('例如 第十六条', 'such as 第十六条'),
  newDue: word('需要顺延时填写', 'where the time that it stood is to be given back'),
} as const;

/** How a field is filled in. */
export function taskHintText(hint: keyof typeof HINTS, language: Language): string {
  return HINTS[hint][language];
}
