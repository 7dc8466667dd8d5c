/** Ids of which at least so many must be cited: all of them one by one, or some of several that say the same. */
export interface Demand {
  readonly of: readonly string[];
  readonly atLeast: number;
}

/** What a right answer cites: what it must, and what else it may without being wrong. An id with a `*` at its end stands for all that begin so. */
export interface Gold {
  readonly must: readonly Demand[];
  readonly may: readonly string[];
}

/** Each of these ids must be cited. */
export function all(ids: readonly string[]): Demand[] {
  return ids.map((id) => ({ of: [id], atLeast: 1 }));
}

/** Some of these ids must be cited: as many as asked for, or all when there are fewer. */
export function some(ids: readonly string[], atLeast = 1): Demand[] {
  return ids.length === 0 ? [] : [{ of: ids, atLeast: Math.min(atLeast, ids.length) }];
}

export function join(...golds: readonly Gold[]): Gold {
  return { must: golds.flatMap((gold) => gold.must), may: golds.flatMap((gold) => gold.may) };
}
