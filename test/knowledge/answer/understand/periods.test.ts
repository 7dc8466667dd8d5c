import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../../../src/knowledge/answer/understand/periods.js';

const TODAY = '2026-11-23';

describe('periods in a question', () => {
  it.each([
    ['本月重点抓什么', '2026-11'],
    ['What is due this month?', '2026-11'],
    ['上个月完成投资多少', '2026-10'],
    ['next month in the Yangtze delta', '2026-12'],
    ['本季度风险最大的任务', '2026-Q4'],
    ['tasks at risk this quarter', '2026-Q4'],
    ['in Q2 2025', '2025-Q2'],
    ['2025年第三季度', '2025-Q3'],
    ['今年签约了几个项目', '2026'],
    ['signed last year', '2025'],
    ['2019年签约', '2019'],
    ['the 2031 target', '2031'],
    ['2025年3月的营业收入', '2025-03'],
    ['revenue in March 2025', '2025-03'],
    ['去年10月', '2025-10'],
    ['9月的营收', '2026-09'],
    ['on 5 May 2026', '2026-05-05'],
    ['2026年5月9日', '2026-05-09'],
    ['What is overdue today?', '2026-11-23'],
    ['上半年开工的项目', '2026-01-01/2026-06-30'],
    ['in the last three months', '2026-08-23/2026-11-23'],
    ['近30天登记的问题', '2026-10-24/2026-11-23'],
    ['和去年同期相比', '2025-01-01/2025-11-23'],
  ])('%s is %s', (text, key) => {
    expect(findPeriods(text, TODAY)[0]?.period.key).toBe(key);
  });

  it.each(['连续两个月没有填报', 'two months running without a report', 'the 660 MW project', '2026兆瓦', 'PRJ-2025'])(
    '%s names none',
    (text) => {
      expect(findPeriods(text, TODAY)).toEqual([]);
    },
  );

  it('finds two periods in their order, so that they can be compared', () => {
    const keys = findPeriods('2026年10月和2025年10月的营业收入', TODAY).map((found) => found.period.key);
    expect(keys).toEqual(['2026-10', '2025-10']);
  });
});
