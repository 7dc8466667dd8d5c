import { describe, expect, it } from 'vitest';
import * as formats from '../../src/texts/formats.js';

describe('money', () => {
  it.each([
    [1_500_000_000n, '15亿元', 'CNY 1,500 million (15亿元)'],
    [346_000_000n, '3.46亿元', 'CNY 346 million (3.46亿元)'],
    [345_670_000n, '3.46亿元', 'CNY 346 million (3.46亿元)'],
    [100_000_000n, '1亿元', 'CNY 100 million (1亿元)'],
    [99_999_999n, '1亿元', 'CNY 100 million (1亿元)'],
    [99_990_000n, '9,999万元', 'CNY 99.99 million (9,999万元)'],
    [56_000_000n, '5,600万元', 'CNY 56 million (5,600万元)'],
    [567_800n, '56.78万元', 'CNY 0.5678 million (56.78万元)'],
    [50_096_000_000n, '500.96亿元', 'CNY 50,096 million (500.96亿元)'],
    [-56_000_000n, '-5,600万元', 'CNY -56 million (-5,600万元)'],
    [0n, '0万元', 'CNY 0 million (0万元)'],
    [2_000_000_000, '20亿元', 'CNY 2,000 million (20亿元)'],
  ])('%s yuan is %s', (yuan, zh, en) => {
    expect(formats.money(yuan, 'zh')).toBe(zh);
    expect(formats.money(yuan, 'en')).toBe(en);
  });
});

describe('numbers with their unit', () => {
  it.each([
    [formats.number(1234.567), '1,234.57'],
    [formats.number(-0.001), '0'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('times', () => {
  it.each([
    ['2026', '2026年', '2026'],
    ['2026-Q4', '2026年第四季度', 'Q4 2026'],
    ['2026-10', '2026年10月', 'October 2026'],
    ['2026-03', '2026年3月', 'March 2026'],
    ['2026-11-23', '2026年11月23日', '23 November 2026'],
    ['2026-01/2026-10', '2026年1—10月', 'January–October 2026'],
    ['2026-01-01/2026-10-31', '2026年1—10月', 'January–October 2026'],
    ['2026-01-01/2026-12-31', '2026年', '2026'],
    ['2026-10-01/2026-10-31', '2026年10月', 'October 2026'],
    ['2025-11/2026-01', '2025年11月至2026年1月', 'November 2025 to January 2026'],
    ['2026-01-05/2026-02-01', '2026年1月5日至2026年2月1日', '5 January 2026 to 1 February 2026'],
  ])('%s is %s and %s', (key, zh, en) => {
    expect(formats.period(key, 'zh')).toBe(zh);
    expect(formats.period(key, 'en')).toBe(en);
  });
});

describe('rows of names', () => {
  it.each([
    [[], '', ''],
    [['A'], 'A', 'A'],
    [['A', 'B'], 'A、B', 'A and B'],
    [['A', 'B', 'C'], 'A、B、C', 'A, B and C'],
  ])('%s', (items, zh, en) => {
    expect(formats.list(items, 'zh')).toBe(zh);
    expect(formats.list(items, 'en')).toBe(en);
  });

  it('keep the Chinese term beside the English one', () => {
    expect(formats.term({ en: 'task force', zh: '专班' }, 'en')).toBe('task force (专班)');
    expect(formats.term({ en: 'task force', zh: '专班' }, 'zh')).toBe('专班');
  });
});
