/** The working days of 2026 as the State Council announced them, typed again: nothing here knows the product. */
const OFF = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const MADE_UP = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

const DAY = 86_400_000;

/** A day so many days later. */
export function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whether people work on a day; in a year that is not announced yet, on weekdays. */
export function works(day: string): boolean {
  if (MADE_UP.includes(day)) return true;
  if (OFF.some(([from, to]) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The working day so many working days after a day, or before it. */
export function workdays(day: string, count: number): string {
  const step = Math.sign(count);
  let [at, left] = [day, Math.abs(count)];
  while (left > 0) {
    at = plus(at, step);
    if (works(at)) left -= 1;
  }
  return at;
}

/** How many working days lie after one day up to and with another. */
export function workdaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = plus(day, 1);
    if (works(day)) count += 1;
  }
  return count;
}

/** The day itself when people work on it, else the next on which they do. */
export function onWorkday(day: string): string {
  return works(day) ? day : workdays(day, 1);
}
