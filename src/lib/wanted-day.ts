import * as chrono from 'chrono-node';
import { NUMERAL_CHARACTERS, plainNumber } from './numerals.js';

/** Reads at noon, so that no time zone moves a day to the one beside it. */
const NOON = 'T12:00:00Z';

/** That a day is the last one for something: 「12月15日前」, "before 15 December". */
const UNTIL_ZH = /^(?:之前|以前|前|为止)/u;
const UNTIL_EN = /\b(?:before|by|until|till|no later than|not later than|deadline(?: is)?:?)\s+(?:the\s+)?$/iu;

/** The end of a stretch of time. */
interface End {
  readonly said: RegExp;
  readonly of: (match: RegExpExecArray, now: Date) => Date;
}

const ENDS: readonly End[] = [
  { said: /(?<!\d)(\d{1,2})月(?:底|末)/u, of: ([, month], now) => endOfMonth(now, ahead(Number(month), now)) },
  { said: /下个?月(?:底|末)|\bend of next month/iu, of: (_, now) => endOfMonth(now, now.getUTCMonth() + 2) },
  {
    said: /月(?:底|末)|[本这当]个?月内|\bend of (?:the|this) month|\bmonth[- ]end/iu,
    of: (_, now) => endOfMonth(now, now.getUTCMonth() + 1),
  },
  {
    said: /季度?(?:底|末)|[本这]季度?内|\bend of (?:the|this) quarter/iu,
    of: (_, now) => endOfMonth(now, quarterOf(now) * 3),
  },
  { said: /明年年?(?:底|末|内)|\bend of next year/iu, of: (_, now) => endOfMonth(now, 24) },
  {
    said: /年(?:底|末)|(?<![\p{N}一二两三四五六七八九十几])年内|\bend of (?:the|this) year|\byear[- ]end/iu,
    of: (_, now) => endOfMonth(now, 12),
  },
  { said: /下周(?:底|末|内)|\bend of next week/iu, of: (_, now) => endOfWeek(now, 7) },
  { said: /[本这]周(?:底|末|内)|\bend of (?:the|this) week/iu, of: (_, now) => endOfWeek(now, 0) },
];

const WITHIN_ZH = new RegExp(`(\\d{1,3}|[${NUMERAL_CHARACTERS}]{1,3})个?(天|日|周|星期|月)(?:之|以)?内`, 'u');
const WITHIN_EN =
  /\bwithin (?:the next )?(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|month)s?\b/iu;
const WORDS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The day until which a text wants something, in either language; null where it says none, or one that has passed. */
export function wantedDay(text: string, today: string): string | null {
  const now = new Date(`${today}${NOON}`);
  const day = (stretchIn(text, now) ?? endIn(text, now) ?? dayIn(text, now))?.toISOString().slice(0, 10) ?? null;
  return day !== null && day >= today ? day : null;
}

function stretchIn(text: string, now: Date): Date | null {
  const [, many, unit = ''] = WITHIN_ZH.exec(text) ?? WITHIN_EN.exec(text) ?? [];
  if (many === undefined) return null;
  const word = many.toLowerCase();
  const count = word === 'an' ? 1 : WORDS.includes(word) ? Math.max(1, WORDS.indexOf(word)) : Number(plainNumber(word));
  const end = new Date(now);
  if (/月|month/iu.test(unit)) end.setUTCMonth(end.getUTCMonth() + count);
  else end.setUTCDate(end.getUTCDate() + count * (/周|星期|week/iu.test(unit) ? 7 : 1));
  return end;
}

function endIn(text: string, now: Date): Date | null {
  for (const { said, of } of ENDS) {
    const match = said.exec(text);
    if (match === null) continue;
    const after = text.slice(match.index + match[0].length);
    // The first that fits is the longest: where it is no last day, a shorter one inside it is none either.
    const isLast = match[0].endsWith('内') || UNTIL_ZH.test(after) || UNTIL_EN.test(text.slice(0, match.index));
    return isLast ? of(match, now) : null;
  }
  return null;
}

function dayIn(text: string, now: Date): Date | null {
  const parser = /\p{Script=Han}/u.test(text) ? chrono.zh.hans : chrono.en.casual;
  const days = parser.parse(text, { instant: now, timezone: 0 }, { forwardDate: true });
  const last = days.find(
    ({ index, text: said, start }) =>
      // A month alone is no day: it may mean its first or its last.
      (start.isCertain('day') || start.isCertain('weekday')) &&
      (UNTIL_ZH.test(text.slice(index + said.length)) || UNTIL_EN.test(text.slice(0, index))),
  );
  return last?.start.date() ?? null;
}

/** The month of a number that comes next, counted from January of this year. */
function ahead(month: number, now: Date): number {
  return month > now.getUTCMonth() ? month : month + 12;
}

function quarterOf(now: Date): number {
  return Math.floor(now.getUTCMonth() / 3) + 1;
}

/** The last day of a month, counted from January of this year. */
function endOfMonth(now: Date, month: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), month, 0, 12));
}

/** The Friday of this week, some days on. */
function endOfWeek(now: Date, days: number): Date {
  const end = new Date(now);
  end.setUTCDate(end.getUTCDate() + 5 - (end.getUTCDay() || 7) + days);
  return end;
}
