/** What a file was found to hold that is wrong, or that the person should know of; `src/texts/import-findings.ts` says it. */
export type FindingCode =
  // what stops the file
  | 'empty'
  | 'no-result'
  | 'cell-error'
  | 'no-number'
  | 'no-whole-number'
  | 'no-day'
  | 'no-month'
  | 'no-period'
  | 'no-year'
  | 'no-truth'
  | 'no-word'
  | 'no-sum'
  | 'no-unit'
  | 'sum-too-large'
  | 'sum-negative'
  | 'percent-unclear'
  | 'percent-beyond'
  | 'merged-number'
  | 'unknown-name'
  | 'several-names'
  | 'missing-column'
  | 'twice-in-file'
  | 'name-taken'
  | 'several-records'
  | 'not-visible'
  | 'not-allowed'
  | 'moved-by-verb'
  | 'history'
  | 'stale-version'
  | 'day-to-come'
  | 'days-out-of-order'
  | 'day-beyond-stage'
  | 'no-contract'
  // what the person should know
  | 'result-taken'
  | 'merged-filled'
  | 'serial-day'
  | 'month-alone'
  | 'unit-of-cell'
  | 'total-left-out'
  | 'note-left-out'
  | 'other-sheets'
  | 'encoding'
  | 'history-stays'
  | 'new-without-days';

/** One finding, by its row and column in the file. */
export interface Finding {
  readonly kind: 'error' | 'warning';
  readonly code: FindingCode;
  readonly row: number | null;
  /** The header as it stands in the file, or the column's own name where the file has none. */
  readonly column: string | null;
  readonly value: string | null;
  readonly details: Readonly<Record<string, string>>;
}

/** A cell that holds what its column does not take. */
export class CellFault extends Error {
  constructor(
    readonly code: FindingCode,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
