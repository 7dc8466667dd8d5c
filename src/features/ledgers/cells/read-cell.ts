import type { Column } from '../../../domain/ledgers/column.js';
import { referenceOf } from '../../../domain/ledgers/references.js';
import type { FileCell } from '../../../lib/files/file-cell.js';
import { printable } from '../../../lib/text.js';
import { CellFault, type FindingCode } from '../finding.js';
import type { MoneyUnit } from '../headers/header.js';
import type { References } from '../plan/references.js';
import { readDay, readMonth, readPeriod, readYear } from './days.js';
import { readInteger, readNumber, readPercent, readSum } from './numbers.js';
import { readTruth, readWord } from './words.js';

/** The column that a cell stands in, as far as reading it needs. */
export interface CellPlace {
  readonly name: string;
  readonly column: Column<unknown>;
  readonly headerUnit: MoneyUnit | null;
  readonly percent: boolean;
  /** Whether the header is the ledger's own, under which values stand as the export writes them. */
  readonly own: boolean;
  readonly noteUnit: MoneyUnit | null;
  readonly optionUnit: MoneyUnit | null;
  /** What the values of an indicator are: sums, percentages or counts. */
  readonly measured: 'money' | 'percent' | null;
}

/** A value that was read, with what was assumed or taken over for it. */
export interface ReadValue {
  readonly value: unknown;
  readonly warnings: readonly { readonly code: FindingCode; readonly details: Readonly<Record<string, string>> }[];
}

const PLANNED = new Set([
  'plannedOn',
  'revisedOn',
  'restartOn',
  'due',
  'nextDate',
  'reviewOn',
  'resolveDue',
  'replyDue',
]);
const PERCENTAGES = new Set(['progress', 'plannedProgress']);
/** No project, and no month of one, takes more than 1,000亿元. */
const MOST_INVESTED = 100_000_000_000n;
const INVESTED = /^(totalInvestment|yearPlanInvestment|contractSum|investment)/;
/** What parts several names in one cell. */
const BETWEEN_NAMES = /[、,，;；/\n]+/u;
const BETWEEN_WORDS = /[、；;\n]+/u;

/** Reads a cell that is not empty, by its column. @throws CellFault that tells what the column would take. */
export function readCell(cell: FileCell, place: CellPlace, references: References): ReadValue {
  if (cell.broken === 'no-result') throw new CellFault('no-result', { formula: cell.text });
  if (cell.broken === 'error') throw new CellFault('cell-error');
  const isNumber = place.column.kind === 'money' || place.column.kind === 'number';
  if (cell.spread && isNumber) throw new CellFault('merged-number');
  const { value, warnings } = readByKind(cell, place, references);
  const taken =
    cell.formula === undefined ? [] : [{ code: 'result-taken' as const, details: { formula: cell.formula } }];
  return { value, warnings: [...taken, ...warnings] };
}

function readByKind(cell: FileCell, place: CellPlace, references: References): ReadValue {
  const { name, column } = place;
  if (name === 'month') return plain(readMonth(cell));
  if (name === 'period') return plain(readPeriod(cell));
  if (name === 'year') return plain(readYear(cell));
  switch (column.kind) {
    case 'date': {
      const { day, assumed } = readDay(cell, PLANNED.has(name));
      return assumed === null ? plain(day) : { value: day, warnings: [{ code: assumed, details: { day } }] };
    }
    case 'boolean':
      return plain(readTruth(cell));
    case 'money':
      return readMoney(cell, place);
    case 'integer':
      return plain(readInteger(cell));
    case 'number':
      return readNumeric(cell, place);
    case 'list':
      return plain(readList(cell, name, references));
    case 'text':
      return plain(readText(cell, place, references));
  }
}

function plain(value: unknown): ReadValue {
  return { value, warnings: [] };
}

function readMoney(cell: FileCell, { name, own, headerUnit, noteUnit, optionUnit }: CellPlace): ReadValue {
  const most = INVESTED.test(name) ? MOST_INVESTED : null;
  const { yuan, ownUnit } = readSum(cell, { header: headerUnit, note: noteUnit, option: optionUnit, own, most });
  const warnings = ownUnit === null ? [] : [{ code: 'unit-of-cell' as const, details: { unit: ownUnit } }];
  return { value: yuan, warnings };
}

function readNumeric(cell: FileCell, place: CellPlace): ReadValue {
  if (PERCENTAGES.has(place.name)) {
    const share = readPercent(cell, place.own || place.percent);
    if (share < 0 || share > 100) throw new CellFault('percent-beyond');
    return plain(share);
  }
  if (place.measured === 'percent') return plain(readPercent(cell, place.own || place.percent));
  if (place.measured === 'money' && !place.own) {
    const { value, warnings } = readMoney(cell, place);
    return { value: Number(value), warnings };
  }
  return plain(readNumber(cell));
}

function readList(cell: FileCell, name: string, references: References): string[] {
  const text = written(cell);
  const ledger = referenceOf(name);
  const between = text.includes('|') ? '|' : ledger === null ? BETWEEN_WORDS : BETWEEN_NAMES;
  const items = text.split(between).map((item) => item.trim());
  const words = items.filter((item) => item !== '');
  return ledger === null ? words : words.map((word) => references.find(ledger, word));
}

function readText(cell: FileCell, { name, column }: CellPlace, references: References): string {
  const ledger = referenceOf(name);
  if (ledger !== null) return references.find(ledger, written(cell));
  if (column.values !== undefined) return readWord(column, cell);
  return written(cell);
}

/** The text itself: without what drives a terminal, and without the apostrophe that keeps a spreadsheet from running it. */
function written({ text }: FileCell): string {
  const clean = printable(text).trim();
  return /^'+[=+\-@\t\r]/.test(clean) ? clean.slice(1) : clean;
}
