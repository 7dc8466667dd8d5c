import { DateTime } from 'luxon';
import { WutongError } from './errors.js';
import { instantAt } from './instant-at.js';

/** The one source of time: nothing else in the product asks what time it is. */
export interface Clock {
  /** This instant. */
  now(): Date;
  /** The calendar day that counts as today, as `2026-11-20`: that of `now` unless another one was asked for. */
  today(): string;
  /** The calendar day of `now` in the configured zone. */
  machineToday(): string;
  /** An instant as the wall clock of the configured zone shows it: `2026-11-20T09:30`. */
  wallTime(instant: Date): string;
  /** The instant of a day of the configured zone, so many minutes after midnight, as `2026-11-20T01:02:03.004Z`. */
  instantAt(day: string, minutes: number): string;
}

/** The machine's clock, read in the given zone. */
export function systemClock(zone: string): Clock {
  return clockOf(() => new Date(), zone);
}

/** How far `--as-of` reaches, in years. */
const REACH = 10;

/**
 * A clock on which the given day counts as today, for `--as-of`. Its instants are the machine's; where no clock of a
 * machine is given it stands at nine in the morning of that day.
 * @throws WutongError `bad-input` when the day is more than ten years from the machine's.
 */
export function fixedClock(day: string, zone: string, machine?: Clock): Clock {
  if (machine === undefined) {
    const instant = DateTime.fromISO(`${day}T09:00:00`, { zone }).toJSDate();
    return clockOf(() => instant, zone);
  }
  demandNear(day, machine.machineToday());
  return { ...machine, today: () => day };
}

function clockOf(now: () => Date, zone: string): Clock {
  const today = () => DateTime.fromJSDate(now(), { zone }).toISODate() as string;
  const wallTime = (instant: Date) => DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
  return { now, today, machineToday: today, wallTime, instantAt: (day, minutes) => instantAt(day, minutes, zone) };
}

function demandNear(day: string, today: string): void {
  const [first, last] = [-REACH, REACH].map((years) => DateTime.fromISO(today).plus({ years }).toISODate() as string);
  if (first !== undefined && last !== undefined && first <= day && day <= last) return;
  throw new WutongError(
    'bad-input',
    `--as-of: ${day} is more than ${REACH} years from today. Write a day from ${first} to ${last}.`,
  );
}
