import { editDistance, fold } from './text.js';

/** The word that someone probably meant: the closest of those allowed, or null when none is close. */
export function nearest(word: string, allowed: readonly string[]): string | null {
  const folded = fold(word);
  const limit = Math.max(1, Math.floor(folded.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of allowed) {
    const distance = editDistance(folded, fold(candidate), limit);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
