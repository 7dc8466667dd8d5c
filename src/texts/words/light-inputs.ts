import type { Word } from './word.js';

/** How the inputs of the rules are said; those that are left out name other records. */
export const LIGHT_INPUTS: Readonly<
  Record<
    string,
    { readonly measure: Word; readonly as: 'date' | 'month' | '%' | 'points' | 'month-count' | 'workday' | 'time' }
  >
> = {
  restartOn: { measure: { en: 'planned restart', zh: '预计复工日' }, as: 'date' },
  plannedOn: { measure: { en: 'planned start', zh: '计划开工' }, as: 'date' },
  monthsMissed: { measure: { en: 'missed by', zh: '已错过' }, as: 'month-count' },
  month: { measure: { en: 'month', zh: '月份' }, as: 'month' },
  plannedProgress: { measure: { en: 'planned', zh: '计划' }, as: '%' },
  progress: { measure: { en: 'done', zh: '实际' }, as: '%' },
  lag: { measure: { en: 'lag', zh: '滞后' }, as: 'points' },
  monthsMissing: { measure: { en: 'months missing', zh: '漏报' }, as: 'month-count' },
  lastReport: { measure: { en: 'last report', zh: '最近一次填报' }, as: 'month' },
  startedOn: { measure: { en: 'started on', zh: '开工时间' }, as: 'date' },
  due: { measure: { en: 'due', zh: '时限' }, as: 'date' },
  resolveDue: { measure: { en: 'to be solved by', zh: '办结期限' }, as: 'date' },
  reviewOn: { measure: { en: 'review on', zh: '复查日' }, as: 'date' },
  closedOn: { measure: { en: 'closed on', zh: '销号时间' }, as: 'date' },
  doneOn: { measure: { en: 'done on', zh: '完成时间' }, as: 'date' },
  actualOn: { measure: { en: 'reached on', zh: '完成时间' }, as: 'date' },
  workdaysLeft: { measure: { en: 'working days left (below zero: past)', zh: '剩余（负数为已超期）' }, as: 'workday' },
  returnedCount: { measure: { en: 'returned', zh: '退回' }, as: 'time' },
  againstSchedulePercent: { measure: { en: 'of the schedule', zh: '达到序时进度的' }, as: '%' },
};
