/** How a column is written in a ledger file and kept in the database. */
export type ColumnKind = 'text' | 'date' | 'money' | 'number' | 'integer' | 'boolean' | 'list';

/** One column of a ledger; the type parameter is what a record holds under its name. */
export interface Column<T> {
  readonly kind: ColumnKind;
  readonly optional: boolean;
  /** The allowed words, when the column holds one of a fixed set. */
  readonly values?: readonly string[];
  /** Carries the type only; never set. */
  readonly holds?: T;
}

/** A word of free text; a month (2026-03) and a period (2026, 2026-Q1, 2026-03) are text too. */
export const text: Column<string> = { kind: 'text', optional: false };
/** A calendar day as `2026-11-20`. */
export const date: Column<string> = { kind: 'date', optional: false };
/** A sum in yuan, whole. */
export const money: Column<bigint> = { kind: 'money', optional: false };
/** A number with decimals. */
export const number: Column<number> = { kind: 'number', optional: false };
/** A whole number. */
export const integer: Column<number> = { kind: 'integer', optional: false };
/** `yes` or `no` in a file. */
export const boolean: Column<boolean> = { kind: 'boolean', optional: false };
/** Several words, in a file separated by `|`. */
export const list: Column<string[]> = { kind: 'list', optional: false };

/** One word of a fixed set. */
export function oneOf<const V extends readonly string[]>(values: V): Column<V[number]> {
  return { kind: 'text', optional: false, values };
}

/** The same column, which may be left empty. */
export function optional<T>(column: Column<T>): Column<T | null> {
  return { ...column, optional: true } as Column<T | null>;
}

/** The columns of a ledger by name, in the order in which they are written. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a record of a ledger with these columns holds. */
export type RecordOf<C extends Columns> = { -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };
