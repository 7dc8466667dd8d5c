import type { Language } from '../lib/language.js';

/** What stands around lists and cards of plans. */
const PLANS = {
  plans: { en: 'Plans (实施方案)', zh: '实施方案' },
  plan: { en: 'Plan (实施方案)', zh: '实施方案' },
  kind: { en: 'Kind (类别)', zh: '类别' },
  year: { en: 'Year (年度)', zh: '年度' },
  version: { en: 'Version (版本)', zh: '版本' },
  state: { en: 'State (状态)', zh: '状态' },
  effective: { en: 'In force from (生效日期)', zh: '生效日期' },
  reason: { en: 'Reason for the change (调整原因)', zh: '调整原因' },
  items: { en: 'Items (事项)', zh: '事项' },
  item: { en: 'Item (事项)', zh: '事项' },
  measure: { en: 'Measure (举措)', zh: '举措类别' },
  owner: { en: 'Owner (责任)', zh: '责任单位和责任人' },
  due: { en: 'Due (时限)', zh: '完成时限' },
  lacks: { en: 'Missing (缺项)', zh: '缺项' },
  measures: { en: 'The four kinds of measures (四类举措)', zh: '四类举措' },
  versions: { en: 'Versions (版本)', zh: '版本' },
  head: { en: 'The plan (方案)', zh: '方案' },
  subjectOf: { en: 'For (对象)', zh: '对象' },
  toComplete: { en: 'Not complete yet: cannot go in force', zh: '缺项未补齐，不能印发' },
  allComplete: {
    en: 'Every item has goal, date and owner: can be put in force.',
    zh: '各项目标、时限、责任人齐全，可以印发。',
  },
  noItems: { en: 'This version has no items yet.', zh: '该版本还没有事项。' },
  empty: { en: 'No plan answers to this. Leave out a condition.', zh: '没有符合条件的实施方案，可去掉一个条件。' },
  difference: { en: 'What changed (版本差异)', zh: '版本差异' },
  added: { en: 'Added (新增)', zh: '新增' },
  dropped: { en: 'Dropped (删去)', zh: '删去' },
  changed: { en: 'Changed (调整)', zh: '调整' },
  same: { en: 'Unchanged (不变)', zh: '不变' },
  noDifference: { en: 'The two versions say the same.', zh: '两个版本内容相同。' },
  showDiff: { en: 'What changed', zh: '与上一版的差异' },
  draftNext: { en: 'Draft the next version', zh: '起草下一版' },
  publish: { en: 'Put in force', zh: '印发' },
  allPlans: { en: 'All plans', zh: '全部方案' },
  tasksOf: { en: 'Tasks of the plan', zh: '方案任务' },
  back: { en: 'Worked back from the deadline (倒排工期)', zh: '倒排工期' },
  step: { en: 'Step (步骤)', zh: '步骤' },
  workdays: { en: 'Working days (工作日)', zh: '工作日' },
  startBy: { en: 'Begin by (最迟开始)', zh: '最迟开始' },
  endBy: { en: 'End by (最迟完成)', zh: '最迟完成' },
  standing: { en: 'By today (目前)', zh: '目前' },
  OVER: { en: 'should be over', zh: '应已完成' },
  BEGUN: { en: 'should be under way', zh: '应已开始' },
  AHEAD: { en: 'ahead', zh: '尚未到期' },
  late: { en: 'working days late', zh: '个工作日已错过' },
  lastDay: { en: 'Last working day up to the deadline', zh: '期限内最后一个工作日' },
  standard: {
    en: 'The steps are the usual milestones of the stage with days of our own proposal; write your own where they differ.',
    zh: '步骤为该阶段常用节点，工作日数为建议值；实际不同的请自行填写。',
  },
  inTime: { en: 'There is still time for all of it.', zh: '时间足够。' },
  adopt: { en: 'Take into the draft', zh: '列入方案草案' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type PlanKey = keyof typeof PLANS;

/** What lists and cards of plans say for a key. */
export function planText(key: PlanKey, language: Language): string {
  return PLANS[key][language];
}

/** By how many working days the time is too short. */
export function shortText(workdays: number, language: Language): string {
  if (language === 'zh') return `今天开始还缺${workdays}个工作日，需压缩步骤或调整期限。`;
  const days = workdays === 1 ? 'working day is' : 'working days are';
  return `Begun today, ${workdays} ${days} missing: shorten steps or move the deadline.`;
}
