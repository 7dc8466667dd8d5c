import type { Language } from '../lib/language.js';
import { grouped, moneyParts } from '../lib/money.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const ZH_QUARTERS = ['一', '二', '三', '四'];

/** A sum in yuan: `3.46亿元`, `5,600万元`; in English with the Chinese beside it: `CNY 346 million (3.46亿元)`. */
export function money(yuan: number | bigint, language: Language): string {
  const { unit, digits, millions } = moneyParts(yuan);
  return language === 'zh' ? `${digits}${unit}` : `CNY ${millions} million (${digits}${unit})`;
}

/** A bare number with separated thousands and at most two decimals, the same in both languages. */
export function number(value: number | bigint, decimals = 2): string {
  return grouped(value, decimals);
}

/** What is counted: the Chinese counter with its noun, the English noun for one and for several. */
export const COUNTED = {
  project: { zh: '个项目', one: 'project', many: 'projects' },
  enterprise: { zh: '家企业', one: 'enterprise', many: 'enterprises' },
  targetEnterprise: { zh: '家目标企业', one: 'target enterprise', many: 'target enterprises' },
  problem: { zh: '个问题', one: 'problem', many: 'problems' },
  task: { zh: '项任务', one: 'task', many: 'tasks' },
  milestone: { zh: '个节点', one: 'milestone', many: 'milestones' },
  indicator: { zh: '项指标', one: 'indicator', many: 'indicators' },
  node: { zh: '个环节', one: 'node', many: 'nodes' },
  chain: { zh: '条产业链', one: 'chain', many: 'chains' },
  park: { zh: '个园区', one: 'park', many: 'parks' },
  county: { zh: '个县（市、区）', one: 'county', many: 'counties' },
  document: { zh: '份文件', one: 'document', many: 'documents' },
  report: { zh: '份填报', one: 'report', many: 'reports' },
  item: { zh: '项', one: 'item', many: 'items' },
  time: { zh: '次', one: 'time', many: 'times' },
  workday: { zh: '个工作日', one: 'working day', many: 'working days' },
  day: { zh: '天', one: 'day', many: 'days' },
  month: { zh: '个月', one: 'month', many: 'months' },
  year: { zh: '年', one: 'year', many: 'years' },
} as const satisfies Record<string, { zh: string; one: string; many: string }>;
export type Counted = keyof typeof COUNTED;

/** A day, `2026-11-23`: `2026年11月23日`, `23 November 2026`. */
export function date(day: string, language: Language): string {
  const [year, month, dayOfMonth] = numbers(day);
  return language === 'zh' ? `${year}年${month}月${dayOfMonth}日` : `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** A day with its time, `2026-11-20T09:30`: `2026年11月20日 09:30`, `20 November 2026, 09:30`. */
export function moment(wallTime: string, language: Language): string {
  const [day = '', time = ''] = wallTime.split('T');
  return `${date(day, language)}${language === 'zh' ? ' ' : ', '}${time}`;
}

/** A month, `2026-10`: `2026年10月`, `October 2026`. */
export function month(key: string, language: Language): string {
  const [year, number] = numbers(key);
  return language === 'zh' ? `${year}年${number}月` : `${monthName(number)} ${year}`;
}

/** A quarter, `2026-Q4`: `2026年第四季度`, `Q4 2026`. */
export function quarter(key: string, language: Language): string {
  const [year = '', number = ''] = key.split('-Q');
  return language === 'zh' ? `${year}年第${ZH_QUARTERS[Number(number) - 1] ?? number}季度` : `Q${number} ${year}`;
}

/** A year, `2026`: `2026年`, `2026`. */
export function year(key: string | number, language: Language): string {
  return language === 'zh' ? `${key}年` : String(key);
}

/** A period by its key (`2026`, `2026-Q4`, `2026-10`, `2026-10-03`, `2026-01/2026-10` or a range of days). */
export function period(key: string, language: Language): string {
  const [from = '', to] = key.split('/');
  if (to) return range(from, to, language);
  if (from.includes('-Q')) return quarter(from, language);
  if (from.length === 4) return year(from, language);
  return from.length === 7 ? month(from, language) : date(from, language);
}

/** Several names in one row: `甲、乙、丙`; `A, B and C`. */
export function list(items: readonly string[], language: Language): string {
  if (language === 'zh') return items.join('、');
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The English term with the Chinese one beside it; the Chinese alone in Chinese. */
export function term(words: { readonly en: string; readonly zh: string }, language: Language): string {
  return language === 'zh' ? words.zh : `${words.en} (${words.zh})`;
}

function range(from: string, to: string, language: Language): string {
  const [first, last] = [wholeMonth(from, 'first'), wholeMonth(to, 'last')];
  if (!first || !last) return join(date(from, language), date(to, language), language);
  if (first === last) return month(first, language);
  if (first.slice(0, 4) !== last.slice(0, 4)) return join(month(first, language), month(last, language), language);
  if (first.endsWith('-01') && last.endsWith('-12')) return year(first.slice(0, 4), language);
  const [inYear, firstNumber] = numbers(first);
  const [, lastNumber] = numbers(last);
  if (language === 'zh') return `${inYear}年${firstNumber}—${lastNumber}月`;
  return `${monthName(firstNumber)}–${monthName(lastNumber)} ${inYear}`;
}

function join(from: string, to: string, language: Language): string {
  return language === 'zh' ? `${from}至${to}` : `${from} to ${to}`;
}

/** The month that a day begins or ends, or null when it lies inside one; a month as it is. */
function wholeMonth(key: string, side: 'first' | 'last'): string | null {
  if (key.length === 7) return key;
  const [inYear, inMonth, day] = numbers(key);
  const edge = side === 'first' ? 1 : new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return day === edge ? key.slice(0, 7) : null;
}

function numbers(key: string): [number, number, number] {
  const [first = 0, second = 0, third = 0] = key.split('-').map(Number);
  return [first, second, third];
}

function monthName(number: number): string {
  return MONTHS[number - 1] ?? String(number);
}
