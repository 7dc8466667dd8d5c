import { DateTime } from 'luxon';
import { endOfMonth, isDay, writtenPeriod } from '../../../domain/calendar/index.js';
import type { FileCell } from '../../../lib/files/file-cell.js';
import { CellFault } from '../finding.js';

/** A day that was read, and what was assumed for it. */
export interface ReadDay {
  readonly day: string;
  readonly assumed: 'serial-day' | 'month-alone' | null;
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[ T].*)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份|底|末|初|中旬|上旬|下旬)?$/u;
/** Spreadsheets count days from here on. */
const FIRST_SERIAL = '1899-12-30';
const SERIALS = { from: 20_000, to: 80_000 };

/**
 * A day as people write it: 2026-03-05, 2026.3.5, 2026年3月5日, or the number that a spreadsheet counts it by. Of a month
 * alone a plan means its last day, what has happened its first.
 */
export function readDay(cell: FileCell, planned: boolean): ReadDay {
  if (cell.day !== undefined) return { day: cell.day, assumed: null };
  const written = cell.text.normalize('NFKC').trim();
  const found = DAY.exec(written) ?? COMPACT.exec(written);
  if (found) return { day: dayOf(found.slice(1)), assumed: null };
  const serial = Number(written);
  if (/^\d{5}(\.\d+)?$/.test(written) && serial >= SERIALS.from && serial <= SERIALS.to) {
    const day = DateTime.fromISO(FIRST_SERIAL)
      .plus({ days: Math.floor(serial) })
      .toISODate();
    return { day: day as string, assumed: 'serial-day' };
  }
  const month = MONTH.exec(written);
  if (month === null) throw new CellFault('no-day');
  const first = dayOf([month[1] ?? '', month[2] ?? '', '1']);
  return { day: planned ? endOfMonth(first.slice(0, 7)) : first, assumed: 'month-alone' };
}

/** A month, as 2026-03, 2026年3月, 202603, or any day of it. */
export function readMonth(cell: FileCell): string {
  const month = periodOf(cell);
  if (month === null || !/^\d{4}-\d{2}$/.test(month)) throw new CellFault('no-month');
  return month;
}

/** A year, a quarter or a month. */
export function readPeriod(cell: FileCell): string {
  const period = periodOf(cell);
  if (period === null || period.includes('/')) throw new CellFault('no-period');
  return period;
}

/** A year, as 2026 or 2026年. */
export function readYear(cell: FileCell): number {
  const year = /^(\d{4})年?(?:度)?$/u.exec(cell.text.normalize('NFKC').trim())?.[1];
  if (year === undefined) throw new CellFault('no-year');
  return Number(year);
}

function periodOf(cell: FileCell): string | null {
  if (cell.day !== undefined) return cell.day.slice(0, 7);
  const written = cell.text.normalize('NFKC').trim().replace(/份$/u, '').replace(/年度$/u, '年');
  const day = DAY.exec(written);
  if (day) return dayOf(day.slice(1)).slice(0, 7);
  return writtenPeriod(written)?.key ?? null;
}

function dayOf([year = '', month = '', day = '']: readonly string[]): string {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(written)) throw new CellFault('no-day');
  return written;
}
