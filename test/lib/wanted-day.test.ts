import { expect, it } from 'vitest';
import { wantedDay } from '../../src/lib/wanted-day.js';

/** A Monday. */
const TODAY = '2026-11-23';

it.each([
  ['请在月底前协调', '2026-11-30'],
  ['12月15日前解决', '2026-12-15'],
  ['12月底前供电', '2026-12-31'],
  ['1月底前供电', '2027-01-31'],
  ['下个月底前', '2026-12-31'],
  ['明年年底前', '2027-12-31'],
  ['年内解决', '2026-12-31'],
  ['两周内对接', '2026-12-07'],
  ['请于二十日内答复', '2026-12-13'],
  ['一个月内', '2026-12-23'],
  ['本周内', '2026-11-27'],
  ['下周三之前', '2026-12-02'],
  ['2027年1月10日前', '2027-01-10'],
  ['before 15 December', '2026-12-15'],
  ['by the end of the month', '2026-11-30'],
  ['by the end of next year', '2027-12-31'],
  ['by the end of December', '2026-12-31'],
  ['within two weeks', '2026-12-07'],
  ['within a month', '2026-12-23'],
  ['needed by next Friday', '2026-12-04'],
  ['by 2026-12-10', '2026-12-10'],
])('reads the day until which something is wanted: %s', (text, day) => {
  expect(wantedDay(text, TODAY)).toBe(day);
});

it.each([
  '月底到期',
  '在12月1日到期',
  '前三天已经停电',
  '半个月内部整改',
  '三年内部价',
  '2027年3月前到岗',
  'by March',
  '2026年11月20日前',
  'since 3 November',
  'three days ago',
  'the permit runs out on 30 November',
  'solve it before then',
])('takes no other day for it: %s', (text) => {
  expect(wantedDay(text, TODAY)).toBeNull();
});
