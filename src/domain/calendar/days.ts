import { DateTime } from 'luxon';

const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the text is a calendar day that exists, as `2026-11-23`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Whether the text is a month, as `2026-11`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The day as a running number, for arithmetic in loops. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** The day with a running number. */
export function dayOf(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return dayOf(dayNumber(day) + count);
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The month of a day: `2026-11` of `2026-11-23`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months later (earlier when negative). */
export function addMonths(month: string, count: number): string {
  return DateTime.fromISO(`${month}-01`, { zone: 'utc' }).plus({ months: count }).toFormat('yyyy-MM');
}

/** The same day so many months later; a day that the month lacks becomes its last. */
export function addMonthsToDay(day: string, count: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months: count }).toFormat('yyyy-MM-dd');
}

/** The last day of a month. */
export function endOfMonth(month: string): string {
  return DateTime.fromISO(`${month}-01`, { zone: 'utc' }).endOf('month').toFormat('yyyy-MM-dd');
}

/** Every month from one to the other, both included; empty when the second is earlier. Takes days or months. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month);
  return months;
}
