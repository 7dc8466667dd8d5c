import { addDays, addMonths, dayNumber, dayOf, weekdayOf } from './days.js';
import type { CalendarData } from './profile.js';

/** What the calendar says of one day. `assumed`: its year was not yet published, the weekday rule decides. */
export interface DayKind {
  readonly workday: boolean;
  readonly assumed: boolean;
  /** The holiday that the day belongs to, as a day off or as its make-up working day. */
  readonly holiday: string | null;
}

/** Working days by the published arrangement, with weekdays for the years that it does not cover. */
export interface Calendar {
  isWorkday(day: string): DayKind;
  /** The working day so many working days after (before when negative); with 0 the day itself, whatever it is. */
  addWorkdays(day: string, count: number): string;
  /** Working days after `from` up to and with `to`; negative when `to` is earlier. */
  workdaysBetween(from: string, to: string): number;
  /** The last working day of a month, `2026-10`. */
  lastWorkdayOf(month: string): string;
  /** The nth working day of a month, counted from 1. */
  nthWorkdayOfMonth(month: string, n: number): string;
  /** Whether a count from one day to the other touches a year that is not yet published. */
  isAssumed(from: string, to: string): boolean;
}

/** Builds the calendar from the published years. */
export function createCalendar(data: CalendarData): Calendar {
  const special = specialDays(data);
  const years = new Set(Object.keys(data.years));

  const works = (day: string): boolean => special.get(day)?.workday ?? weekdayOf(day) <= 5;

  function addWorkdays(day: string, count: number): string {
    const step = Math.sign(count);
    let number = dayNumber(day);
    for (let left = Math.abs(count); left > 0; ) {
      number += step;
      if (works(dayOf(number))) left -= 1;
    }
    return dayOf(number);
  }

  function workdaysBetween(from: string, to: string): number {
    if (to < from) return -workdaysBetween(to, from);
    let count = 0;
    for (let number = dayNumber(from) + 1; number <= dayNumber(to); number += 1) if (works(dayOf(number))) count += 1;
    return count;
  }

  return {
    isWorkday: (day) => ({
      workday: works(day),
      assumed: !years.has(day.slice(0, 4)),
      holiday: special.get(day)?.holiday ?? null,
    }),
    addWorkdays,
    workdaysBetween,
    lastWorkdayOf: (month) => addWorkdays(`${addMonths(month, 1)}-01`, -1),
    nthWorkdayOfMonth: (month, n) => addWorkdays(addDays(`${month}-01`, -1), n),
    isAssumed: (from, to) => {
      for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
        if (!years.has(String(year))) return true;
      return false;
    },
  };
}

interface SpecialDay {
  readonly workday: boolean;
  readonly holiday: string;
}

function specialDays(data: CalendarData): ReadonlyMap<string, SpecialDay> {
  const days = new Map<string, SpecialDay>();
  for (const { holidays } of Object.values(data.years))
    for (const { name, from, to, makeUp } of holidays) {
      for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, { workday: false, holiday: name });
      for (const day of makeUp) days.set(day, { workday: true, holiday: name });
    }
  return days;
}
