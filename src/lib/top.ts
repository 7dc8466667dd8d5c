/** Keeps the best `count` of all that are offered. */
export interface Top<T> {
  /** What a newcomer must exceed to be kept. */
  readonly floor: number;
  offer(item: T, score: number): void;
  /** The kept ones, best first; equal scores in the order in which they came. */
  list(): { readonly item: T; readonly score: number }[];
}

/** Selects the best `count` in one pass, without sorting the rest. */
export function keepTop<T>(count: number): Top<T> {
  let kept: { item: T; score: number }[] = [];
  let floor = Number.NEGATIVE_INFINITY;

  function shrink(): void {
    kept.sort((left, right) => right.score - left.score);
    kept = kept.slice(0, count);
    if (kept.length === count) floor = kept.at(-1)?.score ?? floor;
  }

  return {
    get floor() {
      return floor;
    },
    offer(item, score) {
      if (count <= 0 || score <= floor) return;
      kept.push({ item, score });
      if (kept.length >= count * 2) shrink();
    },
    list() {
      shrink();
      return kept;
    },
  };
}
