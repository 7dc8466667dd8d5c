/** The length of a hashed vector. */
export const HASHED_DIMENSION = 1024;

const WORD_WEIGHT = 1;
const GRAM_WEIGHT = 0.4;
const GRAM = 4;

/**
 * A text's vector without a model: each term, and each group of letters of a longer term, adds its sign to one of
 * 1,024 places. Words that differ in their ending then still lie near each other. The length is 1.
 */
export function hashedVector(terms: readonly string[]): Float32Array {
  const vector = new Float32Array(HASHED_DIMENSION);
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) {
    const weight = 1 + Math.log(count);
    addFeature(vector, term, WORD_WEIGHT * weight);
    for (let at = 0; at + GRAM <= term.length && term.length > GRAM; at += 1) {
      addFeature(vector, `~${term.slice(at, at + GRAM)}`, GRAM_WEIGHT * weight);
    }
  }
  return toUnitLength(vector);
}

function addFeature(vector: Float32Array, feature: string, weight: number): void {
  const hash = fnv(feature);
  const place = hash % HASHED_DIMENSION;
  vector[place] = (vector[place] as number) + (hash & 0x80000000 ? -weight : weight);
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

function toUnitLength(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return vector;
  const factor = 1 / Math.sqrt(sum);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) * factor;
  return vector;
}
