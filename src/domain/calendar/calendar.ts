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
  const countUpTo = workdayCounter(special);
  const widest = special.size + 7;

  /** The first day up to which so many working days have passed: that working day itself. */
  function numbered(wanted: number): number {
    let low = Math.floor(((wanted - widest) * 7) / 5);
    let high = Math.ceil(((wanted + widest) * 7) / 5);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (countUpTo(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function addWorkdays(day: string, count: number): string {
    if (count === 0) return day;
    const number = dayNumber(day);
    return dayOf(numbered(count > 0 ? countUpTo(number) + count : countUpTo(number - 1) + count + 1));
  }

  function workdaysBetween(from: string, to: string): number {
    return countUpTo(dayNumber(to)) - countUpTo(dayNumber(from));
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

/** The running number of the first Monday after 1970 began. */
const FIRST_MONDAY = 4;

/** Working days up to and with a day by its number, from a day in 1970 on: whole weeks, then what the arrangement changes. */
function workdayCounter(special: ReadonlyMap<string, SpecialDay>): (number: number) => number {
  const changes = [...special]
    .map(([day, { workday }]) => ({ number: dayNumber(day), by: Number(workday) - Number(weekdayOf(day) <= 5) }))
    .filter(({ by }) => by !== 0)
    .sort((one, other) => one.number - other.number);
  const sums = changes.map(() => 0);
  for (const [at, { by }] of changes.entries()) sums[at] = (sums[at - 1] ?? 0) + by;

  function changesUpTo(number: number): number {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.number ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    return sums[low - 1] ?? 0;
  }

  return (number) => {
    const days = number - FIRST_MONDAY + 1;
    const weeks = Math.floor(days / 7);
    return weeks * 5 + Math.min(5, days - weeks * 7) + changesUpTo(number);
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
