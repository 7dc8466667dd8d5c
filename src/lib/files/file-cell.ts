/** What one cell of a file holds, before anything is known of its column. */
export interface FileCell {
  /** As a person sees it. */
  readonly text: string;
  readonly value: string | number | boolean | null;
  /** A day of a calendar, where the file itself says that it is one. */
  readonly day?: string;
  /** Whether the format of a number is a percentage: 0.62 is then shown as 62 %. */
  readonly percent?: true;
  /** A unit that the format of a number adds to it. */
  readonly unit?: '元' | '万元' | '亿元';
  /** A formula, whose result was taken where the file holds it. */
  readonly formula?: string;
  /** No value can be taken: a formula without a result, or an error such as #REF!. */
  readonly broken?: 'no-result' | 'error';
  /** Part of a merged cell: the value stands in another row. */
  readonly spread?: true;
  /** Part of a merged cell whose value stands further left in this row. */
  readonly across?: true;
}

/** A cell that holds nothing. */
export const EMPTY_CELL: FileCell = { text: '', value: null };

/** A row of a file under its number there. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly FileCell[];
}

/** A cell that holds nothing but text. */
export function textCell(text: string): FileCell {
  return text.trim() === '' ? EMPTY_CELL : { text, value: text };
}
