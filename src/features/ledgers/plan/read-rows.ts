import type { Column, Columns } from '../../../domain/ledgers/column.js';
import type { Indicator } from '../../../domain/ledgers/ledgers.js';
import { EMPTY_CELL, type FileCell, type FileRow, textCell } from '../../../lib/files/file-cell.js';
import { type CellPlace, readCell } from '../cells/read-cell.js';
import { stepOf } from '../cells/stage-word.js';
import { CellFault, type Finding } from '../finding.js';
import { importColumns } from '../headers/import-columns.js';
import type { MappedHeader } from '../headers/map-headers.js';
import { cellAt, type FileTable } from './file-table.js';
import type { Known, Values } from './known.js';

/** A row of the file by the columns of its ledger; an empty cell is null, a column that the file lacks is left out. */
export interface ReadRow {
  readonly row: number;
  readonly values: Values;
  readonly cells: ReadonlyMap<string, FileCell>;
  readonly faulty: boolean;
}

/** The column as a person finds it in the file. */
export function headerOf({ headers }: Pick<FileTable, 'headers'>, column: string): string {
  return headers.find((each) => each.column === column)?.text ?? column;
}

/** Reads the cells of each row; what is wrong in them is added to the findings. */
export function readRows(table: FileTable, rows: readonly FileRow[], known: Known, findings: Finding[]): ReadRow[] {
  const mapped = table.headers.flatMap((header) =>
    header.column === null ? [] : [{ ...header, column: header.column }],
  );
  const columns = importColumns(table.ledger);
  const order = Object.keys(columns);
  mapped.sort((one, other) => order.indexOf(one.column) - order.indexOf(other.column));
  return rows.map((row) => readRow({ table, known, columns, mapped, findings }, row));
}

interface Reading {
  readonly table: FileTable;
  readonly known: Known;
  readonly columns: Columns;
  readonly mapped: readonly (MappedHeader & { readonly column: string })[];
  readonly findings: Finding[];
}

function readRow({ table, known, columns, mapped, findings }: Reading, row: FileRow): ReadRow {
  const values: Record<string, unknown> = {};
  const cells = new Map<string, FileCell>();
  let faulty = false;
  const take = (name: string, header: MappedHeader | null, cell: FileCell | null) => {
    const column = columns[name] as Column<unknown>;
    if (cell === null) {
      values[name] = column.kind === 'list' ? [] : null;
      return;
    }
    cells.set(name, cell);
    const place = { row: row.row, column: header?.text ?? name, value: cell.text };
    try {
      const { value, warnings } = readCell(
        cell,
        placeOf(table, header, { name, column }, values, known),
        known.references,
      );
      values[name] = value;
      const merged = cell.spread ? [{ code: 'merged-filled' as const, details: {} }] : [];
      for (const warning of [...merged, ...warnings]) findings.push({ kind: 'warning', ...place, ...warning });
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      faulty = true;
      findings.push({ kind: 'error', ...place, code: error.code, details: error.details });
    }
  };
  for (const header of mapped) {
    const constant = table.constants.get(header.column);
    take(header.column, header, cellAt(row, header) ?? (constant === undefined ? null : textCell(constant)));
  }
  for (const [name, constant] of table.constants)
    if (!mapped.some(({ column }) => column === name)) take(name, null, textCell(constant));
  const step =
    cells.has('stage') && !('substage' in values) ? stepOf(cells.get('stage') ?? EMPTY_CELL, values.stage) : null;
  return { row: row.row, values: step === null ? values : { ...values, substage: step }, cells, faulty };
}

function placeOf(
  { noteUnit, optionUnit }: FileTable,
  header: MappedHeader | null,
  { name, column }: { readonly name: string; readonly column: Column<unknown> },
  values: Values,
  known: Known,
): CellPlace {
  const own = header === null || header.own || header.text.includes(BASE_UNIT);
  const units = { headerUnit: header?.unit ?? null, noteUnit, optionUnit };
  return { name, column, own, percent: header?.percent ?? false, ...units, measured: measuredOf(name, values, known) };
}

/** A header of our export says so where the unit follows from the indicator. */
export const BASE_UNIT = '按指标单位';

function measuredOf(name: string, { indicatorId }: Values, { others, ledger }: Known): CellPlace['measured'] {
  if (name !== 'value' || (ledger !== 'targets' && ledger !== 'actuals')) return null;
  const unit = (others.get('indicators')?.get(String(indicatorId)) as Indicator | undefined)?.unit;
  return unit === 'YUAN' ? 'money' : unit === 'PERCENT' ? 'percent' : null;
}
