import { DateTime } from 'luxon';
import { dayPeriod, type Period, periodAround, rangePeriod, yearPeriod } from '../../../domain/calendar/periods.js';
import { plainNumber } from '../../../lib/numerals.js';

type Read = (match: RegExpMatchArray, today: DateTime) => Period | null;

const ENGLISH_NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_WORDS = `${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec`;
const COUNT = `\\d{1,3}|${ENGLISH_NUMBERS.join('|')}`;
/** What stands between the two ends of a range. */
export const TO = '(?:至|到|—+|–|-|~|～|\\bto\\b|\\bthrough\\b|\\buntil\\b|\\btill\\b|\\band\\b)';
const HAN_COUNT = '\\d{1,3}|十[一二]|[一二两三四五六七八九十]';

/** Reads a number written in digits, in English or in Chinese words; null when it is none. */
export function readCount(words: string): number | null {
  const english = ENGLISH_NUMBERS.indexOf(words.toLowerCase());
  if (english >= 0) return english + 1;
  const plain = plainNumber(words);
  return /^\d+$/.test(plain) ? Number(plain) : null;
}

const iso = (day: DateTime): string => day.toISODate() as string;
const monthOf = (day: DateTime): Period => periodAround(iso(day), 'month');
const quarterOf = (day: DateTime): Period => periodAround(iso(day), 'quarter');
const yearOf = (day: DateTime): Period => yearPeriod(day.year);
const dayOf = (day: DateTime): Period => dayPeriod(iso(day));
const rangeOf = (from: DateTime, to: DateTime): Period => rangePeriod(iso(from), iso(to));

/** The first half of a year is 1, the second 2. */
function halfOf(year: number, half: 1 | 2): Period {
  const from = DateTime.local(year, half === 1 ? 1 : 7, 1);
  return rangeOf(from, from.plus({ months: 5 }).endOf('month'));
}

/** From the first of one month to the end of another; a range that turns over the year ends in the next. */
function monthsBetween(year: number, first: number, last: number, lastYear?: number): Period | null {
  const from = fromParts(year, first);
  const to = fromParts(lastYear ?? (last < first ? year + 1 : year), last);
  return from && to && from.from <= to.to ? rangePeriod(from.from, to.to) : null;
}

/** Days of one month. */
function daysBetween(year: number, month: number, first: number, last: number): Period | null {
  const [from, to] = [fromParts(year, month, first), fromParts(year, month, last)];
  return from && to && from.from <= to.to ? rangePeriod(from.from, to.to) : null;
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1;
}

/** A month without a year is one of this year. */
function bareMonth(month: number, today: DateTime): Period | null {
  if (month < 1 || month > 12) return null;
  const day = DateTime.local(today.year, month, 1);
  return monthOf(day);
}

function fromParts(year: number, month: number, day?: number): Period | null {
  const date = DateTime.local(year, month, day ?? 1);
  if (!date.isValid) return null;
  return day === undefined ? monthOf(date) : dayOf(date);
}

function lastUnits(count: number | null, unit: string, today: DateTime): Period | null {
  if (count === null) return null;
  if (/^(d|天|日)/i.test(unit)) return rangeOf(today.minus({ days: count }), today);
  if (/^(w|周|星期)/i.test(unit)) return rangeOf(today.minus({ weeks: count }), today);
  if (/^(y|年)/i.test(unit)) return rangeOf(today.minus({ years: count }), today);
  return rangeOf(today.minus({ months: count }), today);
}

function nextUnits(count: number | null, unit: string, today: DateTime): Period | null {
  if (count === null) return null;
  const key = /^(d|天|日)/i.test(unit) ? 'days' : /^(w|周|星期)/i.test(unit) ? 'weeks' : 'months';
  return rangeOf(today, today.plus({ [key]: count }));
}

