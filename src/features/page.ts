/** A part of a list, and where it stands in the whole. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** From 1; the last page where a later one was asked for. */
  readonly page: number;
  readonly pageSize: number;
  readonly pages: number;
  readonly total: number;
}

/** Cuts the page out of all rows; an empty list is one empty page. */
export function pageOf<T>(all: readonly T[], { page, pageSize }: { page: number; pageSize: number }): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const shown = Math.min(page, pages);
  const rows = all.slice((shown - 1) * pageSize, shown * pageSize);
  return { rows, page: shown, pageSize, pages, total: all.length };
}
