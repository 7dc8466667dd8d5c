import { describe, expect, it } from 'vitest';
import { grouped, moneyParts, parseMoney } from '../../src/lib/money.js';

describe('a written sum', () => {
  it.each([
    ['15亿元', 1_500_000_000n],
    ['3.46 亿', 346_000_000n],
    ['5,600万元', 56_000_000n],
    ['CNY 1.5 billion', 1_500_000_000n],
    ['CNY 56 million', 56_000_000n],
    ['800元', 800n],
    ['CNY 800', 800n],
    ['-5,600万元', -56_000_000n],
    ['1.15亿元', 115_000_000n],
  ])('%s', (written, yuan) => {
    expect(parseMoney(written)).toBe(yuan);
  });

  it.each(['', 'much', '15亿吨', '1,500 projects', '亿元', ',,,万元', ',5万元', '5,万元', '56,00万元', '1,2345元'])(
    '%j is none',
    (written) => {
      expect(parseMoney(written)).toBeNull();
    },
  );

  it('comes back as it was shown, for sums of every size', () => {
    for (let yuan = 10_000n; yuan < 10n ** 13n; yuan *= 7n) {
      const { digits, unit, millions } = moneyParts(yuan);
      expect(parseMoney(`${digits}${unit}`)).toBe(parseMoney(`CNY ${millions} million`));
    }
  });
});

describe('grouped digits', () => {
  it.each([
    [1234567, '1,234,567'],
    [0.125, '0.13'],
    [12, '12'],
    [1e-9, '0'],
    [9_007_199_254_740_993n, '9,007,199,254,740,993'],
  ])('%s', (value, written) => {
    expect(grouped(value)).toBe(written);
  });
});
