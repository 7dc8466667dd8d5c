import { CHAIN, COUNTY, LIGHT, LIST, PAGE, SHOW } from './record-commands.js';
import type { CommandForm } from './verb.js';
import { PLANNED_FIELDS, WORK_FIELDS } from './work-fields.js';

const { task, owner, unit, coUnits, due, measure, project, enterprise, plan, meeting, reason, status, sort } =
  WORK_FIELDS;

const one = { name: 'task', positional: 'task' } as const;

/** How tasks are called. */
export const TASK_COMMANDS = {
  list: {
    name: 'task',
    word: 'list',
    aliases: LIST,
    positional: 'chain',
    fields: {
      chain: CHAIN,
      county: COUNTY,
      owner,
      status,
      light: LIGHT,
      measure,
      plan,
      project,
      enterprise,
      meeting,
      subject: { shown: 'PROJECT', aliases: ['对象', '任务对象', 'about'] },
      within: { shown: '5', aliases: ['内到期', '工作日内', '几日内', 'days'] },
      before: { shown: '2026-12-31', aliases: ['前到期', '之前', '截至'] },
      overdue: { shown: 'yes', aliases: ['超期', '逾期', 'late'] },
      without: { shown: 'owner', aliases: ['缺', '缺少', '未明确', 'lacking'] },
      sort,
      page: PAGE,
    },
  },
  mine: {
    name: 'task',
    word: 'mine',
    aliases: ['my', '我的', '我的任务', '本人'],
    fields: { status, light: LIGHT, sort, page: PAGE },
  },
  show: { ...one, word: 'show', aliases: SHOW, fields: { task } },
  history: { ...one, word: 'history', aliases: ['历史', '记录', '变更记录', 'log'], fields: { task, page: PAGE } },
  add: {
    name: 'task',
    word: 'add',
    aliases: ['新增', '添加', '新建', '下达', 'new', 'create'],
    positional: 'title',
    fields: {
      title: { shown: 'TITLE', aliases: ['标题', '任务', '名称', 'name'] },
      ...PLANNED_FIELDS,
      chain: CHAIN,
      plan,
      meeting,
    },
  },
  assign: {
    ...one,
    word: 'assign',
    aliases: ['分配', '指派', '明确责任人', '交办', 'give'],
    fields: { task, owner, unit, coUnits },
  },
  report: {
    ...one,
    word: 'report',
    aliases: ['填报', '进展', '汇报', 'update'],
    fields: {
      task,
      progress: { shown: '60', aliases: ['进度', '百分比', 'percent'] },
      latest: { shown: 'NEWS', aliases: ['最新进展', '最新情况', '进展', '情况', 'news'] },
      reason,
    },
  },
  finish: {
    ...one,
    word: 'finish',
    aliases: ['办结', '完成', '销号', 'done', 'complete'],
    fields: {
      task,
      evidence: { shown: 'EVIDENCE', aliases: ['佐证', '证据', '佐证材料', 'proof'] },
      doneOn: { shown: '2026-11-20', aliases: ['完成日期', '完成时间', '日期', 'on', 'date'] },
    },
  },
  suspend: {
    ...one,
    word: 'suspend',
    aliases: ['暂停', '暂缓', 'pause', 'hold'],
    fields: {
      task,
      reason,
      restart: { shown: '2027-01-15', aliases: ['恢复日期', '预计恢复', '恢复', 'until'] },
    },
  },
  resume: {
    ...one,
    word: 'resume',
    aliases: ['恢复', '重启', 'restart', 'continue'],
    fields: { task, due, reason },
  },
  cancel: { ...one, word: 'cancel', aliases: ['取消', '撤销', 'drop'], fields: { task, reason } },
} as const satisfies Record<string, CommandForm>;
