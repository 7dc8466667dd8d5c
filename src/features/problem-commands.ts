import { CHAIN, COUNTY, LIGHT, LIST, PAGE, PERIOD, SHOW } from './record-commands.js';
import type { CommandForm } from './verb.js';
import { WORK_FIELDS } from './work-fields.js';

const { reason, unit, owner } = WORK_FIELDS;

const one = { name: 'problem', positional: 'problem' } as const;
const problem = { shown: 'P-0001', aliases: ['问题', '问题编号', 'number'] } as const;
const factor = { shown: 'land', aliases: ['要素', '所缺要素'] } as const;
const severity = { shown: 'high', aliases: ['程度', '紧急程度', '严重程度'] } as const;
const note = { shown: 'NEWS', aliases: ['内容', '情况', '说明', 'text'] } as const;

/** What a list is narrowed by, as a card of commands shows it. */
const LISTED = {
  chain: CHAIN,
  county: COUNTY,
  unit,
  factor,
  level: { shown: '3', aliases: ['层级', '级'] },
  status: { shown: 'OPEN', aliases: ['状态', 'state'] },
  light: LIGHT,
  severity,
  kind: { shown: 'BLOCKAGE', aliases: ['类别', '种类', '问题类别', 'type'] },
  text: { shown: 'TEXT', aliases: ['关键词', '包含', '含', 'words', 'about'] },
  enterprise: WORK_FIELDS.enterprise,
  project: WORK_FIELDS.project,
  overdue: { shown: 'yes', aliases: ['超期', '逾期', 'late'] },
  sort: { shown: 'DUE', aliases: ['排序', '按'] },
  page: PAGE,
} as const;

const { page: _, ...EXPORTED } = LISTED;

