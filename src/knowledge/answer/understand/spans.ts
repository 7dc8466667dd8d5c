/** A span of the question that something has explained. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a span shares a character with any of the others. */
export function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => span.start < other.end && other.start < span.end);
}

/** The text with the explained spans blanked out, every position kept. */
export function masked(text: string, explained: readonly Span[]): string {
  const characters = text.split('');
  for (const span of explained) characters.fill(' ', span.start, span.end);
  return characters.join('');
}
