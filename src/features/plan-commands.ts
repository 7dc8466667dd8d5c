import { CHAIN, LIST, PAGE, SHOW } from './record-commands.js';
import type { CommandForm } from './verb.js';
import { PLANNED_FIELDS, WORK_FIELDS } from './work-fields.js';

const { due, enterprise, plan, project, reason, status } = WORK_FIELDS;
const KIND = { shown: 'INDUSTRY_MAP', aliases: ['类别', '方案类别', '种类', 'type'] };
const EFFECTIVE = { shown: '2027-01-01', aliases: ['生效', '生效日期', '施行', 'from'] };
const ITEM = { shown: 'PLAN-pharma-3.01', aliases: ['事项', '编号', 'id', 'number'] };
const STAGE = { shown: 'LANDED', aliases: ['阶段', '项目阶段'] };
const STEPS = { shown: '"设计 20, 审批 15"', aliases: ['步骤', '工序', '环节', 'list'] };

const one = { name: 'plan', positional: 'plan' } as const;
const backFields = { steps: STEPS, due, stage: STAGE, project, plan };

/** How plans are called. */
export const PLAN_COMMANDS = {
  list: {
    name: 'plan',
    word: 'list',
    aliases: LIST,
    positional: 'chain',
    fields: { chain: CHAIN, kind: KIND, status, page: PAGE },
  },
  show: { ...one, word: 'show', aliases: SHOW, fields: { plan, page: PAGE } },
  diff: {
    ...one,
    word: 'diff',
    aliases: ['比较', '对比', '差异', '变化', 'compare', 'changes'],
    fields: { plan, against: { shown: 'PLAN-pharma-1', aliases: ['对照', '旧版', '上一版', 'with', 'former'] } },
  },
  draft: {
    ...one,
    word: 'draft',
    aliases: ['起草', '草拟', '拟订', 'next'],
    fields: {
      plan,
      reason,
      effective: EFFECTIVE,
      chain: CHAIN,
      kind: KIND,
      title: { shown: 'TITLE', aliases: ['标题', '名称', 'name'] },
      year: { shown: '2027', aliases: ['年度', '年'] },
      enterprise,
      park: { shown: 'PARK', aliases: ['园区'] },
    },
  },
  change: {
    name: 'plan',
    word: 'change',
    aliases: ['修改', '调整', '变更', 'edit'],
    positional: 'item',
    fields: { item: ITEM, title: { shown: 'TITLE', aliases: ['标题', '名称', 'name'] }, ...PLANNED_FIELDS },
  },
  drop: {
    name: 'plan',
    word: 'drop',
    aliases: ['删去', '删除', '移出', 'remove'],
    positional: 'item',
    fields: { item: ITEM },
  },
  back: {
    name: 'plan',
    word: 'back',
    aliases: ['倒排', '倒排工期', '倒推', 'backward'],
    positional: 'steps',
    fields: backFields,
  },
  adopt: {
    name: 'plan',
    word: 'adopt',
    aliases: ['列入', '采用', '列入草案', 'take'],
    positional: 'steps',
    fields: { ...backFields, owner: WORK_FIELDS.owner, goal: WORK_FIELDS.goal, measure: WORK_FIELDS.measure },
  },
  publish: {
    ...one,
    word: 'publish',
    aliases: ['印发', '发布', '下达', '施行'],
    fields: { plan, effective: EFFECTIVE },
  },
} as const satisfies Record<string, CommandForm>;