/** Patterns in the order in which they are tried: the longer and more exact first. */
export const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(
      `(?:(\\d{4}|今|本|去|明)\\s*年\\s*)?(${HAN_COUNT})月?份?\\s*(?:至|到|—+|–|-|~|～)\\s*(${HAN_COUNT})月份?(?!\\d|[一二三四五六七八九十]+[日号])`,
      'g',
    ),
    (m, today) =>
      monthsBetween(yearWord(m[1] ?? '今', today), readCount(m[2] as string) ?? 0, readCount(m[3] as string) ?? 0),
  ],
  [
    new RegExp(
      `\\b(${MONTH_WORDS})\\b\\.?(?:,?\\s+(\\d{4}))?\\s*${TO}\\s*(${MONTH_WORDS})\\b\\.?(?:,?\\s+(?:of\\s+)?(\\d{4}|this year|last year))?`,
      'gi',
    ),
    (m, today) => {
      const last = yearWord(m[4] ?? m[2] ?? 'this', today);
      const [from, to] = [monthNumber(m[1] as string), monthNumber(m[3] as string)];
      return monthsBetween(m[2] ? Number(m[2]) : from > to ? last - 1 : last, from, to, last);
    },
  ],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*${TO}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH_WORDS})\\b\\.?(?:,?\\s+(\\d{4}))?`,
      'gi',
    ),
    (m, today) => daysBetween(yearWord(m[4] ?? 'this', today), monthNumber(m[3] as string), Number(m[1]), Number(m[2])),
  ],
  [
    new RegExp(
      `\\b(${MONTH_WORDS})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*${TO}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`,
      'gi',
    ),
    (m, today) => daysBetween(yearWord(m[4] ?? 'this', today), monthNumber(m[1] as string), Number(m[2]), Number(m[3])),
  ],
  [
    /(?:(\d{4}|今|本|去|明)\s*年\s*)?(\d{1,2})月(\d{1,2})[日号]?\s*(?:至|到|—+|–|-|~|～)\s*(\d{1,2})[日号]/g,
    (m, today) => daysBetween(yearWord(m[1] ?? '今', today), Number(m[2]), Number(m[3]), Number(m[4])),
  ],
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/g, (m) => fromParts(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g, (m) => fromParts(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH_WORDS})\\b\\.?,?\\s+(\\d{4})\\b`, 'gi'),
    (m) => fromParts(Number(m[3]), monthNumber(m[2] as string), Number(m[1])),
  ],
  [
    new RegExp(`\\b(${MONTH_WORDS})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*(\\d{4})\\b`, 'gi'),
    (m) => fromParts(Number(m[3]), monthNumber(m[1] as string), Number(m[2])),
  ],
  [
    /(?:(今|本|去|明)年)?(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g,
    (m, today) => fromParts(yearWord(m[1] ?? '今', today), Number(m[2]), Number(m[3])),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH_WORDS})\\b(?!\\.?,?\\s+\\d{4})`, 'gi'),
    (m, today) => fromParts(today.year, monthNumber(m[2] as string), Number(m[1])),
  ],
  [
    new RegExp(`\\b(${MONTH_WORDS})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\s*\\d{4}|\\d)`, 'gi'),
    (m, today) => fromParts(today.year, monthNumber(m[1] as string), Number(m[2])),
  ],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月份?/g, (m) => fromParts(Number(m[1]), Number(m[2]))],
  [/\b(\d{4})-(\d{1,2})\b/g, (m) => fromParts(Number(m[1]), Number(m[2]))],
  [
    new RegExp(`\\b(${MONTH_WORDS})\\b\\.?,?\\s+(\\d{4})\\b`, 'gi'),
    (m) => fromParts(Number(m[2]), monthNumber(m[1] as string)),
  ],
  [
    /(\d{4}|今|本|去|明|上一?)\s*年\s*第?([一二三四1-4])\s*季度?/g,
    (m, today) => {
      const day = DateTime.local(
        yearWord(m[1] as string, today),
        ((readCount(m[2] as string) as number) - 1) * 3 + 1,
        1,
      );
      return day.isValid ? quarterOf(day) : null;
    },
  ],
  [/\bq([1-4])\s*(?:of\s*)?(\d{4})\b/gi, (m) => quarterOf(DateTime.local(Number(m[2]), (Number(m[1]) - 1) * 3 + 1, 1))],
  [/\b(\d{4})[-\s]?q([1-4])\b/gi, (m) => quarterOf(DateTime.local(Number(m[1]), (Number(m[2]) - 1) * 3 + 1, 1))],
  [
    /\b(first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter(?:\s+(?:of\s+)?(\d{4}|this year|last year))?/gi,
    (m, today) => {
      const index =
        ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th'].indexOf((m[1] as string).toLowerCase()) % 4;
      return quarterOf(DateTime.local(yearWord(m[2] ?? 'this', today), index * 3 + 1, 1));
    },
  ],
  [/\bq([1-4])\b/gi, (m, today) => quarterOf(DateTime.local(today.year, (Number(m[1]) - 1) * 3 + 1, 1))],
  [
    /(?:(\d{4}|今|本|去|明)年)?(上|下)半年/g,
    (m, today) => halfOf(yearWord(m[1] ?? '今', today), m[2] === '上' ? 1 : 2),
  ],
  [
    /\b(first|second)\s+half(?:\s+(?:of\s+)?(?:the\s+)?(\d{4}|this year|last year|year))?/gi,
    (m, today) => halfOf(yearWord(m[2] ?? 'this', today), (m[1] as string).toLowerCase() === 'first' ? 1 : 2),
  ],
  [
    new RegExp(`(今|本|去|明)年(${HAN_COUNT})月份?`, 'g'),
    (m, today) => fromParts(yearWord(m[1] as string, today), readCount(m[2] as string) ?? 0),
  ],
  [
    new RegExp(`\\b(${MONTH_WORDS})\\s+(?:of\\s+)?(this|last|next)\\s+year\\b`, 'gi'),
    (m, today) => fromParts(yearWord(m[2] as string, today), monthNumber(m[1] as string)),
  ],
  [
    /(?:第)?([一二三四])季度/g,
    (m, today) => quarterOf(DateTime.local(today.year, ((readCount(m[1] as string) as number) - 1) * 3 + 1, 1)),
  ],
  [
    new RegExp(
      `\\b(?:in |over |during |for )?(?:the )?(?:last|past|previous|recent)\\s+(${COUNT})\\s+(days?|weeks?|months?|years?)\\b`,
      'gi',
    ),
    (m, today) => lastUnits(readCount(m[1] as string), m[2] as string, today),
  ],
  [
    new RegExp(`\\b(?:in |over |within )?(?:the )?(?:next|coming)\\s+(${COUNT})\\s+(days?|weeks?|months?)\\b`, 'gi'),
    (m, today) => nextUnits(readCount(m[1] as string), m[2] as string, today),
  ],
  [
    new RegExp(`(?:最近|近|过去)的?(${HAN_COUNT})个?(天|日|周|星期|月|年)`, 'g'),
    (m, today) => lastUnits(readCount(m[1] as string), m[2] as string, today),
  ],
  [
    new RegExp(`(?:未来|今后|接下来)的?(${HAN_COUNT})个?(天|日|周|星期|月)`, 'g'),
    (m, today) => nextUnits(readCount(m[1] as string), m[2] as string, today),
  ],
  [/今天|今日|目前为止|\btoday\b|\bas of now\b/gi, (_, today) => dayOf(today)],
  [/明天|\btomorrow\b/gi, (_, today) => dayOf(today.plus({ days: 1 }))],
  [/昨天|\byesterday\b/gi, (_, today) => dayOf(today.minus({ days: 1 }))],
  [/本周|这周|这一周|\bthis week\b/gi, (_, today) => rangeOf(today.startOf('week'), today.endOf('week'))],
  [/下周|下一周|\bnext week\b/gi, (_, today) => weekFrom(today.plus({ weeks: 1 }))],
  [/上周|上一周|\blast week\b/gi, (_, today) => weekFrom(today.minus({ weeks: 1 }))],
  [/去年同月|上年同月|\b(?:the )?same month (?:of )?last year\b/gi, (_, today) => monthOf(today.minus({ years: 1 }))],
  [
    /去年同期|上年同期|\b(?:the )?same (?:period|time) (?:of )?last year\b|\ba year ago\b|\bthis time last year\b/gi,
    (_, today) => rangeOf(today.minus({ years: 1 }).startOf('year'), today.minus({ years: 1 })),
  ],
  [
    /本月|这个月|当月|月内|\bthis month(?:'s)?\b|\bthe current month\b|\bby (?:the )?month[- ]end\b|\bthe month\b/gi,
    (_, today) => monthOf(today),
  ],
  [/下个?月|次月|\bnext month(?:'s)?\b|\bthe coming month\b/gi, (_, today) => monthOf(today.plus({ months: 1 }))],
  [
    /上个?月|\blast month(?:'s)?\b|\bthe previous month\b|\bthe past month\b/gi,
    (_, today) => monthOf(today.minus({ months: 1 })),
  ],
  [/本季度?|这个季度|当季|\bthis quarter(?:'s)?\b|\bthe current quarter\b/gi, (_, today) => quarterOf(today)],
  [/上个?季度?|\blast quarter(?:'s)?\b/gi, (_, today) => quarterOf(today.minus({ quarters: 1 }))],
  [/下个?季度?|\bnext quarter(?:'s)?\b/gi, (_, today) => quarterOf(today.plus({ quarters: 1 }))],
  [/年初以来|今年以来|\byear to date\b|\bso far this year\b|\bsince january\b/gi, (_, today) => yearOf(today)],
  [/(\d{4})\s*年度?(?!以来|前|后|版)/g, (m) => yearNumber(Number(m[1]))],
  [
    /(?<![\p{L}\p{N}.〔(（[-]|-\s)((?:19|20|21)\d{2})(?![\p{N}年〕-]|\.\d|\s*(?:MWh?|GWh?|kWh?|kV|km|m2|m²|mu|tonnes?|tons?|t|units?|sets|people|enterprises|projects|yuan|cny|million|billion|兆瓦|吉瓦|千瓦|万|亿|元|亩|吨|套|台|米|平|家|个|人|条|号)(?!\p{L}))/giu,
    (m) => yearNumber(Number(m[1])),
  ],
  [/前年|\bthe year before last\b/gi, (_, today) => yearOf(today.minus({ years: 2 }))],
  [
    /今年|本年度?|年内|全年|当年|\bthis year(?:'s)?\b|\bthe current year\b|\bthe full year\b/gi,
    (_, today) => yearOf(today),
  ],
  [/去年|上一?年度?|\blast year(?:'s)?\b|\bthe previous year\b/gi, (_, today) => yearOf(today.minus({ years: 1 }))],
  [/后年|\bthe year after next\b/gi, (_, today) => yearOf(today.plus({ years: 2 }))],
  [/明年|下一?年度?|\bnext year(?:'s)?\b/gi, (_, today) => yearOf(today.plus({ years: 1 }))],
  [
    new RegExp(`(?<![连第过近月\\d])(${HAN_COUNT})月份?(?!度)`, 'g'),
    (m, today) => bareMonth(readCount(m[1] as string) ?? 0, today),
  ],
  [
    new RegExp(`\\b(?:in|for|of|by|during|since|end of|until)\\s+(${MONTH_WORDS})\\b`, 'gi'),
    (m, today) => bareMonth(monthNumber(m[1] as string), today),
  ],
];

function weekFrom(day: DateTime): Period {
  return rangeOf(day.startOf('week'), day.endOf('week'));
}

function yearNumber(year: number): Period | null {
  return year < 1900 || year > 2199 ? null : yearOf(DateTime.local(year, 1, 1));
}

function yearWord(word: string, today: DateTime): number {
  if (/^\d{4}$/.test(word)) return Number(word);
  if (/^(去|上|last)/i.test(word)) return today.year - 1;
  if (/^(明|next)/i.test(word)) return today.year + 1;
  return today.year;
}
