import * as chrono from 'chrono-node';

/** A day that stands in a text, with the words that say it. */
export interface WrittenDay {
  /** `2026-11-20` */
  readonly day: string;
  readonly text: string;
}

/** Reads at noon, so that no time zone moves a day to the one beside it. */
const NOON = 'T12:00:00Z';

/**
 * The first day that a sentence tells in either language: "since Monday", 「上周五」, "20 November". What is told lies behind:
 * a weekday by its bare name is the last one, today included. Null when the sentence tells none.
 */
export function writtenDay(text: string, today: string): WrittenDay | null {
  const reference = { instant: new Date(`${today}${NOON}`), timezone: 0 };
  const parser = /\p{Script=Han}/u.test(text) ? chrono.zh.hans : chrono.en.casual;
  const found = parser.parse(text, reference)[0] ?? chrono.en.casual.parse(text, reference)[0];
  if (found === undefined) return null;
  const day = dayOf(found.start.date());
  const byWeekday = found.start.isCertain('weekday') && !found.start.isCertain('day');
  return { day: byWeekday && day > today ? weekBefore(day) : day, text: found.text };
}

function weekBefore(day: string): string {
  const date = new Date(`${day}${NOON}`);
  date.setUTCDate(date.getUTCDate() - 7);
  return dayOf(date);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
