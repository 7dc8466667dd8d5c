import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Holiday {
  readonly from: string;
  readonly to: string;
  readonly makeUp: readonly string[];
}

const published = parse(readFileSync(new URL('../../../corpus/profiles/calendar.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
}) as { years: Record<string, { holidays?: Holiday[] }> };
const holidays = Object.values(published.years).flatMap((year) => year.holidays ?? []);
const makeUpDays = new Set(holidays.flatMap((holiday) => holiday.makeUp));

const DAY = 86_400_000;

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/** The same day some months on, or the last day of that month when it is shorter. */
export function addMonthsToDay(day: string, count: number): string {
  const month = addMonths(day.slice(0, 7), count);
  return `${month}-${String(Math.min(Number(day.slice(8)), lastDayOf(month))).padStart(2, '0')}`;
}

export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** How many month boundaries lie between two months. */
export function monthsApart(from: string, to: string): number {
  const [firstYear = 0, first = 0] = from.split('-').map(Number);
  const [lastYear = 0, last = 0] = to.split('-').map(Number);
  return (lastYear - firstYear) * 12 + last - first;
}

export function lastDayOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

export function isWorkday(day: string): boolean {
  if (makeUpDays.has(day)) return true;
  if (holidays.some((holiday) => holiday.from <= day && day <= holiday.to)) return false;
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day that is so many working days after another. */
export function addWorkdays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

/** The latest month whose progress report was due before this day (by the fifth working day of the month after). */
export function lastMonthDue(day: string): string {
  const due = addWorkdays(addDays(`${day.slice(0, 7)}-01`, -1), 5);
  return addMonths(day.slice(0, 7), day > due ? -1 : -2);
}

/** The quarter of a day as the months that it holds. */
export function quarterOf(day: string): { readonly from: string; readonly to: string } {
  const year = day.slice(0, 4);
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const last = `${year}-${String(first + 2).padStart(2, '0')}`;
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: `${last}-${lastDayOf(last)}` };
}
