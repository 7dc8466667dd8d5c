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
    ['tasks due between 1 and 10 December 2026', '2026-12-01/2026-12-10'],
    ['due 1–10 Dec 2026', '2026-12-01/2026-12-10'],
    ['从2025年3月到2025年6月开工', '2025-03-01/2025-06-30'],
    ['started March to June 2026', '2026-03-01/2026-06-30'],
    ['problems received from 1 October 2026 to 31 October 2026', '2026-10-01/2026-10-31'],
    ['2026年8月23日至11月23日完成投资', '2026-08-23/2026-11-23'],
    ['12月1日到12月10日到期', '2026-12-01/2026-12-10'],
    ['12月1日到10日到期', '2026-12-01/2026-12-10'],
    ['今年1-10月营收', '2026-01-01/2026-10-31'],
    ['一月到十月', '2026-01-01/2026-10-31'],
    ['revenue, January to October', '2026-01-01/2026-10-31'],
    ['November 2025 to February 2026', '2025-11-01/2026-02-28'],
    ['11月至次年没有', '2026-11'],
    ['due by 5 December', '2026-11-23/2026-12-05'],
    ['12月10日前要对接', '2026-11-23/2026-12-10'],
    ['11月底前要完成哪些', '2026-11'],
    ['Pharma chain revenue 2031', '2031'],
    ['pharma revenue target, 2029?', '2029'],
    ['projects signed 2023', '2023'],
  ])('%s is %s', (text, key) => {
    expect(findPeriods(text, TODAY)[0]?.period.key).toBe(key);
  });

  it.each([
    '连续两个月没有填报',
    'two months running without a report',
    'the 660 MW project',
    '2026兆瓦',
    'PRJ-2025',
    'the 2000 mu of land',
    '演政办〔2025〕12号',
    'GB/T 4754-2017',
  ])('%s names none', (text) => {
    expect(findPeriods(text, TODAY)).toEqual([]);
  });

  it('finds two periods in their order, so that they can be compared', () => {
    const keys = findPeriods('2026年10月和2025年10月的营业收入', TODAY).map((found) => found.period.key);
    expect(keys).toEqual(['2026-10', '2025-10']);
  });
});
