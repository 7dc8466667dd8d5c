import { DateTime } from 'luxon';

/** The one source of time: nothing else in the product asks what time it is. */
export interface Clock {
  /** This instant. */
  now(): Date;
  /** Today's calendar day in the configured zone, as `2026-11-20`. */
  today(): string;
}

/** The machine's clock, read in the given zone. */
export function systemClock(zone: string): Clock {
  return clockOf(() => new Date(), zone);
}

/** A clock that stands at nine in the morning of the given day; for `--as-of` and for tests. */
export function fixedClock(day: string, zone: string): Clock {
  const instant = DateTime.fromISO(`${day}T09:00:00`, { zone }).toJSDate();
  return clockOf(() => instant, zone);
}

function clockOf(now: () => Date, zone: string): Clock {
  return { now, today: () => DateTime.fromJSDate(now(), { zone }).toISODate() as string };
}
