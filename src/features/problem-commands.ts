import { SHOW } from './record-commands.js';
import type { CommandForm } from './verb.js';
import { WORK_FIELDS } from './work-fields.js';

const { reason, unit, owner } = WORK_FIELDS;

const one = { name: 'problem', positional: 'problem' } as const;
const problem = { shown: 'P-0001', aliases: ['问题', '问题编号', 'number'] } as const;
const note = { shown: 'NEWS', aliases: ['内容', '情况', '说明', 'text'] } as const;

/** How problems are called. */
export const PROBLEM_COMMANDS = {
  file: {
    name: 'problem',
    word: 'file',
    aliases: ['登记', '上报', '反映', '新增', 'add', 'new', 'report'],
    positional: 'text',
    fields: {
      text: { shown: 'TEXT', aliases: ['内容', '问题', '描述', 'problem'] },
      enterprise: WORK_FIELDS.enterprise,
      project: WORK_FIELDS.project,
      county: { shown: 'COUNTY', aliases: ['县', '属地', '县区', 'place'] },
      factor: { shown: 'land', aliases: ['要素', '所缺要素'] },
      severity: { shown: 'high', aliases: ['程度', '紧急程度', '严重程度'] },
      contact: { shown: 'PHONE', aliases: ['联系方式', '联系人', '电话'] },
    },
  },
  show: { ...one, word: 'show', aliases: SHOW, fields: { problem } },
  accept: { ...one, word: 'accept', aliases: ['签收', '接收', '受理', 'take'], fields: { problem, owner } },
  progress: { ...one, word: 'progress', aliases: ['进展', '推进', '填报', 'update'], fields: { problem, note } },
  escalate: { ...one, word: 'escalate', aliases: ['提级', '升级', '上报上级', 'raise'], fields: { problem, reason } },
  assign: { ...one, word: 'assign', aliases: ['交办', '转办', '指派'], fields: { problem, unit, owner, reason } },
} as const satisfies Record<string, CommandForm>;
