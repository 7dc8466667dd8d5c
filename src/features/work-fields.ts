import { COUNTY } from './record-commands.js';
import type { FieldForm } from './verb.js';

/** How fields of tasks and plans are written in a command, with their other names. */
export const WORK_FIELDS = {
  task: { shown: 'T-0012', aliases: ['任务', '编号', '任务编号', 'id', 'number'] },
  owner: { shown: 'OWNER', aliases: ['责任人', '负责人', '牵头人', 'responsible', 'person'] },
  unit: { shown: 'UNIT', aliases: ['责任单位', '牵头单位', '单位', 'department'] },
  coUnits: { shown: '"UNIT, UNIT"', aliases: ['配合单位', '协办单位', '参与单位', 'co', 'with'] },
  due: { shown: '2026-12-31', aliases: ['时限', '完成时限', '期限', '截止', '截止日期', 'deadline', 'by'] },
  start: { shown: '2026-12-01', aliases: ['开始', '开始日期', '起始', 'from'] },
  goal: { shown: 'GOAL', aliases: ['目标', '目标任务'] },
  measure: { shown: 'ATTRACTION', aliases: ['举措', '措施', '类别', '举措类别', 'kind'] },
  path: { shown: 'PATH', aliases: ['路径', '实施路径'] },
  method: { shown: 'METHOD', aliases: ['方法', '工作方法', 'how'] },
  policy: { shown: 'NUMBER', aliases: ['政策', '文号', '政策文号', 'document'] },
  clause: { shown: '第十六条', aliases: ['条款', '政策条款', 'article'] },
  project: { shown: 'PRJ-0001', aliases: ['项目', '项目编号'] },
  enterprise: { shown: 'ENTERPRISE', aliases: ['企业', '公司', 'company'] },
  plan: { shown: 'PLAN', aliases: ['方案', '实施方案', '任务书'] },
  meeting: { shown: 'M-0007', aliases: ['会议', '来源会议'] },
  reason: { shown: 'REASON', aliases: ['原因', '理由', '说明', 'why'] },
  status: { shown: 'OPEN', aliases: ['状态', 'state'] },
  sort: { shown: 'DUE', aliases: ['排序', '顺序', 'order'] },
} as const satisfies Record<string, FieldForm>;

/** How what is planned of a task is written, in `/task add` and in the drafts of `/plan`. */
export const PLANNED_FIELDS = {
  goal: WORK_FIELDS.goal,
  due: WORK_FIELDS.due,
  owner: WORK_FIELDS.owner,
  unit: WORK_FIELDS.unit,
  coUnits: WORK_FIELDS.coUnits,
  start: WORK_FIELDS.start,
  measure: WORK_FIELDS.measure,
  county: COUNTY,
  enterprise: WORK_FIELDS.enterprise,
  project: WORK_FIELDS.project,
  path: WORK_FIELDS.path,
  method: WORK_FIELDS.method,
  policy: WORK_FIELDS.policy,
  clause: WORK_FIELDS.clause,
};
