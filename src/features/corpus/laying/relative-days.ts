import { DateTime } from 'luxon';
import type { Calendar } from '../../../domain/calendar/index.js';

/** The day that demo ledgers are laid relative to, with the calendar that counts working days. */
export interface SeedingDay {
  /** `2026-11-20` */
  readonly day: string;
  readonly calendar: Pick<Calendar, 'addWorkdays'>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RELATIVE_DAY = /^D([+-]\d+)?$/;
const RELATIVE_WORKING_DAY = /^W([+-]\d+)$/;
const DAY_OF_MONTH = /^M([+-]\d+)?\/(end|\d{1,2})$/;
const DAY_OF_YEAR = /^Y([+-]\d+)?\/(\d{2})\/(\d{2})$/;

/**
 * A date column: `D-45` and `W+3` are calendar and working days from the seeding day, `M-1/15` and `M+0/end` days of a
 * month (clamped to it), `Y-1/06/30` a day of a year; a plain day stays. Null: none of these.
 */
export function resolveDay(notation: string, seeding: SeedingDay): string | null {
  const today = DateTime.fromISO(seeding.day, { zone: 'utc' });
  if (DAY.test(notation)) return DateTime.fromISO(notation, { zone: 'utc' }).isValid ? notation : null;
  let found = RELATIVE_DAY.exec(notation);
  if (found) return isoDay(today.plus({ days: offset(found[1]) }));
  found = RELATIVE_WORKING_DAY.exec(notation);
  if (found) return seeding.calendar.addWorkdays(seeding.day, offset(found[1]));
  found = DAY_OF_MONTH.exec(notation);
  if (found) return dayOfMonth(today.startOf('month').plus({ months: offset(found[1]) }), found[2] as string);
  found = DAY_OF_YEAR.exec(notation);
  if (!found) return null;
  const month = DateTime.utc(today.year + offset(found[1]), Number(found[2]), 1);
  return month.isValid ? dayOfMonth(month, found[3] as string) : null;
}

const MONTH = /^M([+-]\d+)?$/;
const PERIOD_OF_YEAR = /^Y([+-]\d+)?(?:\/(\d{2}|Q[1-4]))?$/;
const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

/** A month or period column: `M-1` → `2026-10`, `Y` → `2026`, `Y-1/03` → `2025-03`, `Y/Q2` → `2026-Q2`. Null: none of these. */
export function resolvePeriod(notation: string, seeding: SeedingDay): string | null {
  if (PERIOD.test(notation)) return notation;
  const today = DateTime.fromISO(seeding.day, { zone: 'utc' });
  let found = MONTH.exec(notation);
  if (found)
    return today
      .startOf('month')
      .plus({ months: offset(found[1]) })
      .toFormat('yyyy-MM');
  found = PERIOD_OF_YEAR.exec(notation);
  if (!found) return null;
  const year = today.year + offset(found[1]);
  const period = found[2] === undefined ? `${year}` : `${year}-${found[2]}`;
  return PERIOD.test(period) ? period : null;
}

const IN_TEXT = /\{([DMWY][^{}]*)\}/g;

/** Free text: `{Y}`, `{Y-1}`, `{M-1}`, `{D+30}` become a year, a month, a day; unknown braces stay. */
export function resolveInText(text: string, seeding: SeedingDay): string {
  return text.replace(
    IN_TEXT,
    (whole, notation: string) => resolvePeriod(notation, seeding) ?? resolveDay(notation, seeding) ?? whole,
  );
}

function offset(written: string | undefined): number {
  return written === undefined ? 0 : Number(written);
}

function dayOfMonth(month: DateTime, day: string): string | null {
  const last = month.daysInMonth as number;
  const number = day === 'end' ? last : Number(day);
  return number < 1 || number > 31 ? null : isoDay(month.set({ day: Math.min(number, last) }));
}

function isoDay(day: DateTime): string {
  return day.toISODate() as string;
}
