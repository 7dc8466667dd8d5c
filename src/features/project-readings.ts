import type { CommandForm, FieldForm } from './verb.js';

const CHAIN = { shown: 'CHAIN', aliases: ['产业链', '链', 'industry'] };
const COUNTY = { shown: 'COUNTY', aliases: ['县', '区', '县区', '县市区', '地区', '属地', 'district', 'place'] };
const PAGE = { shown: '2', aliases: ['页', '页码', '第'] };
const PROJECT = { shown: 'PRJ-0012', aliases: ['项目', '编号', '名称', 'name', 'id'] };

/** The conditions that every list of projects takes, with what they are called besides. */
const FILTERS = {
  text: { shown: 'WORDS', aliases: ['名称', '关键词', '查找', '搜索', 'name', 'search', 'find'] },
  chain: CHAIN,
  county: COUNTY,
  stage: { shown: 'CONSTRUCTING', aliases: ['阶段', '项目阶段'] },
  substage: { shown: 'SIGNED', aliases: ['子阶段', '步骤', '进展', 'step'], seldom: true },
  light: { shown: 'RED', aliases: ['灯', '亮灯', '灯色', 'colour', 'color'] },
  kind: { shown: 'NEW', aliases: ['类型', '类别', '项目类型', 'type', 'wheel'] },
  purpose: { shown: 'MEND', aliases: ['目的', '作用', '补延强'], seldom: true },
  level: { shown: 'CITY', aliases: ['级别', '层级', '重点级别'], seldom: true },
  digital: { shown: 'yes', aliases: ['数字化'], seldom: true },
  state: { shown: 'SUSPENDED', aliases: ['状态', '运行状态', 'run', 'runState'] },
  overdue: { shown: 'yes', aliases: ['逾期', '超期', '节点逾期', 'late'] },
  silent: { shown: '60', aliases: ['未填报', '未报', '未报送', '没填报', 'unreported'] },
  signed: { shown: '90', aliases: ['签约未落地', '签而未落'] },
  landed: { shown: '90', aliases: ['落地未开工', '落而未开'], seldom: true },
  mark: { shown: 'SIGNED', aliases: ['节点', '达到', '标志', 'reached'], seldom: true },
  period: {
    shown: '2026-Q1',
    aliases: ['期间', '时间', '月份', '月', '季度', '年', 'month', 'quarter', 'year'],
    seldom: true,
  },
  enterprise: { shown: 'ENTERPRISE', aliases: ['企业', '公司', '建设单位', 'company'], seldom: true },
  node: { shown: 'NODE', aliases: ['环节', '链条环节'], seldom: true },
  sort: { shown: 'investment', aliases: ['排序', '按', 'by'] },
  order: { shown: 'reversed', aliases: ['顺序', '次序', '方向'], seldom: true },
  page: PAGE,
  export: { shown: 'xlsx', aliases: ['导出', '下载', '文件', 'download', 'file'], seldom: true },
} as const satisfies Readonly<Record<string, FieldForm>>;

const OWNER = {
  owner: { shown: 'OWNER', aliases: ['责任人', '负责人', '责任单位', '牵头单位', '包保', 'responsible'] },
} as const;

/** How projects are read by commands; other cards lead on to them. */
export const PROJECT_READINGS = {
  list: {
    name: 'project',
    word: 'list',
    aliases: ['ls', '列表', '清单', '列出', '全部', 'find', 'search', '查找'],
    positional: 'text',
    fields: { ...FILTERS, ...OWNER },
  },
  mine: {
    name: 'project',
    word: 'mine',
    aliases: ['my', '我的', '我的项目', '我负责的', '本人'],
    positional: 'text',
    fields: FILTERS,
  },
  show: {
    name: 'project',
    word: 'show',
    aliases: ['查看', '看', '显示', '详情', 'view', 'open', 'card'],
    positional: 'project',
    fields: { project: PROJECT },
  },
  history: {
    name: 'project',
    word: 'history',
    aliases: ['历史', '历程', '沿革', '变更记录', 'log'],
    positional: 'project',
    fields: { project: PROJECT, page: PAGE },
  },
  totals: {
    name: 'project',
    word: 'totals',
    aliases: ['汇总', '合计', '统计', '总数', '双轮', 'total', 'sum', 'summary'],
    fields: { chain: CHAIN, county: COUNTY },
  },
  picture: {
    name: 'project',
    word: 'picture',
    aliases: ['图', '图片', '进度图', '管线图', 'chart', 'pipeline'],
    fields: { chain: CHAIN, county: COUNTY },
  },
} as const satisfies Record<string, CommandForm>;
