/** A figure as a person reads it. */
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
