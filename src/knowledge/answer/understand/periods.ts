import { DateTime } from 'luxon';
import { type Period, rangePeriod } from '../../../domain/calendar/periods.js';
import { PATTERNS, TO } from './period-patterns.js';

/** A period named in a question, with the words that named it. */
export interface PeriodMention {
  readonly period: Period;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "the same period last year", 「去年同期」: what the period that is meant is to be held against. */
  readonly held?: true;
}

const HELD = /同[期月]|\bsame\b|\ba year ago\b|\bthis time last\b/i;
const JOINED = new RegExp(`^\\s*${TO}\\s*(?:the\\s+)?$`, 'i');

/** All periods that the text names, in the order in which they stand in it; none overlaps another, "A to B" is one. */
export function findPeriods(text: string, today: string): PeriodMention[] {
  const day = DateTime.fromISO(today);
  const found: PeriodMention[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const period = read(match, day);
      if (period) found.push({ period, text: match[0], start, end, ...(HELD.test(match[0]) && { held: true }) });
    }
  }
  const periods = joined(
    text,
    found.sort((left, right) => left.start - right.start),
  );
  return periods.map((one) => upTo(one, text, today));
}

/** "by 10 December", 「12月10日前」: from today up to that day, when it lies ahead. */
function upTo(one: PeriodMention, text: string, today: string): PeriodMention {
  const before = /\b(?:before|by|until|up to|not later than)\s*(?:the\s+)?$/i.test(text.slice(0, one.start));
  const after = /^\s*(?:之前|以前|前|为止)/.test(text.slice(one.end));
  if (one.period.kind !== 'day' || !(before || after) || one.period.to <= today) return one;
  return { ...one, period: rangePeriod(today, one.period.to) };
}

/** Makes one period of two that "to" links; "and" links them only after "between". */
function joined(text: string, found: readonly PeriodMention[]): PeriodMention[] {
  const periods: PeriodMention[] = [];
  for (const next of found) {
    const last = periods.at(-1);
    const between = last ? text.slice(last.end, next.start) : '';
    const linked = JOINED.test(between) && (!/and/i.test(between) || /\bbetween\s*$/i.test(text.slice(0, last?.start)));
    if (last && linked && last.period.from <= next.period.to) {
      const period = rangePeriod(last.period.from, next.period.to);
      periods[periods.length - 1] = {
        period,
        text: text.slice(last.start, next.end),
        start: last.start,
        end: next.end,
      };
    } else periods.push(next);
  }
  return periods;
}
