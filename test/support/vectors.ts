/** A vector of length 1. */
export function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}

/** The same numbers between 0 and 1 for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Directions spread evenly, the same for the same seed. */
export function randomVectors(count: number, dimension: number, seed: number): Float32Array[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () =>
    unit(Array.from({ length: dimension }, () => random() + random() + random() - 1.5)),
  );
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/**
 * Texts as lists of words, the same for the same seed: some words are common and most are rare, and every text has a
 * subject that it shares with others, so that neighbours are near as they are in a real corpus.
 */
export function randomTexts(count: number, seed: number): string[][] {
  const random = randomNumbers(seed);
  const some = <T>(items: readonly T[]) => items[Math.floor(random() ** 2 * items.length)] as T;
  const several = <T>(length: number, draw: () => T) => Array.from({ length }, draw);
  const words = several(2000, () => several(4, () => SYLLABLES[Math.floor(random() * 20)] as string).join(''));
  const subjects = several(400, () => several(30, () => some(words)));
  return several(count, () => {
    const subject = some(subjects);
    return several(40, () => some(random() < 0.6 ? subject : words));
  });
}
