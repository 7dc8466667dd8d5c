import { DateTime } from 'luxon';

/** The instant of a day, `2026-11-20`, so many minutes after midnight by the clocks of a zone. */
export function instantAt(day: string, minutes: number, zone: string): string {
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  return DateTime.fromISO(day, { zone }).set(time).toJSDate().toISOString();
}
