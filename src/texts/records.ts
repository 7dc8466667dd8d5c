import type { Language } from '../lib/language.js';

/** What stands around lists and cards of chains and indicators, in Slack and in the terminal. */
const RECORDS = {
  chains: { en: 'Industrial chains (产业链)', zh: '产业链' },
  indicators: { en: 'Indicators (指标)', zh: '指标' },
  asOf: { en: 'as of', zh: '数据截至' },
  chain: { en: 'Chain (产业链)', zh: '产业链' },
  industry: { en: 'Industry in 441X (所属产业)', zh: '所属产业（441X）' },
  indicator: { en: 'Indicator (指标)', zh: '指标' },
  light: { en: 'Light (亮灯)', zh: '亮灯' },
  actual: { en: 'Actual (完成)', zh: '完成' },
  target: { en: 'Target (目标)', zh: '目标' },
  targetOfYear: { en: 'Target of the year (全年目标)', zh: '全年目标' },
  completion: { en: 'Of the target (完成率)', zh: '完成率' },
  schedule: { en: 'Schedule (序时进度)', zh: '序时进度' },
  scheduleSoFar: { en: 'Schedule from January on (累计序时)', zh: '累计序时进度' },
  againstSchedule: { en: 'Of the schedule (完成序时)', zh: '完成序时进度' },
  gap: { en: 'Still to come to the target (差距)', zh: '距目标差距' },
  beyond: { en: 'Beyond the target (超额)', zh: '超过目标' },
  period: { en: 'Period (期间)', zh: '期间' },
  periodAndDay: { en: 'Period (期间), as of (截至)', zh: '期间（数据截至）' },
  published: { en: 'As of (截至)', zh: '数据截至' },
  projects: { en: 'Projects (项目)', zh: '项目' },
  byStage: { en: 'By stage (阶段)', zh: '按阶段' },
  tasks: { en: 'Open tasks (任务)', zh: '在办任务' },
  problems: { en: 'Open problems (问题)', zh: '待销号问题' },
  place: { en: 'Place (地区)', zh: '地区' },
  city: { en: 'whole city (全市)', zh: '全市' },
  partOf: { en: 'part of', zh: '属于' },
  partsOf: { en: 'holds', zh: '包含' },
  none: { en: 'none', zh: '无' },
  outside: { en: 'outside your right', zh: '不在您的权限内' },
  inPart: { en: 'those you may see', zh: '您可查看的部分' },
  goals: { en: 'Goals and how they stand (目标与进度)', zh: '目标与进度' },
  work: { en: 'Work by light (亮灯情况)', zh: '工作亮灯情况' },
  position: { en: 'Position and direction (定位与主攻方向)', zh: '定位与主攻方向' },
  gaps: { en: 'Gaps on the map (缺链、弱链)', zh: '缺链、弱链环节' },
  noMap: { en: 'No chain map has been drawn yet (尚未编制产业链图).', zh: '尚未编制产业链图。' },
  map: { en: 'chain map (产业链图), version', zh: '产业链图，版本' },
  inForceFrom: { en: 'in force from', zh: '生效日期' },
  keyNode: { en: 'key node (关键环节)', zh: '关键环节' },
  posts: { en: 'Who leads it (组织)', zh: '组织' },
  taskForce: { en: 'Task force (专班)', zh: '专班' },
  parks: { en: 'Parks (园区)', zh: '园区' },
  landLeft: { en: 'land left', zh: '剩余土地' },
  plantLeft: { en: 'plant left', zh: '剩余厂房' },
  papers: { en: 'Plan and documents (方案与文件)', zh: '方案与文件' },
  latestPlan: { en: 'Latest plan', zh: '最新方案' },
  noPlan: { en: 'No plan stands in the ledger', zh: '台账中没有实施方案' },
  planOutside: { en: 'Plans of the chain are outside your right', zh: '该链实施方案不在您的权限内' },
  version: { en: 'version', zh: '版本' },
  document: { en: 'Document', zh: '文件' },
  decomposition: { en: 'Targets by year, quarter and month (目标分解)', zh: '目标分解（年、季、月）' },
  counties: { en: 'By county (分县情况)', zh: '分县（市、区）情况' },
  countiesInPart: { en: 'Only the counties that you may see stand here.', zh: '只列出您可查看的县（市、区）。' },
  changes: { en: 'Change (变化)', zh: '变化' },
  'change.year-on-year': { en: 'against the same month of the year before (同比)', zh: '同比' },
  'change.month-on-month': { en: 'against the month before (环比)', zh: '环比' },
  'change.cumulative-year-on-year': { en: 'cumulative, against the year before (累计同比)', zh: '累计同比' },
  standing: { en: 'How it stands (进度)', zh: '进度' },
  from: { en: 'from', zh: '不低于' },
  why: { en: 'Why this light', zh: '亮灯原因' },
  definition: { en: 'Definition (口径)', zh: '口径' },
  department: { en: 'Department (责任部门)', zh: '责任部门' },
  noFigures: { en: 'The ledger has no figure for this period yet.', zh: '该期间台账中还没有完成值。' },
  noTargets: { en: 'The ledger has neither target nor figure for this year.', zh: '该年度台账中没有目标和完成值。' },
  mismatch: { en: 'Targets that do not add up (目标分解不平)', zh: '目标分解不平' },
  'mismatch.months-of-quarter': { en: 'months and quarter', zh: '月与季' },
  'mismatch.quarters-of-year': { en: 'quarters and year', zh: '季与年' },
  'mismatch.months-of-year': { en: 'months and year', zh: '月与年' },
  'mismatch.counties-of-city': { en: 'counties and city', zh: '县与市' },
  sumOfParts: { en: 'sum of the parts', zh: '分项之和' },
  cover: { en: 'Counted is only what you may see', zh: '只统计您可查看的内容' },
  coverHere: { en: 'Counted is only what may be shown here', zh: '只统计此处可显示的内容' },
  coverAtOnce: { en: ', as far as it also belongs to ', zh: '，且同时属于' },
  coverRest: { en: 'the rest is not counted', zh: '其余未计入' },
  closed: { en: 'Outside your right, and not shown', zh: '不在您的权限内，未显示' },
  without: { en: 'No figure for what was asked', zh: '没有相应期间或地区的完成值' },
  sources: { en: 'Sources', zh: '数据来源' },
  filters: { en: 'Only', zh: '筛选' },
  'empty.chains': {
    en: 'There are no chains in the ledger yet. On demo data lay the ledgers with `wutong seed`; else ask the city industrial promotion office (市工业推进办).',
    zh: '台账中还没有产业链。演示数据可用 wutong seed 写入，否则请联系市工业推进办。',
  },
  'empty.indicators': {
    en: 'No indicator answers to this. Leave out a condition, or look at all indicators.',
    zh: '没有符合条件的指标。可去掉一个条件，或查看全部指标。',
  },
  previous: { en: 'Previous page', zh: '上一页' },
  next: { en: 'Next page', zh: '下一页' },
  allIndicators: { en: 'All indicators', zh: '全部指标' },
  allChains: { en: 'All chains', zh: '全部产业链' },
  indicatorsOf: { en: 'Indicators of the chain', zh: '本链指标' },
  askGrasp: { en: 'What to grasp this month?', zh: '本月抓什么？' },
  askLights: { en: 'What is red or yellow?', zh: '哪些亮红黄灯？' },
  askGaps: { en: 'Which links are missing?', zh: '缺哪些环节？' },
  askCounties: { en: 'Which counties lag?', zh: '哪些县（市、区）进度落后？' },
  askChange: { en: 'How has it changed?', zh: '同比怎样？' },
  leftOut: {
    en: 'too much for one message: narrow the command, or ask for smaller pages with pageSize:5',
    zh: '一条消息放不下：请缩小范围，或用 pageSize:5 减少每页条数',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type RecordsKey = keyof typeof RECORDS;

/** What lists and cards of records say for a key. */
export function recordsText(key: RecordsKey, language: Language): string {
  return RECORDS[key][language];
}

/** Lights as signs beside their words: never colour alone. */
export const LIGHT_SIGNS = { GREEN: '🟢', YELLOW: '🟡', RED: '🔴', GREY: '⚪' } as const;

/** Questions that a card leads on to. */
export const recordQuestions = {
  grasp: (name: string, language: Language) =>
    language === 'zh'
      ? `本月${name}产业链重点抓什么、怎么抓？`
      : `What should the ${name} chain grasp this month, and how?`,
  lights: (name: string, language: Language) =>
    language === 'zh'
      ? `${name}产业链哪些项目亮红灯、黄灯，为什么？`
      : `Which projects of the ${name} chain are red or yellow, and why?`,
  gaps: (name: string, language: Language) =>
    language === 'zh' ? `${name}产业链缺哪些环节？` : `Which nodes of the ${name} chain are missing or weak?`,
  counties: (name: string, language: Language) =>
    language === 'zh' ? `${name}各县（市、区）完成情况怎样，差在哪？` : `Which counties lag on ${name}?`,
  change: (name: string, language: Language) =>
    language === 'zh' ? `${name}同比变化怎样？` : `How has ${name} changed against the year before?`,
} as const;