/** How problems are called. */
export const PROBLEM_COMMANDS = {
  file: {
    name: 'problem',
    word: 'file',
    aliases: ['登记', '上报', '反映', '新增', 'add', 'new', 'report'],
    positional: 'text',
    takesText: true,
    asksFirst: true,
    fields: {
      text: { shown: 'TEXT', aliases: ['内容', '问题', '描述', 'problem'] },
      enterprise: WORK_FIELDS.enterprise,
      project: WORK_FIELDS.project,
      county: { shown: 'COUNTY', aliases: ['县', '属地', '县区', 'place'] },
      factor,
      severity,
      origin: { shown: 'VISIT', aliases: ['来源'], seldom: true },
      wanted: { shown: '2026-12-31', aliases: ['希望解决', '希望日期', '期限', 'before', 'by'] },
      contact: { shown: 'PHONE', aliases: ['联系方式', '联系人', '电话'] },
      into: { shown: 'P-0001', aliases: ['并入', '并案'] },
    },
  },
  list: {
    name: 'problem',
    word: 'list',
    aliases: LIST,
    positional: 'chain',
    fields: LISTED,
  },
  mine: { name: 'problem', word: 'mine', aliases: ['my', '我的', '我的问题', '本人'], fields: { page: PAGE } },
  overdue: {
    name: 'problem',
    word: 'overdue',
    aliases: ['超期', '逾期', 'late'],
    positional: 'chain',
    fields: { chain: CHAIN, county: COUNTY, unit, page: PAGE },
  },
  show: { ...one, word: 'show', aliases: SHOW, fields: { problem } },
  history: {
    ...one,
    word: 'history',
    aliases: ['历史', '记录', '过程', '办理过程', 'log'],
    fields: { problem, page: PAGE },
  },
  clusters: {
    name: 'problem',
    word: 'clusters',
    aliases: ['同因', '同类', '归并', 'cluster', 'groups'],
    positional: 'chain',
    fields: { chain: CHAIN, county: COUNTY, factor, page: PAGE },
  },
  rate: {
    name: 'problem',
    word: 'rate',
    aliases: ['办结率', '满意率', '按期办结率', '通报', 'rates', 'satisfaction'],
    positional: 'period',
    fields: { period: PERIOD, chain: CHAIN, county: COUNTY },
  },
  results: {
    name: 'problem',
    word: 'results',
    aliases: ['问效清单', '成效', '结果清单'],
    positional: 'period',
    fields: { period: PERIOD, chain: CHAIN, county: COUNTY },
  },
  export: {
    name: 'problem',
    word: 'export',
    aliases: ['导出', '下载', 'download', 'xlsx', 'excel'],
    positional: 'chain',
    fields: EXPORTED,
  },
  found: {
    name: 'problem',
    word: 'found',
    aliases: ['发现', '体检', '疑似问题'],
    positional: 'chain',
    fields: { chain: CHAIN, county: COUNTY, page: PAGE },
  },
  routes: {
    ...one,
    word: 'routes',
    aliases: ['解法', '办法', '思路', '怎么解', '解决办法', 'ways'],
    fields: { problem },
  },
  draft: {
    ...one,
    word: 'draft',
    aliases: ['起草', '拟稿', '草拟', 'letter'],
    second: 'letter',
    fields: { problem, letter: { shown: 'urging', aliases: ['as', '文种', '函件'] } },
  },
  accept: { ...one, word: 'accept', aliases: ['签收', '接收', '受理', 'take'], fields: { problem, owner } },
  progress: { ...one, word: 'progress', aliases: ['进展', '推进', '填报', 'update'], fields: { problem, note } },
  escalate: { ...one, word: 'escalate', aliases: ['提级', '升级', '上报上级', 'raise'], fields: { problem, reason } },
  assign: { ...one, word: 'assign', aliases: ['交办', '转办', '指派'], fields: { problem, unit, owner, reason } },
  decide: { ...one, word: 'decide', aliases: ['裁定', '裁决'], fields: { problem, unit, owner, reason } },
  return: { ...one, word: 'return', aliases: ['退回', 'back'], fields: { problem, reason } },
  dispute: { ...one, word: 'dispute', aliases: ['争议', '提出争议', '异议'], fields: { problem, reason } },
  reply: {
    ...one,
    word: 'reply',
    aliases: ['答复', '回复', 'answer'],
    fields: { problem, note, expected: { shown: '2026-12-31', aliases: ['预计', '预计办结', '办结日期', 'by'] } },
  },
  extend: {
    ...one,
    word: 'extend',
    aliases: ['延期', '延长'],
    fields: {
      problem,
      newDue: { shown: '2026-12-31', aliases: ['延至', '新期限', '新的办结日期', 'until', 'due'] },
      reason,
    },
  },
  hold: {
    ...one,
    word: 'hold',
    aliases: ['暂缓', '暂停', '停止计时', 'suspend', 'pause'],
    fields: { problem, until: { shown: '2026-12-31', aliases: ['至', '恢复日期', '预计恢复', 'restart'] }, reason },
  },
  resume: { ...one, word: 'resume', aliases: ['恢复', '恢复办理', 'continue'], fields: { problem, note } },
  setAside: {
    ...one,
    word: 'set-aside',
    aliases: ['挂账', '挂帐', 'shelve'],
    fields: {
      problem,
      reason,
      nextStep: { shown: 'NEXT', aliases: ['下一步', '下步安排', '下一步安排', 'next'] },
      review: { shown: '2026-12-31', aliases: ['复核日期', '复核'] },
    },
  },
  solve: {
    ...one,
    word: 'solve',
    aliases: ['办结', '解决', 'solved', 'finish'],
    fields: {
      problem,
      result: { shown: 'RESULT', aliases: ['结果', '办理结果'] },
      evidence: { shown: 'EVIDENCE', aliases: ['佐证', '证据', 'proof'] },
    },
  },
  confirm: {
    ...one,
    word: 'confirm',
    aliases: ['确认', '回访', '评价'],
    second: 'satisfied',
    fields: { problem, satisfied: { shown: 'yes', aliases: ['满意', '是否满意', '是否解决', 'solved'] }, note },
  },
  unreached: { ...one, word: 'unreached', aliases: ['回访未果', '联系未果', '未联系上'], fields: { problem, note } },
  close: { ...one, word: 'close', aliases: ['销号', '关闭'], fields: { problem, note } },
  reject: {
    ...one,
    word: 'reject',
    aliases: ['不予受理', '不受理', 'refuse'],
    fields: { problem, reason, way: { shown: 'WAY', aliases: ['途径', '正确途径', '建议途径'] } },
  },
  reopen: { ...one, word: 'reopen', aliases: ['重新办理', '重办', '重开'], fields: { problem, reason } },
  merge: {
    ...one,
    word: 'merge',
    aliases: ['并案', '合并', '并入'],
    fields: { problem, into: { shown: 'P-0001', aliases: ['并入', '到', 'with'] }, reason },
  },
  contact: { ...one, word: 'contact', aliases: ['联系方式', '联系提出人', 'phone'], fields: { problem } },
  forget: { ...one, word: 'forget', aliases: ['删除联系方式', '清除联系方式', 'erase'], fields: { problem } },
  inquire: { ...one, word: 'inquire', aliases: ['问效', '问成效'], fields: { problem } },
  lasting: {
    ...one,
    word: 'lasting',
    aliases: ['答复问效', '是否真解决', '真正解决'],
    second: 'satisfied',
    fields: { problem, satisfied: { shown: 'yes', aliases: ['真正解决', '是否解决', 'solved'] }, note },
  },
  urge: { ...one, word: 'urge', aliases: ['催办', '催'], fields: { problem, note } },
} as const satisfies Record<string, CommandForm>;
