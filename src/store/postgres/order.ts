/** Sorted by a key's code units: the order of ids must not hang on the collation of a database. */
export function inOrder<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...items].sort((first, second) => compare(keyOf(first), keyOf(second)));
}

function compare(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
