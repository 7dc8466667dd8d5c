import type { Column } from '../../../domain/ledgers/column.js';
import { nearest } from '../../../lib/nearest.js';
import { printable } from '../../../lib/text.js';
import { resolveDay, resolveInText, resolvePeriod, type SeedingDay } from './relative-days.js';

/** A cell that holds what its column does not take; the message says what it would take. */
export class CellFault extends Error {}

const PERIOD_COLUMNS: ReadonlySet<string> = new Set(['month', 'period', 'year']);

/** Reads one written cell as its column has it; an empty one of an optional column is null. */
export function readCell(name: string, column: Column<unknown>, written: string, seeding: SeedingDay): unknown {
  const text = printable(written).trim();
  if (text === '') return readEmpty(column);
  if (PERIOD_COLUMNS.has(name)) return readPeriod(name, column, text, seeding);
  switch (column.kind) {
    case 'date':
      return resolveDay(text, seeding) ?? fault(text, 'a day such as 2026-11-20, D-45, W+3, M-1/15 or Y-1/06/30');
    case 'boolean':
      return text === 'yes' || text === 'no' ? text === 'yes' : fault(text, 'yes or no');
    case 'money':
      return /^-?\d+$/.test(text) ? BigInt(text) : fault(text, 'a sum in whole yuan such as 56000000');
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : fault(text, 'a whole number');
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : fault(text, 'a number');
    case 'list':
      return resolveInText(text, seeding)
        .split('|')
        .map((word) => word.trim())
        .filter((word) => word !== '');
    case 'text':
      return readWord(column, resolveInText(text, seeding));
  }
}

function readEmpty(column: Column<unknown>): unknown {
  if (column.optional) return null;
  if (column.kind === 'list') return [];
  throw new CellFault('is empty and must not be');
}

function readPeriod(name: string, column: Column<unknown>, text: string, seeding: SeedingDay): unknown {
  const period = resolvePeriod(text, seeding);
  if (name === 'month' && !/^\d{4}-\d{2}$/.test(period ?? '')) return fault(text, 'a month such as 2026-10 or M-1');
  if (name === 'year' && !/^\d{4}$/.test(period ?? '')) return fault(text, 'a year such as 2026 or Y-1');
  if (period === null) return fault(text, 'a period such as 2026, 2026-Q2, 2026-10, Y, Y/Q2 or M-1');
  return column.kind === 'integer' ? Number(period) : period;
}

function readWord(column: Column<unknown>, text: string): string {
  if (column.values === undefined || column.values.includes(text)) return text;
  const meant = nearest(text, column.values);
  return fault(text, meant === null ? `one of ${column.values.join(', ')}` : `${meant}, probably`);
}

function fault(text: string, right: string): never {
  throw new CellFault(`"${text}" is not what it takes: ${right}`);
}
